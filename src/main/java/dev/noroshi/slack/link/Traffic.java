package dev.noroshi.slack.link;

import java.time.Duration;

/** Told of what comes from Slack: what kind it was and how it ended, never of whom or what. */
@FunctionalInterface
public interface Traffic {

  Traffic UNSEEN = (kind, outcome, took) -> {};

  /** What Slack wants. */
  enum Kind {
    COMMAND,
    ACTION,
    OPTIONS,
    FORM,
    SHORTCUT,
    EVENT,
    /** Whether we are there. */
    CHECK,
    /** Nothing that we know. */
    OTHER
  }

  /** How it ended. */
  enum Outcome {
    DONE,
    /** The signature is wrong or old. */
    REFUSED,
    /** Nobody listens to it. */
    UNHEARD,
    /** It cannot be read, or is of a kind that we do not know. */
    UNKNOWN,
    /** A listener failed. */
    FAILED,
    /** Not taken: too much at once, or not connected yet. */
    BUSY
  }

  /**
   * A request was answered.
   *
   * @param took from when it came until its answer was ready
   */
  void handled(Kind kind, Outcome outcome, Duration took);

  /** What came of a question about the guidance. */
  enum Answer {
    FOUND,
    /** The guidance does not speak of it. */
    NOTHING,
    /** Whoever asked said that it was not what they meant. */
    NOT_MEANT
  }

  /** Somebody asked; what they asked is told to nobody. */
  default void asked(Answer answer) {}
}
