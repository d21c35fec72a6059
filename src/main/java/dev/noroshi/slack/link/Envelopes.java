package dev.noroshi.slack.link;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent back over a socket. */
final class Envelopes {

  private Envelopes() {}

  /** The id of an envelope that holds an event. */
  static Optional<String> eventId(String message) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      JsonObject envelope = reader.readObject();
      return envelope.getString("type", "").equals("events_api")
          ? Optional.of(envelope.getString("envelope_id"))
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Acknowledges an envelope, with what a listener answered if it answered anything. */
  static String ack(String id, @Nullable String type, @Nullable String body) {
    JsonObjectBuilder ack = Json.createObjectBuilder().add("envelope_id", id);
    if (body == null || body.isEmpty()) {
      return ack.build().toString();
    }
    if (type != null && type.startsWith("application/json")) {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        ack.add("payload", reader.readValue());
      }
    } else {
      ack.add("payload", Json.createObjectBuilder().add("text", body));
    }
    return ack.build().toString();
  }
}
