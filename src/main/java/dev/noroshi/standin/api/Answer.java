package dev.noroshi.standin.api;

import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param delay milliseconds to wait before
 */
public record Answer(
    Manner manner, int status, Map<String, String> headers, String body, long delay) {

  /** Whether it goes back at all. */
  public enum Manner {
    SENT,
    HUNG,
    DROPPED
  }
}
