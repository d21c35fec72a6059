package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a flow says must never be its headline is not, for any complete set of answers. So a changed
 * flow cannot quietly lead an unclear case to "sharing is optional".
 */
final class SafetyRule implements Rule {

  /** Eight questions of four answers; beyond that the schema's bounds are broken and reported. */
  private static final int MAX_SETS = 65_536;

  @Override
  public void check(GuideTree tree, Faults faults) {
    for (FlowShape shape : FlowShape.all(tree)) {
      for (Node never : shape.flow().get("never").items()) {
        check(shape, never, faults);
      }
    }
  }

  private static void check(FlowShape shape, Node never, Faults faults) {
    List<Map<String, String>> broken = new ArrayList<>();
    eachCompleteSet(
        shape,
        answers -> {
          if (broken.isEmpty()
              && holds(never.get("when"), answers)
              && Objects.equals(shape.outcome(answers), never.get("outcome").text())) {
            broken.add(answers);
          }
        });
    broken.forEach(
        answers ->
            faults.add(
                never,
                "unsafe",
                "outcome",
                never.get("outcome").text(),
                "answers",
                answers.toString()));
  }

  private static boolean holds(Node when, Map<String, String> answers) {
    return when.members().entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().items().stream()
                    .anyMatch(a -> a.text().equals(answers.get(entry.getKey()))));
  }

  private static void eachCompleteSet(FlowShape shape, Consumer<Map<String, String>> visit) {
    List<Map<String, String>> sets = List.of(Map.of());
    for (Map.Entry<String, Node> question : shape.questions().entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (String answer : FlowShape.answers(question.getValue(), false).keySet()) {
        for (Map<String, String> set : sets) {
          Map<String, String> more = new LinkedHashMap<>(set);
          more.put(question.getKey(), answer);
          longer.add(more);
        }
      }
      if (longer.size() > MAX_SETS) {
        return;
      }
      sets = longer;
    }
    sets.forEach(visit);
  }
}
