package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What decides which duties are proposed names what exists: questions asked before, their answers,
 * traits, stages of the same regime.
 */
final class TriageRule implements Rule {

  private static final String TECHNICAL_FACT = "technical-fact";

  @Override
  public void check(GuideTree tree, Faults faults) {
    Node triage = tree.file("triage.json");
    Node traitFile = tree.file("traits.json");
    if (!triage.isPresent() || !traitFile.isPresent()) {
      return; // told by FilesRule or the parser
    }
    Set<String> traits = new LinkedHashSet<>();
    for (Node group : traitFile.get("groups").items()) {
      group.get("traits").items().forEach(trait -> traits.add(trait.get("id").text()));
    }
    Map<String, Set<String>> decisions = new LinkedHashMap<>();
    Set<String> flows = new LinkedHashSet<>();
    for (FlowShape shape : FlowShape.all(tree)) {
      String flow = shape.flow().get("id").text();
      flows.add(flow);
      shape
          .questions()
          .forEach((id, node) -> decisions.put(flow + "/" + id, ids(node.get("answers"))));
    }
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Node question : triage.get("questions").items()) {
      answers(question.get("asked").get("answers"), asked, flows, faults);
      all(question.get("asked").get("traits"), traits, faults);
      Set<String> answers = ids(question.get("answers"));
      for (Node teller : question.get("told").items()) {
        String by = teller.get("by").text();
        if (!by.equals(TECHNICAL_FACT) && hasFlow(by, flows)) {
          ReferenceRule.known(teller.get("by"), decisions.keySet(), faults);
        }
        ReferenceRule.known(teller.get("answer"), answers, faults);
      }
      asked.put(question.get("id").text(), answers);
    }
    asked.putAll(decisions);
    for (Node regime : Clocks.regimes(tree)) {
      Set<String> stages = ids(regime.get("stages"));
      for (Node proposal : regime.get("proposed").items()) {
        all(proposal.get("stages"), stages, faults);
        all(proposal.get("traits"), traits, faults);
        all(proposal.get("all"), traits, faults);
        answers(proposal.get("when"), asked, flows, faults);
      }
    }
  }

  private static Set<String> ids(Node array) {
    Set<String> ids = new LinkedHashSet<>();
    array.items().forEach(item -> ids.add(item.get("id").text()));
    return ids;
  }

  private static void all(Node names, Set<String> known, Faults faults) {
    names.items().forEach(name -> ReferenceRule.known(name, known, faults));
  }

  /** A guide may do without a decision; then nothing is told by it. */
  private static boolean hasFlow(String name, Set<String> flows) {
    int slash = name.indexOf('/');
    return slash < 0 || flows.contains(name.substring(0, slash));
  }

  private static void answers(
      Node when, Map<String, Set<String>> known, Set<String> flows, Faults faults) {
    when.members()
        .forEach(
            (question, answers) -> {
              if (known.containsKey(question)) {
                all(answers, known.getOrDefault(question, Set.of()), faults);
              } else if (hasFlow(question, flows)) {
                ReferenceRule.unknown(answers, question, known.keySet(), faults);
              }
            });
  }
}
