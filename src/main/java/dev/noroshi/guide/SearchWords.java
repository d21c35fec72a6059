package dev.noroshi.guide;

import java.util.List;

/**
 * What the search knows of words.
 *
 * @param same groups of words that mean the same to those who ask
 * @param elsewhere words and lines that people type about other matters
 */
public record SearchWords(List<Entry> dictionary, List<List<String>> same, Words elsewhere) {

  /** A word, its parts and their readings, each separated by spaces. */
  public record Entry(String word, String parts, String reading) {}
}
