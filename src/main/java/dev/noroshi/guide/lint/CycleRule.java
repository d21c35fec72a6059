package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;

/** No edge leads back: a walk asks each question once. */
final class CycleRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      for (Node edge : shape.edges()) {
        String from = edge.get("from").text();
        Node to = edge.get("to");
        if (shape.reachable(to.text()).contains(from)) {
          faults.add(to, "cycle", "from", from, "to", to.text());
        }
      }
    }
  }
}
