package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An id names one thing. Checked in every list; questions and outcomes of a flow share one name
 * space because an edge may lead to either; ids of flows, checklists, regimes, calendars, documents
 * and parties, numbers of answers, groups of parties and text keys are unique over all files.
 */
final class DuplicateIdRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      Map<String, Node> seen = new HashMap<>();
      shape.flow().get("questions").items().forEach(q -> once(q.get("id"), seen, faults));
      shape.flow().get("outcomes").items().forEach(o -> once(o.get("id"), seen, faults));
    }
    Map<String, Node> flows = new HashMap<>();
    tree.folder("flows").forEach(flow -> once(flow.get("id"), flows, faults));
    Map<String, Node> checklists = new HashMap<>();
    tree.folder("checklists").forEach(list -> once(list.get("id"), checklists, faults));
    Map<String, Node> regimes = new HashMap<>();
    Map<String, Node> calendars = new HashMap<>();
    tree.folder("calendars").forEach(calendar -> once(calendar.get("id"), calendars, faults));
    for (Node file : tree.folder("regimes")) {
      file.get("regimes").items().forEach(regime -> once(regime.get("id"), regimes, faults));
    }
    Map<String, Node> documents = new HashMap<>();
    for (Node file : tree.folder("sources")) {
      file.get("documents").items().forEach(one -> once(one.get("id"), documents, faults));
    }
    Map<String, Node> groups = new HashMap<>();
    Map<String, Node> parties = new HashMap<>();
    for (Node file : tree.folder("parties")) {
      once(file.get("group"), groups, faults);
      file.get("parties").items().forEach(party -> once(party.get("id"), parties, faults));
    }
    Map<String, Node> answered = new HashMap<>();
    tree.folder("faq").forEach(answer -> once(answer.get("number"), answered, faults));
    Map<String, Node> keys = new HashMap<>();
    for (Node file : tree.folder("texts")) {
      file.get("texts").members().forEach((key, text) -> once(key, text, keys, faults));
    }
    tree.files().values().forEach(top -> lists(top, faults));
  }

  private static void lists(Node node, Faults faults) {
    Map<String, Node> seen = new HashMap<>();
    boolean ofFlow =
        List.of("/questions", "/outcomes").contains(node.at().pointer())
            && node.at().file().startsWith("flows/");
    boolean overFiles = List.of("/regimes", "/documents", "/parties").contains(node.at().pointer());
    boolean ownNameSpace = !ofFlow && !overFiles;
    for (Node item : node.items()) {
      if (ownNameSpace) {
        once(item.get("id"), seen, faults);
        once(item.get("number"), seen, faults);
      }
      lists(item, faults);
    }
    node.members().values().forEach(member -> lists(member, faults));
  }

  private static void once(Node id, Map<String, Node> seen, Faults faults) {
    if (!id.text().isEmpty()) {
      once(id.text(), id, seen, faults);
    }
  }

  private static void once(String id, Node where, Map<String, Node> seen, Faults faults) {
    Node first = seen.putIfAbsent(id, where);
    if (first != null) {
      faults.add(where, "duplicate-id", "id", id, "first", first.at().shown());
    }
  }
}
