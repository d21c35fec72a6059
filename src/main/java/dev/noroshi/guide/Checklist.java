package dev.noroshi.guide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do at one stage of an incident, in the order of doing.
 *
 * @param act for a list by elements, which act it checks: {@code share} or {@code disclose}
 */
public record Checklist(
    String id,
    String stage,
    @Nullable String act,
    Bilingual title,
    Source source,
    List<Item> items) {

  /**
   * One thing to do, short enough for a checkbox; {@code why} also says how.
   *
   * @param role whose it is; null for everybody
   * @param important whether it is asked for at the close when nobody did it
   * @param when the answers under which it applies
   * @param closedDays with how many closed days in a row ahead it applies; 0 for always
   */
  public record Item(
      String id,
      @Nullable String role,
      Bilingual text,
      Bilingual why,
      boolean important,
      List<Integer> faq,
      @Nullable String command,
      Condition when,
      int closedDays,
      Source source) {}

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
