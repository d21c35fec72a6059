package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import java.util.Collections;

/** From every question some outcome can be reached. */
final class DeadEndRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      shape
          .questions()
          .forEach(
              (id, question) -> {
                boolean dead = Collections.disjoint(shape.reachable(id), shape.outcomes().keySet());
                if (dead) {
                  faults.add(question, "dead-end", "id", id);
                }
              });
    }
  }
}
