package dev.noroshi.slack.call;

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
  public static CallFailed refused(String error) {
    return new CallFailed(Kind.REFUSED, error, Duration.ZERO);
  }

  public static CallFailed tooFast(Duration wait) {
    return new CallFailed(Kind.TOO_FAST, "ratelimited", wait);
  }

  public static CallFailed unclear(String what) {
    return new CallFailed(Kind.UNCLEAR, what, Duration.ZERO);
  }

  public Kind kind() {
    return kind;
  }

  /** Slack's word, such as {@code message_not_found}. */
  public String error() {
    return error;
  }

  public Duration retryAfter() {
    return wait;
  }
}
