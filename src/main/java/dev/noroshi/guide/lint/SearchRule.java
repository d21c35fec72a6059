package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the search knows of words says one thing: a phrase stands in one group, because it would
 * mean two things; a line that people type stands at one answer; and a word of the dictionary is
 * cut in one way, into parts that make it up.
 */
final class SearchRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    Node search = tree.file("search.json");
    Map<String, Node> phrases = new HashMap<>();
    for (Node group : search.get("same").items()) {
      group.items().forEach(phrase -> once(phrase, phrases, faults));
    }
    Map<String, Node> lines = new HashMap<>();
    List<Node> answers = new ArrayList<>(tree.folder("faq"));
    answers.addAll(tree.file("signposts.json").get("signposts").items());
    for (Node answer : answers) {
      answer.get("asked").get("ja").items().forEach(line -> once(line, lines, faults));
      answer.get("asked").get("en").items().forEach(line -> once(line, lines, faults));
    }
    Map<String, Node> words = new HashMap<>();
    for (Node entry : search.get("dictionary").items()) {
      once(entry.get("word"), words, faults);
      cut(entry, faults);
    }
  }

  private static void once(Node phrase, Map<String, Node> seen, Faults faults) {
    if (phrase.text().isBlank()) {
      return; // told by the schema
    }
    Node first = seen.putIfAbsent(plain(phrase.text()), phrase);
    if (first != null) {
      faults.add(phrase, "said-twice", "phrase", phrase.text(), "first", first.at().shown());
    }
  }

  /** As the search compares them: full and half width and case made one. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** The dictionary cannot be opened with an entry that does not fit. */
  private static void cut(Node entry, Faults faults) {
    String word = entry.get("word").text();
    String[] parts = parts(entry.get("parts"));
    String[] readings = parts(entry.get("reading"));
    boolean whole = entry.get("parts").isPresent() && entry.get("reading").isPresent();
    if (whole && (!String.join("", parts).equals(word) || parts.length != readings.length)) {
      faults.add(entry.get("parts"), "parts-differ", "word", word);
    }
  }

  private static String[] parts(Node text) {
    return text.text().strip().split(" +");
  }
}
