package dev.noroshi.guide;

import dev.noroshi.guide.tree.Node;

/** Reads what decides which duties are proposed. */
final class TriageReader {

  private TriageReader() {}

  static Triage triage(Node file) {
    return new Triage(
        GuideReader.bilingual(file.get("title")),
        GuideReader.list(file.get("questions"), TriageReader::question));
  }

  private static Triage.Question question(Node node) {
    Node asked = node.get("asked");
    return new Triage.Question(
        node.get("id").text(),
        GuideReader.bilingual(node.get("ask")),
        GuideReader.optional(node.get("help")),
        GuideReader.condition(asked.get("answers")),
        GuideReader.names(asked.get("traits")),
        GuideReader.list(node.get("told"), TriageReader::teller),
        GuideReader.list(
            node.get("answers"),
            answer ->
                new Triage.Answer(
                    answer.get("id").text(), GuideReader.bilingual(answer.get("label")))));
  }

  private static Triage.Teller teller(Node node) {
    Node answer = node.get("answer");
    return new Triage.Teller(node.get("by").text(), answer.isPresent() ? answer.text() : null);
  }

  static Traits traits(Node file) {
    return new Traits(
        GuideReader.list(
            file.get("groups"),
            group ->
                new Traits.Group(
                    group.get("id").text(),
                    GuideReader.bilingual(group.get("name")),
                    GuideReader.list(
                        group.get("traits"),
                        trait ->
                            new Traits.Trait(
                                trait.get("id").text(),
                                GuideReader.bilingual(trait.get("name")))))));
  }

  static Regime.Proposal proposal(Node node) {
    return new Regime.Proposal(
        GuideReader.names(node.get("stages")),
        GuideReader.names(node.get("traits")),
        GuideReader.names(node.get("all")),
        GuideReader.condition(node.get("when")),
        GuideReader.bilingual(node.get("reason")));
  }
}
