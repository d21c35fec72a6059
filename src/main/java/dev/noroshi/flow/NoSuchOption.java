package dev.noroshi.flow;

import dev.noroshi.guide.Flow;
import java.util.List;

/**
 * An answer to a question that the flow does not ask, or that is none of the question's answers.
 */
public final class NoSuchOption extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String given;
  private final String known;

  private NoSuchOption(String given, List<String> known) {
    super(given + " is none of " + known);
    this.given = given;
    this.known = String.join(", ", known);
  }

  static NoSuchOption question(Flow flow, String question) {
    return new NoSuchOption(question, flow.questions().stream().map(Flow.Question::id).toList());
  }

  static NoSuchOption answer(Flow.Question question, String answer) {
    return new NoSuchOption(
        question.id() + "=" + answer, question.answers().stream().map(Flow.Answer::id).toList());
  }

  public String given() {
    return given;
  }

  /** What could have been said, separated by commas. */
  public String known() {
    return known;
  }
}
