package dev.noroshi.slack.board;

import java.time.Duration;

/** A call to Slack did not succeed. */
public final class CallFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is known of it. */
  public enum Kind {
    /** Slack said no; nothing happened. */
    REFUSED,
    /** Slack asks to wait; nothing happened. */
    TOO_FAST,
    /** It may or may not have happened. */
    UNCLEAR
  }

  private final Kind kind;
  private final String error;
  private final transient Duration wait;

  private CallFailed(Kind kind, String error, Duration wait) {
    super(kind + " " + error);
    this.kind = kind;
    this.error = error;
    this.wait = wait;
  }

  /** Refused with an error of Slack's. */
  static CallFailed refused(String error) {
    return new CallFailed(Kind.REFUSED, error, Duration.ZERO);
  }

  static CallFailed tooFast(Duration wait) {
    return new CallFailed(Kind.TOO_FAST, "ratelimited", wait);
  }

  static CallFailed unclear(String what) {
    return new CallFailed(Kind.UNCLEAR, what, Duration.ZERO);
  }

  Kind kind() {
    return kind;
  }

  /** Slack's word, such as {@code message_not_found}. */
  String error() {
    return error;
  }

  Duration retryAfter() {
    return wait;
  }
}
