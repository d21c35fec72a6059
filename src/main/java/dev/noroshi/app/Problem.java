package dev.noroshi.app;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that a person has to put right before the program can run.
 *
 * @param key the text that says what, and what to do
 */
public record Problem(String key, Map<String, String> details) {

  public Problem {
    details = Map.copyOf(details);
  }

  /** Details are pairs of placeholder name and value. */
  public static Problem of(String key, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    return new Problem(key, named);
  }
}
