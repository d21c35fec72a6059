package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Installation;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing for an app to hear: what kind, for which installation, the payload, and where it goes
 * when it goes over HTTP.
 */
public record Delivery(Kind kind, Installation to, JsonObject payload, @Nullable String url) {

  /** The three envelopes of Socket Mode, and the form each takes over HTTP. */
  public enum Kind {
    EVENT("events_api"),
    COMMAND("slash_commands"),
    INTERACTION("interactive");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  /** Which payload it is: the type of the interaction or of the inner event. */
  String type() {
    return switch (kind) {
      case COMMAND -> Js.string(payload, "command", "");
      case INTERACTION -> Js.string(payload, "type", "");
      case EVENT -> Js.string(Js.object(payload, "event"), "type", Js.string(payload, "type", ""));
    };
  }

  /** Whether an answer may come back inside the acknowledgement. */
  boolean answerable() {
    return switch (kind) {
      case COMMAND -> true;
      case EVENT -> false;
      case INTERACTION -> type().equals("view_submission") || type().equals("block_suggestion");
    };
  }

  String contentType() {
    return kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
  }

  /** The body of the HTTP request. */
  String body() {
    return switch (kind) {
      case EVENT -> payload.toString();
      case INTERACTION -> "payload=" + encoded(payload.toString());
      case COMMAND ->
          payload.entrySet().stream()
              .map(
                  field ->
                      field.getKey()
                          + "="
                          + encoded(
                              field.getValue() instanceof JsonString text
                                  ? text.getString()
                                  : field.getValue().toString()))
              .collect(Collectors.joining("&"));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
