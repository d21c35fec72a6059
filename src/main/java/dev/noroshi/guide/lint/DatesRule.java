package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every date exists, what has a beginning begins before it ends, and no day is excepted twice. */
final class DatesRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (Node regime : Clocks.regimes(tree)) {
      dates(regime, faults);
      regime.get("stages").items().forEach(stage -> dates(stage, faults));
    }
    for (Node calendar : tree.folder("calendars")) {
      exists(calendar.get("knownUntil"), faults);
      for (Node holiday : calendar.get("holidays").items()) {
        inOrder(holiday, faults);
        day(holiday, faults);
      }
      Set<String> seen = new HashSet<>();
      for (Node exception : calendar.get("exceptions").items()) {
        Node date = exception.get("date");
        exists(date, faults);
        if (date.isPresent() && !seen.add(date.text())) {
          faults.add(date, "overlapping-dates", "first", date.text(), "second", date.text());
        }
      }
    }
  }

  private static void dates(Node node, Faults faults) {
    exists(node.get("from"), faults);
    exists(node.get("until"), faults);
    inOrder(node, faults);
  }

  /** Years and dates alike: both are written with the greatest unit first. */
  private static void inOrder(Node node, Faults faults) {
    Node from = node.get("from");
    Node until = node.get("until");
    if (from.isPresent() && until.isPresent() && from.text().compareTo(until.text()) > 0) {
      faults.add(until, "overlapping-dates", "first", from.text(), "second", until.text());
    }
  }

  private static void exists(Node date, Faults faults) {
    if (date.isPresent()) {
      try {
        var unused = LocalDate.parse(date.text());
      } catch (DateTimeException e) {
        faults.add(date, "impossible-rule", "what", date.text());
      }
    }
  }

  /** A day of the month, which 2000 had if any year has it. */
  private static void day(Node holiday, Faults faults) {
    String month = holiday.get("month").text();
    String day = holiday.get("day").text();
    if (List.of("fixed", "on-or-after").contains(holiday.get("rule").text())
        && (month + day).matches("\\d{2,4}")) {
      try {
        var unused = LocalDate.of(2000, Integer.parseInt(month), Integer.parseInt(day));
      } catch (DateTimeException e) {
        faults.add(holiday.get("day"), "impossible-rule", "what", month + "-" + day);
      }
    }
  }
}
