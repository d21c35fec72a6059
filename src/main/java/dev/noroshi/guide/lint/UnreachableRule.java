package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every question and every outcome can be reached from the start. */
final class UnreachableRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      if (!shape.questions().containsKey(shape.start())) {
        continue; // a start that is not there is ReferenceRule's
      }
      Set<String> reached = shape.reachable(shape.start());
      Map<String, Node> nodes = new LinkedHashMap<>(shape.questions());
      nodes.putAll(shape.outcomes());
      nodes.forEach(
          (id, node) -> {
            if (!reached.contains(id)) {
              faults.add(node, "unreachable", "id", id, "start", shape.start());
            }
          });
    }
  }
}
