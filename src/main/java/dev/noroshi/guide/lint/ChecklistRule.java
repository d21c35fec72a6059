package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Nobody has more to do at once than a tired person can hold, and conditions can come true. */
final class ChecklistRule implements Rule {

  /** Items for one role at one stage. */
  private static final int MOST = 7;

  @Override
  public void check(GuideTree tree, Faults faults) {
    Set<String> roles = ReferenceRule.ids(tree.file("roles.json").get("roles"), "id");
    Decisions decisions = Decisions.of(tree);
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Node question : tree.file("triage.json").get("questions").items()) {
      asked.put(question.get("id").text(), ReferenceRule.ids(question.get("answers"), "id"));
    }
    boolean triaged = !asked.isEmpty(); // without a triage: told by FilesRule or the parser
    asked.putAll(decisions.questions());
    for (Node list : tree.folder("checklists")) {
      count(list, faults);
      for (Node item : list.get("items").items()) {
        ReferenceRule.known(item.get("role"), roles, faults);
        if (triaged) {
          decisions.condition(item.get("when"), asked, faults);
        }
      }
    }
  }

  /** A list by elements is gone through once, before something leaves the house. */
  private static void count(Node list, Faults faults) {
    if (list.get("act").isPresent()) {
      return;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Node item : list.get("items").items()) {
      if (counts.merge(item.get("role").text(), 1, Integer::sum) == MOST + 1) {
        faults.add(item, "too-many-items", "most", Integer.toString(MOST));
      }
    }
  }
}
