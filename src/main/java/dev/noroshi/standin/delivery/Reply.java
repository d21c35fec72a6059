package dev.noroshi.standin.delivery;

import java.util.Locale;

/**
 * What came back from an app.
 *
 * @param body the answer in the acknowledgement, or empty
 * @param stop whether the app asked for no further attempt
 */
public record Reply(Outcome outcome, int status, String body, boolean stop) {

  /** How a delivery ended; the words are those of {@code X-Slack-Retry-Reason}. */
  public enum Outcome {
    ACKED,
    HTTP_TIMEOUT,
    HTTP_ERROR,
    CONNECTION_FAILED,
    NO_RECEIVER;

    /** The word; over a socket a missing acknowledgement is called plainly a timeout. */
    public String word(boolean socket) {
      return socket && this == HTTP_TIMEOUT ? "timeout" : name().toLowerCase(Locale.ROOT);
    }
  }

  static Reply failed(Outcome outcome) {
    return new Reply(outcome, 0, "", false);
  }

  public boolean acked() {
    return outcome == Outcome.ACKED;
  }
}
