package dev.noroshi.guide;

import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns checked trees into the objects that the rest of the program reads. */
final class GuideReader {

  private GuideReader() {}

  static Guide read(GuideFiles files, GuideTree tree) {
    Node elements = tree.file("elements.json");
    return new Guide(
        files.edition(),
        files,
        index(tree.folder("flows"), node -> node.get("id").text(), GuideReader::flow),
        index(tree.folder("checklists"), node -> node.get("id").text(), KnowledgeReader::checklist),
        list(elements.get("elements"), GuideReader::element),
        index(
            elements.get("marks").items(),
            node -> node.get("id").text(),
            node -> new Guide.Mark(node.get("sign").text(), bilingual(node.get("name")))),
        list(tree.file("stages.json").get("stages"), node -> term(node, "official")),
        list(tree.file("roles.json").get("roles"), node -> term(node, "name")),
        index(
            tree.file(KnowledgeReader.TITLES).get("questions").items(),
            node -> Integer.valueOf(node.get("number").text()),
            node -> bilingual(node.get("official"))),
        KnowledgeReader.read(tree),
        index(
            all(tree.folder("sources"), "documents"),
            node -> node.get("id").text(),
            GuideReader::document),
        index(
            all(tree.folder("regimes"), "regimes"),
            node -> node.get("id").text(),
            RegimeReader::regime),
        index(tree.folder("calendars"), node -> node.get("id").text(), RegimeReader::calendar),
        index(
            tree.file("triggers.json").get("triggers").items(),
            node -> node.get("id").text(),
            node ->
                new Trigger(
                    node.get("id").text(),
                    node.get("each").isTrue(),
                    bilingual(node.get("name")),
                    bilingual(node.get("ask")))),
        list(tree.file("reminders.json").get("plans"), RegimeReader::reminders),
        TriageReader.triage(tree.file("triage.json")),
        TriageReader.traits(tree.file("traits.json")),
        texts(tree));
  }

  private static Flow flow(Node node) {
    return new Flow(
        node.get("id").text(),
        bilingual(node.get("title")),
        bilingual(node.get("official")),
        bilingual(node.get("note")),
        source(node.get("source")),
        node.get("start").text(),
        list(node.get("questions"), GuideReader::question),
        list(node.get("edges"), GuideReader::edge),
        list(node.get("outcomes"), GuideReader::outcome),
        list(node.get("also"), GuideReader::also),
        list(node.get("readings"), GuideReader::reading));
  }

  private static Flow.Question question(Node node) {
    return new Flow.Question(
        node.get("id").text(),
        bilingual(node.get("official")),
        bilingual(node.get("ask")),
        bilingual(node.get("why")),
        bilingual(node.get("help")),
        numbers(node.get("faq")),
        list(
            node.get("answers"),
            answer ->
                new Flow.Answer(
                    answer.get("id").text(),
                    bilingual(answer.get("label")),
                    answer.get("open").isTrue())),
        source(node.get("source")));
  }

  private static Flow.Edge edge(Node node) {
    return new Flow.Edge(
        node.get("from").text(),
        names(node.get("answers")),
        node.get("to").text(),
        node.get("label").text(),
        node.get("provenance").text().equals("inferred"),
        bilingual(node.get("note")));
  }

  private static Flow.Outcome outcome(Node node) {
    return new Flow.Outcome(
        node.get("id").text(),
        bilingual(node.get("official")),
        bilingual(node.get("headline")),
        bilingual(node.get("meaning")),
        list(node.get("next"), GuideReader::bilingual),
        bilingual(node.get("changes")),
        optional(node.get("review")),
        optional(node.get("timing")),
        numbers(node.get("faq")),
        source(node.get("source")));
  }

  private static Flow.Also also(Node node) {
    return new Flow.Also(
        node.get("outcome").text(),
        list(node.get("when"), GuideReader::condition),
        bilingual(node.get("note")));
  }

  private static Flow.Reading reading(Node node) {
    return new Flow.Reading(
        node.get("id").text(),
        bilingual(node.get("name")),
        bilingual(node.get("ground")),
        list(
            node.get("rows"),
            row ->
                new Flow.Reading.Row(
                    condition(row.get("when")), List.copyOf(names(row.get("outcomes"))))));
  }

  static Condition condition(Node node) {
    Map<String, Set<String>> answers = new LinkedHashMap<>();
    node.members().forEach((question, named) -> answers.put(question, names(named)));
    return new Condition(Collections.unmodifiableMap(answers));
  }

  private static Element element(Node node) {
    return new Element(
        node.get("id").text(),
        bilingual(node.get("official")),
        node.get("class").text(),
        node.get("share").text(),
        node.get("disclose").text(),
        node.get("printed").isTrue(),
        bilingual(node.get("note")),
        bilingual(node.get("check")),
        source(node.get("source")),
        list(
            node.get("cases"),
            life ->
                new Element.Case(
                    life.get("id").text(),
                    bilingual(life.get("name")),
                    life.get("class").text(),
                    life.get("share").text(),
                    life.get("disclose").text(),
                    life.get("stop").isTrue(),
                    bilingual(life.get("note")))));
  }

  private static Term term(Node node, String name) {
    return new Term(
        node.get("id").text(),
        bilingual(node.get(name)),
        bilingual(node.get("note")),
        source(node.get("source")));
  }

  private static Document document(Node node) {
    Node url = node.get("url");
    return new Document(
        node.get("id").text(),
        bilingual(node.get("title")),
        bilingual(node.get("publisher")),
        List.copyOf(names(node.get("editions"))),
        url.isPresent() ? url.text() : null,
        node.get("read").isTrue());
  }

  static Texts texts(GuideTree tree) {
    Map<String, Bilingual> byKey = new LinkedHashMap<>();
    for (Node file : tree.folder("texts")) {
      file.get("texts").members().forEach((key, text) -> byKey.put(key, bilingual(text)));
    }
    return new Texts(Collections.unmodifiableMap(byKey));
  }

  static Source source(Node node) {
    return new Source(
        node.get("document").text(),
        node.get("place").text(),
        node.get("edition").text(),
        node.get("basis").text());
  }

  static Bilingual bilingual(Node node) {
    return new Bilingual(node.get("ja").text(), node.get("en").text());
  }

  static @Nullable Bilingual optional(Node node) {
    return node.isPresent() ? bilingual(node) : null;
  }

  static Set<String> names(Node array) {
    Set<String> names = new LinkedHashSet<>();
    array.items().forEach(item -> names.add(item.text()));
    return Collections.unmodifiableSet(names);
  }

  static List<Integer> numbers(Node array) {
    return list(array, item -> Integer.valueOf(item.text()));
  }

  static <T> List<T> list(Node array, Function<Node, T> reader) {
    return array.items().stream().map(reader).toList();
  }

  /** What the files of a folder list under a key, as one list. */
  private static List<Node> all(List<Node> files, String key) {
    return files.stream().flatMap(file -> file.get(key).items().stream()).toList();
  }

  private static <K, V> Map<K, V> index(
      List<Node> nodes, Function<Node, K> key, Function<Node, V> value) {
    Map<K, V> index = new LinkedHashMap<>();
    nodes.forEach(node -> index.put(key.apply(node), value.apply(node)));
    return Collections.unmodifiableMap(index);
  }
}
