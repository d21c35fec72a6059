package dev.noroshi.slack.cards;

import dev.noroshi.guide.Flow;
import java.util.List;

/**
 * What a button of a walk carries: on what it acts, and what the person saw when they pressed it.
 *
 * @param seen the number of the last entry that the card showed
 */
public record Pressed(String incident, String walk, String question, String answer, long seen) {

  public String value() {
    return String.join("|", incident, walk, question, answer, Long.toString(seen));
  }

  /** Reads what a button carries. */
  public static Pressed read(String value) {
    List<String> parts = List.of(value.split("\\|", -1));
    if (parts.size() != 5 || !parts.get(4).matches("\\d{1,18}")) {
      throw new IllegalArgumentException("not a button of ours");
    }
    return new Pressed(
        parts.get(0), parts.get(1), parts.get(2), parts.get(3), Long.parseLong(parts.get(4)));
  }

  Pressed on(Flow.Question other) {
    return new Pressed(incident, walk, other.id(), "", seen);
  }

  Pressed with(Flow.Answer chosen) {
    return new Pressed(incident, walk, question, chosen.id(), seen);
  }
}
