package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.List;

/** Every closed answer has exactly one edge; an answer that leaves the question open has none. */
final class AnswerEdgesRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      shape.questions().forEach((id, question) -> check(shape, id, question, faults));
    }
  }

  private static void check(FlowShape shape, String id, Node question, Faults faults) {
    FlowShape.answers(question, true)
        .forEach(
            (answer, node) -> {
              List<Node> edges = edges(shape, id, answer);
              boolean open = node.get("open").isTrue();
              if (open && !edges.isEmpty()) {
                faults.add(edges.get(0), "open-answer-with-edge", "answer", answer);
              } else if (!open && edges.isEmpty()) {
                faults.add(node, "answer-without-edge", "question", id, "answer", answer);
              } else if (edges.size() > 1) {
                faults.add(edges.get(1), "answer-with-two-edges", "question", id, "answer", answer);
              }
            });
  }

  private static List<Node> edges(FlowShape shape, String question, String answer) {
    return shape.edges().stream()
        .filter(edge -> edge.get("from").text().equals(question))
        .flatMap(edge -> edge.get("answers").items().stream())
        .filter(node -> node.text().equals(answer))
        .toList();
  }
}
