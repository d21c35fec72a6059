package dev.noroshi.faq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text taken apart: its words, what they speak of, pairs of neighbours, and how it sounds. */
record Sheet(
    List<Token> tokens,
    List<String> words,
    List<List<String>> concepts,
    List<String> pairs,
    Set<String> sounds) {

  /** Stands between the two words of a pair, and in no word. */
  private static final String PAIRED = "_";

  private static final int GRAM = 3;

  static Sheet of(Cutter cutter, Concepts groups, String text) {
    List<Token> tokens = cutter.cut(text);
    List<String> words = Concepts.words(tokens);
    return new Sheet(tokens, words, groups.of(words), pairs(words), sounds(tokens));
  }

  /** Without how it sounds, which nobody asks of lines. */
  static Sheet silent(Cutter cutter, Concepts groups, String text) {
    List<Token> tokens = cutter.cut(text);
    List<String> words = Concepts.words(tokens);
    return new Sheet(tokens, words, groups.of(words), pairs(words), Set.of());
  }

  static List<String> pairs(List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + PAIRED + words.get(i + 1));
    }
    return pairs;
  }

  /** Its pieces of three sounds, over the borders of Japanese words, within Latin ones. */
  private static Set<String> sounds(List<Token> tokens) {
    Set<String> sounds = new LinkedHashSet<>();
    StringBuilder run = new StringBuilder();
    for (Token token : tokens) {
      if (token.latin()) {
        grams(run.toString(), sounds);
        run.setLength(0);
        if (token.content() && token.sound().length() > 3) {
          grams("^" + token.sound() + "$", sounds);
        }
      } else {
        run.append(token.sound());
      }
    }
    grams(run.toString(), sounds);
    return sounds;
  }

  static void grams(String run, Set<String> into) {
    for (int i = 0; i + GRAM <= run.length(); i++) {
      into.add(run.substring(i, i + GRAM));
    }
  }
}
