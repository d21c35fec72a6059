package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** No edge leads back: a walk asks each question once. Of a loop, the edge back is reported. */
final class CycleRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      Set<String> done = new HashSet<>();
      Deque<String> way = new ArrayDeque<>();
      follow(shape, shape.start(), way, done, faults);
      shape.questions().keySet().forEach(id -> follow(shape, id, way, done, faults));
    }
  }

  private static void follow(
      FlowShape shape, String node, Deque<String> way, Set<String> done, Faults faults) {
    if (!shape.questions().containsKey(node) || !done.add(node)) {
      return;
    }
    way.push(node);
    for (Node edge : shape.edges()) {
      if (edge.get("from").text().equals(node)) {
        Node to = edge.get("to");
        if (way.contains(to.text())) {
          faults.add(to, "cycle", "from", node, "to", to.text());
        }
        follow(shape, to.text(), way, done, faults);
      }
    }
    way.pop();
  }
}
