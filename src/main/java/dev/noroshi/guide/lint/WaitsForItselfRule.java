package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No stage waits for its own filing, and no calendar closes on its own days. */
final class WaitsForItselfRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (Node regime : Clocks.regimes(tree)) {
      Map<String, Node> follows = new HashMap<>();
      for (Node stage : regime.get("stages").items()) {
        follows.put(stage.get("id").text(), stage.get("follows"));
      }
      follows.forEach((id, first) -> follow(id, first, follows, faults));
    }
    Map<String, Node> calendars = new HashMap<>();
    tree.folder("calendars").forEach(one -> calendars.put(one.get("id").text(), one));
    calendars.forEach((id, calendar) -> includes(id, calendar, calendars, faults));
  }

  private static void follow(String id, Node first, Map<String, Node> follows, Faults faults) {
    Set<String> seen = new HashSet<>();
    Node next = first;
    while (next != null && next.isPresent() && seen.add(next.text())) {
      if (next.text().equals(id)) {
        faults.add(first, "waits-for-itself", "id", id);
        return;
      }
      next = follows.get(next.text());
    }
  }

  private static void includes(
      String id, Node calendar, Map<String, Node> calendars, Faults faults) {
    for (Node first : calendar.get("includes").items()) {
      Set<String> seen = new HashSet<>();
      if (reaches(first.text(), id, calendars, seen)) {
        faults.add(first, "waits-for-itself", "id", id);
      }
    }
  }

  private static boolean reaches(
      String from, String to, Map<String, Node> calendars, Set<String> seen) {
    if (from.equals(to)) {
      return true;
    }
    Node calendar = calendars.get(from);
    return calendar != null
        && seen.add(from)
        && calendar.get("includes").items().stream()
            .anyMatch(next -> reaches(next.text(), to, calendars, seen));
  }
}
