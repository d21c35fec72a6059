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
    Decisions decisions = Decisions.of(tree);
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Node question : triage.get("questions").items()) {
      decisions.condition(question.get("asked").get("answers"), asked, faults);
      ReferenceRule.all(question.get("asked").get("traits"), traits, faults);
      Set<String> answers = ReferenceRule.ids(question.get("answers"), "id");
      for (Node teller : question.get("told").items()) {
        String by = teller.get("by").text();
        if (!by.equals(TECHNICAL_FACT) && decisions.isHere(by)) {
          ReferenceRule.known(teller.get("by"), decisions.questions().keySet(), faults);
        }
        ReferenceRule.known(teller.get("answer"), answers, faults);
      }
      asked.put(question.get("id").text(), answers);
    }
    asked.putAll(decisions.questions());
    for (Node regime : Clocks.regimes(tree)) {
      Set<String> stages = ReferenceRule.ids(regime.get("stages"), "id");
      for (Node proposal : regime.get("proposed").items()) {
        ReferenceRule.all(proposal.get("stages"), stages, faults);
        ReferenceRule.all(proposal.get("traits"), traits, faults);
        ReferenceRule.all(proposal.get("all"), traits, faults);
        decisions.condition(proposal.get("when"), asked, faults);
      }
    }
  }
}
