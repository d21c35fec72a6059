package dev.noroshi.faq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guide's Latin words, and which of them a misspelt one may be. */
final class Speller {

  private static final int LONG = 7;
  private static final int SHORT = 4;

  /** The stem by the letters as written, in the order of the letters. */
  private final Map<String, String> stems = new TreeMap<>();

  private final Map<String, Boolean> known = new HashMap<>();

  Speller(List<Token> vocabulary) {
    for (Token token : vocabulary) {
      if (token.latin()) {
        stems.put(token.sound(), token.word());
        known.put(token.word(), true);
      }
    }
  }

  boolean knows(String stem) {
    return known.containsKey(stem);
  }

  /** The stem of the nearest word that begins alike: one slip, in a long word two. */
  Optional<String> meant(String letters) {
    if (letters.length() < SHORT) {
      return Optional.empty();
    }
    int nearest = letters.length() >= LONG ? 2 : 1;
    String found = null;
    for (Map.Entry<String, String> one : stems.entrySet()) {
      String word = one.getKey();
      if (word.length() >= SHORT && word.charAt(0) == letters.charAt(0)) {
        int slips = slips(letters, word, nearest);
        if (slips < nearest || (slips == nearest && found == null)) {
          nearest = slips;
          found = one.getValue();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Letters too many, too few, wrong or swapped with their neighbour; beyond most it is most + 1.
   */
  static int slips(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
