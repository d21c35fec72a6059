package dev.noroshi.guide;

import static dev.noroshi.guide.GuideReader.bilingual;
import static dev.noroshi.guide.GuideReader.condition;
import static dev.noroshi.guide.GuideReader.list;
import static dev.noroshi.guide.GuideReader.names;
import static dev.noroshi.guide.GuideReader.numbers;
import static dev.noroshi.guide.GuideReader.optional;
import static dev.noroshi.guide.GuideReader.source;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what people ask for. */
final class KnowledgeReader {

  static final String TITLES = "faq/titles.json";

  /** Whom to ask first comes first; whom the organization added comes before all. */
  private static final List<String> KINDS =
      List.of("own", "specialist", "community", "police", "authority", "maker", "affected");

  private KnowledgeReader() {}

  static Knowledge read(GuideTree tree) {
    Map<String, Bilingual> categories = new LinkedHashMap<>();
    for (Node category : tree.file(TITLES).get("categories").items()) {
      categories.put(category.get("id").text(), bilingual(category.get("official")));
    }
    Node purposes = tree.file("purposes.json");
    Node nda = tree.file("nda.json");
    Node search = tree.file("search.json");
    return new Knowledge(
        Collections.unmodifiableMap(categories),
        faq(tree),
        list(tree.file("glossary.json").get("terms"), KnowledgeReader::word),
        tree.folder("parties").stream()
            .map(KnowledgeReader::group)
            .sorted(Comparator.comparing(group -> KINDS.indexOf(group.kind())))
            .toList(),
        new Purposes(
            list(purposes.get("sharing"), KnowledgeReader::aim),
            list(purposes.get("disclosure"), KnowledgeReader::aim),
            list(purposes.get("benefits"), KnowledgeReader::point),
            list(purposes.get("drawbacks"), KnowledgeReader::point)),
        new Nda(
            bilingual(nda.get("note")),
            list(nda.get("clause"), KnowledgeReader::point),
            list(nda.get("exclusions"), KnowledgeReader::point),
            list(nda.get("patterns"), KnowledgeReader::point)),
        usual(tree.file("stages.json").get("stages")),
        list(tree.file("signposts.json").get("signposts"), KnowledgeReader::signpost),
        new SearchWords(
            list(
                search.get("dictionary"),
                entry ->
                    new SearchWords.Entry(
                        entry.get("word").text(),
                        entry.get("parts").text(),
                        entry.get("reading").text())),
            list(search.get("same"), group -> list(group, Node::text)),
            words(search.get("elsewhere"))));
  }

  /** The titles stand in one file as printed; an answer without its title is a fault. */
  private static Map<Integer, Faq> faq(GuideTree tree) {
    Map<String, Node> titles = new LinkedHashMap<>();
    for (Node title : tree.file(TITLES).get("questions").items()) {
      titles.put(title.get("number").text(), title);
    }
    Map<Integer, Faq> faq = new TreeMap<>();
    for (Node node : tree.folder("faq")) {
      Node title = titles.get(node.get("number").text());
      if (title != null) {
        Faq one = question(node, title);
        faq.put(one.number(), one);
      }
    }
    return Collections.unmodifiableMap(faq);
  }

  private static Faq question(Node node, Node title) {
    return new Faq(
        Integer.parseInt(node.get("number").text()),
        title.get("category").text(),
        bilingual(title.get("official")),
        bilingual(node.get("short")),
        bilingual(node.get("answer")),
        list(
            node.get("steps"),
            step -> new Faq.Step(bilingual(step.get("text")), textOrNull(step.get("command")))),
        words(node.get("terms")),
        words(node.get("asked")),
        numbers(node.get("related")),
        names(node.get("helps").get("questions")),
        names(node.get("helps").get("stages")),
        node.get("summary").isTrue(),
        list(node.get("sources"), GuideReader::source));
  }

  static Checklist checklist(Node node) {
    return new Checklist(
        node.get("id").text(),
        node.get("stage").text(),
        textOrNull(node.get("act")),
        bilingual(node.get("title")),
        source(node.get("source")),
        list(node.get("items"), KnowledgeReader::item));
  }

  private static Checklist.Item item(Node node) {
    Node days = node.get("closedDays");
    return new Checklist.Item(
        node.get("id").text(),
        textOrNull(node.get("role")),
        bilingual(node.get("text")),
        bilingual(node.get("why")),
        node.get("important").isTrue(),
        numbers(node.get("faq")),
        textOrNull(node.get("command")),
        condition(node.get("when")),
        days.isPresent() ? Integer.parseInt(days.text()) : 0,
        source(node.get("source")));
  }

  private static Signpost signpost(Node node) {
    return new Signpost(
        node.get("id").text(),
        bilingual(node.get("title")),
        bilingual(node.get("text")),
        node.get("command").text(),
        words(node.get("asked")));
  }

  private static Word word(Node node) {
    return new Word(
        node.get("id").text(),
        bilingual(node.get("term")),
        textOrNull(node.get("reading")),
        bilingual(node.get("meaning")),
        words(node.get("words")),
        numbers(node.get("faq")),
        source(node.get("source")));
  }

  private static Party.Group group(Node node) {
    return new Party.Group(
        node.get("group").text(),
        bilingual(node.get("name")),
        list(node.get("parties"), KnowledgeReader::party));
  }

  private static Party party(Node node) {
    return new Party(
        node.get("id").text(),
        bilingual(node.get("name")),
        bilingual(node.get("when")),
        bilingual(node.get("what")),
        bilingual(node.get("bring")),
        node.get("mode").text(),
        bilingual(node.get("reach")),
        textOrNull(node.get("url")),
        bilingual(node.get("hours")),
        optional(node.get("night")),
        names(node.get("outcomes")),
        numbers(node.get("faq")),
        words(node.get("words")),
        source(node.get("source")));
  }

  private static Purposes.Aim aim(Node node) {
    return new Purposes.Aim(
        node.get("id").text(),
        textOrNull(node.get("sign")),
        bilingual(node.get("official")),
        bilingual(node.get("meaning")),
        optional(node.get("whose")),
        textOrNull(node.get("horizon")),
        optional(node.get("audience")),
        numbers(node.get("faq")),
        source(node.get("source")));
  }

  private static Purposes.Point point(Node node) {
    return new Purposes.Point(
        node.get("id").text(),
        bilingual(node.get("text")),
        numbers(node.get("faq")),
        source(node.get("source")));
  }

  /** What the figure of the study group tells of a stage; of some it tells nothing. */
  private static Map<String, Knowledge.Usual> usual(Node stages) {
    Map<String, Knowledge.Usual> usual = new LinkedHashMap<>();
    for (Node stage : stages.items()) {
      if (stage.get("found").isPresent()) {
        usual.put(
            stage.get("id").text(),
            new Knowledge.Usual(
                list(stage.get("found"), Node::text),
                bilingual(stage.get("by")),
                bilingual(stage.get("to"))));
      }
    }
    return Collections.unmodifiableMap(usual);
  }

  private static Words words(Node node) {
    return new Words(List.copyOf(names(node.get("ja"))), List.copyOf(names(node.get("en"))));
  }

  private static @Nullable String textOrNull(Node node) {
    return node.isPresent() ? node.text() : null;
  }
}
