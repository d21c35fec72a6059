package dev.noroshi.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text speaks of, whatever it calls it: groups of words of both languages that mean the same
 * to those who ask. A group is found where one of its phrases stands, word for word.
 */
final class Concepts {

  private record Phrase(List<String> words, String group) {}

  /** By their first word. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  Concepts(Cutter cutter, List<List<String>> same) {
    for (int group = 0; group < same.size(); group++) {
      for (String phrase : same.get(group)) {
        List<String> words = words(cutter.cut(phrase));
        if (!words.isEmpty()) {
          phrases
              .computeIfAbsent(words.get(0), first -> new ArrayList<>())
              .add(new Phrase(words, "#" + group));
        }
      }
    }
  }

  /** The words of a text that carry meaning. */
  static List<String> words(List<Token> tokens) {
    return tokens.stream().filter(Token::content).map(Token::word).toList();
  }

  /** For each word the groups that it is part of, by a name that no word has. */
  List<List<String>> of(List<String> words) {
    List<List<String>> found = new ArrayList<>();
    words.forEach(word -> found.add(new ArrayList<>()));
    for (int from = 0; from < words.size(); from++) {
      for (Phrase phrase : phrases.getOrDefault(words.get(from), List.of())) {
        int to = from + phrase.words().size();
        if (to <= words.size() && words.subList(from, to).equals(phrase.words())) {
          for (List<String> groups : found.subList(from, to)) {
            if (!groups.contains(phrase.group())) {
              groups.add(phrase.group());
            }
          }
        }
      }
    }
    return found;
  }
}
