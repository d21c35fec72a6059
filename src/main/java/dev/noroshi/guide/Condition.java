package dev.noroshi.guide;

import java.util.Map;
import java.util.Set;

/** Holds when every named question has one of the named answers; an empty one always holds. */
public record Condition(Map<String, Set<String>> answers) {

  public boolean holds(Map<String, String> given) {
    return answers.entrySet().stream()
        .allMatch(
            entry -> {
              String answer = given.get(entry.getKey());
              return answer != null && entry.getValue().contains(answer);
            });
  }
}
