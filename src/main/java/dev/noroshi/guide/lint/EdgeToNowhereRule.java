package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;

/** Every edge leads to a question or an outcome of its flow. */
final class EdgeToNowhereRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      for (Node edge : shape.edges()) {
        Node to = edge.get("to");
        if (to.isPresent() && !shape.has(to.text())) {
          faults.add(to, "edge-to-nowhere", "to", to.text());
        }
      }
    }
  }
}
