package dev.noroshi.guide;

import java.util.List;

/** What to do at one stage of an incident, in the order of doing. */
public record Checklist(String id, String stage, Bilingual title, Source source, List<Item> items) {

  /** One thing to do, short enough for a checkbox; {@code why} also says how. */
  public record Item(String id, Bilingual text, Bilingual why, Source source) {}
}
