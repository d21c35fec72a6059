package dev.noroshi.guide;

import java.util.List;

/**
 * One of the guidance's twelve kinds of information.
 *
 * @param kind technical, intermediate or damage
 * @param printed false where the printed checklist is silent and the marks are our reading
 * @param cases where one element lives two lives, as the vulnerability does
 */
public record Element(
    String id,
    Bilingual official,
    String kind,
    String share,
    String disclose,
    boolean printed,
    Bilingual note,
    Bilingual check,
    Source source,
    List<Case> cases) {

  /** One life of an element; {@code stop} says that coordination comes before any sharing. */
  public record Case(
      String id,
      Bilingual name,
      String kind,
      String share,
      String disclose,
      boolean stop,
      Bilingual note) {}
}
