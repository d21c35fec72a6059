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

  private final Map<String, Integer> groups = new HashMap<>();
  private int longest = 1;

  Concepts(Cutter cutter, List<List<String>> same) {
    for (int group = 0; group < same.size(); group++) {
      for (String phrase : same.get(group)) {
        List<String> words = words(cutter.cut(phrase));
        if (!words.isEmpty()) {
          groups.putIfAbsent(String.join(" ", words), group);
          longest = Math.max(longest, words.size());
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
      for (int to = Math.min(words.size(), from + longest); to > from; to--) {
        Integer group = groups.get(String.join(" ", words.subList(from, to)));
        if (group != null) {
          for (int i = from; i < to; i++) {
            String name = "#" + group;
            if (!found.get(i).contains(name)) {
              found.get(i).add(name);
            }
          }
        }
      }
    }
    return found;
  }
}
