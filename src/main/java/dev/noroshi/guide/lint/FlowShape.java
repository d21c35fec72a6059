package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lenient view of one flow file, for rules that follow its arrows. */
record FlowShape(Node flow, Map<String, Node> questions, Map<String, Node> outcomes) {

  static List<FlowShape> all(GuideTree tree) {
    return tree.folder("flows").stream().map(FlowShape::of).toList();
  }

  private static FlowShape of(Node flow) {
    return new FlowShape(flow, byId(flow.get("questions")), byId(flow.get("outcomes")));
  }

  private static Map<String, Node> byId(Node array) {
    Map<String, Node> found = new LinkedHashMap<>();
    array.items().forEach(item -> found.putIfAbsent(item.get("id").text(), item));
    return found;
  }

  String start() {
    return flow.get("start").text();
  }

  List<Node> edges() {
    return flow.get("edges").items();
  }

  boolean has(String node) {
    return questions.containsKey(node) || outcomes.containsKey(node);
  }

  /** Ids of the answers of a question; without the open ones these must each have one edge. */
  static Map<String, Node> answers(Node question, boolean withOpen) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (Node answer : question.get("answers").items()) {
      if (withOpen || !answer.get("open").isTrue()) {
        found.putIfAbsent(answer.get("id").text(), answer);
      }
    }
    return found;
  }

  private List<String> targets(String from) {
    return edges().stream()
        .filter(edge -> edge.get("from").text().equals(from))
        .map(edge -> edge.get("to").text())
        .toList();
  }

  /** Everything that can be reached from a node, itself included. */
  Set<String> reachable(String from) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String node = open.pop();
      if (seen.add(node)) {
        open.addAll(targets(node));
      }
    }
    return seen;
  }

  /** Where a complete set of answers leads, or null when the arrows do not lead to an outcome. */
  @Nullable String outcome(Map<String, String> answers) {
    String node = start();
    for (int step = 0; step <= questions.size(); step++) {
      if (outcomes.containsKey(node)) {
        return node;
      }
      String here = node;
      @Nullable String next =
          edges().stream()
              .filter(edge -> edge.get("from").text().equals(here))
              .filter(
                  edge ->
                      edge.get("answers").items().stream()
                          .anyMatch(a -> Objects.equals(a.text(), answers.get(here))))
              .map(edge -> edge.get("to").text())
              .findFirst()
              .orElse(null);
      if (next == null) {
        return null;
      }
      node = next;
    }
    return null;
  }
}
