package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every question of the guidance has an answer, and what points to questions, decisions, stages and
 * elements points to what exists. That a question has only one answer is {@link DuplicateIdRule}'s.
 */
final class KnowledgeRule implements Rule {

  private static final String FOLDER = "faq/";
  private static final String TITLES = FOLDER + "titles.json";

  @Override
  public void check(GuideTree tree, Faults faults) {
    Map<String, Node> titles = new LinkedHashMap<>();
    for (Node title : tree.file(TITLES).get("questions").items()) {
      titles.put(title.get("number").text(), title);
    }
    Set<String> stages = ReferenceRule.ids(tree.file("stages.json").get("stages"), "id");
    Decisions decisions = Decisions.of(tree);
    for (Node answer : answers(tree)) {
      ReferenceRule.known(answer.get("number"), titles.keySet(), faults);
      ReferenceRule.all(answer.get("related"), titles.keySet(), faults);
      Node helps = answer.get("helps");
      decisions.known(helps.get("questions"), decisions.questions().keySet(), faults);
      ReferenceRule.all(helps.get("stages"), stages, faults);
    }
    missing(tree, titles, faults);
    for (Node list : lists(tree)) {
      list.items().forEach(item -> ReferenceRule.all(item.get("faq"), titles.keySet(), faults));
    }
    for (Node group : tree.folder("parties")) {
      for (Node party : group.get("parties").items()) {
        decisions.known(party.get("outcomes"), decisions.outcomes(), faults);
      }
    }
    Set<String> elements = ReferenceRule.ids(tree.file("elements.json").get("elements"), "id");
    for (Node stage : tree.file("stages.json").get("stages").items()) {
      ReferenceRule.all(stage.get("found"), elements, faults);
    }
  }

  /**
   * Nothing is missed while there is no answer at all, or one that cannot be read, answers what
   * another answers or what nobody asks: that is told already, and may be the one.
   */
  private static void missing(GuideTree tree, Map<String, Node> titles, Faults faults) {
    Set<String> answered = new HashSet<>(titles.keySet());
    answered.retainAll(answers(tree).stream().map(one -> one.get("number").text()).toList());
    long files =
        tree.files().keySet().stream()
            .filter(file -> file.startsWith(FOLDER) && !file.equals(TITLES))
            .count();
    if (files == 0 || answered.size() < files) {
      return;
    }
    titles.forEach(
        (number, title) -> {
          if (!answered.contains(number)) {
            faults.add(title, "missing-answer", "number", number);
          }
        });
  }

  private static List<Node> answers(GuideTree tree) {
    return tree.folder("faq").stream().filter(one -> !one.at().file().equals(TITLES)).toList();
  }

  /** The lists whose items point to questions. */
  private static List<Node> lists(GuideTree tree) {
    List<Node> lists = new ArrayList<>();
    tree.folder("checklists").forEach(list -> lists.add(list.get("items")));
    tree.folder("parties").forEach(group -> lists.add(group.get("parties")));
    lists.add(tree.file("glossary.json").get("terms"));
    for (String key : List.of("sharing", "disclosure", "benefits", "drawbacks")) {
      lists.add(tree.file("purposes.json").get(key));
    }
    for (String key : List.of("clause", "exclusions", "patterns")) {
      lists.add(tree.file("nda.json").get(key));
    }
    return lists;
  }
}
