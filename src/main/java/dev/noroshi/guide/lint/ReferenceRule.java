package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever is named exists: the start, the questions and answers of edges and conditions, the
 * outcomes of side conditions and readings, FAQ numbers, classes, marks and stages, calendars and
 * triggers. Where an edge leads to is {@link EdgeToNowhereRule}'s.
 */
final class ReferenceRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    Set<String> faq = ids(tree.file("faq/titles.json").get("questions"), "number");
    for (FlowShape shape : FlowShape.all(tree)) {
      checkFlow(shape, faults);
      Stream.concat(
              shape.flow().get("questions").items().stream(),
              shape.flow().get("outcomes").items().stream())
          .flatMap(node -> node.get("faq").items().stream())
          .forEach(number -> known(number, faq, faults));
    }
    Node elements = tree.file("elements.json");
    Set<String> classes = ids(elements.get("classes"), "id");
    Set<String> marks = ids(elements.get("marks"), "id");
    for (Node element : elements.get("elements").items()) {
      Stream.concat(Stream.of(element), element.get("cases").items().stream())
          .forEach(
              node -> {
                known(node.get("class"), classes, faults);
                known(node.get("share"), marks, faults);
                known(node.get("disclose"), marks, faults);
              });
    }
    Set<String> stages = ids(tree.file("stages.json").get("stages"), "id");
    tree.folder("checklists").forEach(list -> known(list.get("stage"), stages, faults));
    checkClocks(tree, faults);
    Set<String> categories = ids(tree.file("faq/titles.json").get("categories"), "id");
    for (Node question : tree.file("faq/titles.json").get("questions").items()) {
      known(question.get("category"), categories, faults);
    }
  }

  private static void checkClocks(GuideTree tree, Faults faults) {
    Set<String> triggers = ids(tree.file("triggers.json").get("triggers"), "id");
    Set<String> calendars =
        tree.folder("calendars").stream().map(c -> c.get("id").text()).collect(Collectors.toSet());
    Set<String> everywhere =
        Clocks.regimes(tree).stream()
            .flatMap(regime -> ids(regime.get("stages"), "id").stream())
            .collect(Collectors.toSet());
    for (Node regime : Clocks.regimes(tree)) {
      Set<String> stages = ids(regime.get("stages"), "id");
      known(regime.get("calendar"), calendars, faults);
      for (Node stage : regime.get("stages").items()) {
        known(stage.get("follows"), stages, faults);
        known(stage.get("filedWith"), stages, faults);
        known(stage.get("replaces"), stages, faults);
        all(stage.get("settled"), everywhere, faults);
        known(stage.get("trigger"), triggers, faults);
      }
    }
    for (Node calendar : tree.folder("calendars")) {
      all(calendar.get("includes"), calendars, faults);
    }
  }

  private static void checkFlow(FlowShape shape, Faults faults) {
    known(shape.flow().get("start"), shape.questions().keySet(), faults);
    for (Node edge : shape.edges()) {
      known(edge.get("from"), shape.questions().keySet(), faults);
      answers(shape, edge.get("from").text(), edge.get("answers"), faults);
    }
    for (Node also : shape.flow().get("also").items()) {
      known(also.get("outcome"), shape.outcomes().keySet(), faults);
      also.get("when").items().forEach(when -> condition(shape, when, faults));
    }
    for (Node never : shape.flow().get("never").items()) {
      known(never.get("outcome"), shape.outcomes().keySet(), faults);
      condition(shape, never.get("when"), faults);
    }
    for (Node reading : shape.flow().get("readings").items()) {
      for (Node row : reading.get("rows").items()) {
        condition(shape, row.get("when"), faults);
        all(row.get("outcomes"), shape.outcomes().keySet(), faults);
      }
    }
  }

  private static void condition(FlowShape shape, Node when, Faults faults) {
    when.members()
        .forEach(
            (question, answers) -> {
              if (shape.questions().containsKey(question)) {
                answers(shape, question, answers, faults);
              } else {
                unknown(answers, question, shape.questions().keySet(), faults);
              }
            });
  }

  private static void answers(FlowShape shape, String question, Node answers, Faults faults) {
    Node asked = shape.questions().get(question);
    if (asked != null) {
      Set<String> options = FlowShape.answers(asked, true).keySet();
      all(answers, options, faults);
    }
  }

  static Set<String> ids(Node array, String key) {
    return array.items().stream().map(item -> item.get(key).text()).collect(Collectors.toSet());
  }

  static void all(Node references, Set<String> names, Faults faults) {
    references.items().forEach(reference -> known(reference, names, faults));
  }

  /** With no names at all their file or list is missing, which another rule tells once. */
  static void known(Node reference, Set<String> names, Faults faults) {
    if (reference.isPresent() && !names.isEmpty() && !names.contains(reference.text())) {
      unknown(reference, reference.text(), names, faults);
    }
  }

  static void unknown(Node where, String name, Set<String> names, Faults faults) {
    String known =
        names.stream()
            .filter(n -> !n.isEmpty())
            .sorted(Comparator.comparing(ReferenceRule::padded))
            .collect(Collectors.joining(", "));
    faults.add(where, "unknown-reference", "name", name, "known", known);
  }

  /** Numbers in their order, not in that of their digits. */
  private static String padded(String name) {
    return name.matches("\\d{1,9}") ? "%09d".formatted(Integer.parseInt(name)) : name;
  }
}
