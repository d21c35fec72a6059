package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.List;
import java.util.Map;

/** A limit can be counted: its class has the numbers and the calendar it needs, and no others. */
final class CountRule implements Rule {

  /** What each class of counting must have. */
  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          Map.entry("hours", List.of("hours")),
          Map.entry("jp-first-day", List.of("days")),
          Map.entry("jp-first-day-disputed", List.of("days")),
          Map.entry("months", List.of("months")),
          Map.entry("days", List.of("days")),
          Map.entry("days-after-year-end", List.of("days")),
          Map.entry("business-days", List.of("days")),
          Map.entry("first-of", List.of("hours", "cap")),
          Map.entry("same-day", List.of()),
          Map.entry("prompt", List.of()),
          Map.entry("none", List.of()));

  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "hours", List.of("relief"),
          "months", List.of("relief"),
          "first-of", List.of("relief"),
          "jp-first-day", List.of("shift"),
          "jp-first-day-disputed", List.of("shift"),
          "prompt", List.of("target"));

  /** What each rule of a holiday must have. */
  private static final Map<String, List<String>> OF_HOLIDAY =
      Map.of(
          "fixed", List.of("month", "day"),
          "weekday", List.of("month", "weekday", "nth"),
          "easter", List.of("offset"),
          "on-or-after", List.of("month", "day", "weekday"),
          "equinox", List.of("which"));

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (Node regime : Clocks.regimes(tree)) {
      for (Node stage : regime.get("stages").items()) {
        check(regime, stage.get("rule"), faults);
      }
    }
    for (Node calendar : tree.folder("calendars")) {
      for (Node holiday : calendar.get("holidays").items()) {
        String rule = holiday.get("rule").text();
        need(holiday, OF_HOLIDAY.getOrDefault(rule, List.of()), faults);
        if (holiday.get("nth").text().equals("0")) {
          faults.add(holiday.get("nth"), "impossible-rule", "what", "nth");
        }
      }
    }
    for (Node plan : tree.file("reminders.json").get("plans").items()) {
      for (Node point : plan.get("points").items()) {
        String kind = point.get("point").text();
        need(
            point,
            switch (kind) {
              case "share" -> List.of("percent");
              case "hours-before" -> List.of("hours");
              case "last-open-day", "limit", "overdue" -> List.of("time");
              default -> List.of();
            },
            faults);
      }
    }
  }

  private static void check(Node regime, Node rule, Faults faults) {
    String counted = rule.get("class").text();
    List<String> needed = NEEDED.get(counted);
    if (needed == null) {
      return; // told by the schema
    }
    need(rule, needed, faults);
    List<String> allowed = ALLOWED.getOrDefault(counted, List.of());
    rule.members()
        .forEach(
            (key, value) -> {
              if (!key.equals("class") && !needed.contains(key) && !allowed.contains(key)) {
                faults.add(value, "impossible-rule", "what", key);
              }
            });
    boolean byCalendar = rule.get("shift").isTrue() || counted.equals("business-days");
    if (byCalendar && !regime.get("calendar").isPresent()) {
      faults.add(rule, "impossible-rule", "what", "calendar");
    }
  }

  private static void need(Node node, List<String> keys, Faults faults) {
    for (String key : keys) {
      if (!node.get(key).isPresent()) {
        faults.add(node, "impossible-rule", "what", key);
      }
    }
  }
}
