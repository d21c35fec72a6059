package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What other files may name of the flows: {@code flow/question} with its answers, and {@code
 * flow/outcome}. A guide may do without a decision; then nothing is told or asked by it, and names
 * of that flow are no fault.
 */
record Decisions(Set<String> flows, Map<String, Set<String>> questions, Set<String> outcomes) {

  static Decisions of(GuideTree tree) {
    Set<String> flows = new LinkedHashSet<>();
    Map<String, Set<String>> questions = new LinkedHashMap<>();
    Set<String> outcomes = new LinkedHashSet<>();
    for (FlowShape shape : FlowShape.all(tree)) {
      String flow = shape.flow().get("id").text();
      flows.add(flow);
      shape
          .questions()
          .forEach(
              (id, question) ->
                  questions.put(flow + "/" + id, FlowShape.answers(question, true).keySet()));
      shape.outcomes().keySet().forEach(id -> outcomes.add(flow + "/" + id));
    }
    return new Decisions(flows, questions, outcomes);
  }

  /** Every name is known, or of a flow that is not there. */
  void known(Node names, Set<String> known, Faults faults) {
    names.items().stream()
        .filter(name -> isHere(name.text()))
        .forEach(name -> ReferenceRule.known(name, known, faults));
  }

  /** Every question of a condition was asked, and the answers are its own. */
  void condition(Node when, Map<String, Set<String>> asked, Faults faults) {
    when.members()
        .forEach(
            (question, answers) -> {
              Set<String> own = asked.get(question);
              if (own != null) {
                ReferenceRule.all(answers, own, faults);
              } else if (isHere(question)) {
                ReferenceRule.unknown(answers, question, asked.keySet(), faults);
              }
            });
  }

  boolean isHere(String name) {
    int slash = name.indexOf('/');
    return slash < 0 || flows.contains(name.substring(0, slash));
  }
}
