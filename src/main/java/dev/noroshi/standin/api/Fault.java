package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a call on purpose.
 *
 * @param error answered as {@code ok: false}
 * @param status answered as an HTTP status, or 0
 * @param retryAfter seconds, answered with status 429, or 0
 * @param delay milliseconds before the answer
 * @param hang never answered
 * @param drop the connection is cut without an answer
 * @param done whether the call takes effect all the same: the caller cannot know
 */
public record Fault(
    @Nullable String error,
    int status,
    int retryAfter,
    long delay,
    boolean hang,
    boolean drop,
    boolean done) {

  static final Fault NONE = new Fault(null, 0, 0, 0, false, false, false);

  public static Fault read(JsonObject json) {
    return new Fault(
        Js.string(json, "error"),
        (int) Js.number(json, "status", 0),
        (int) Js.number(json, "retry_after", 0),
        Js.number(json, "delay", 0),
        Js.truth(json, "hang"),
        Js.truth(json, "drop"),
        Js.truth(json, "done"));
  }

  /** Whether the call goes wrong, and is not only late. */
  boolean fails() {
    return error != null || status > 0 || retryAfter > 0 || hang || drop;
  }
}
