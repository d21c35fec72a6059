package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An ephemeral message: shown to one person in the windows that are open now, in no history. It is
 * kept for a while only so that its buttons can be checked when they are pressed.
 */
public record Whisper(
    String channel,
    String ts,
    String person,
    String author,
    @Nullable String thread,
    JsonObject content) {

  public JsonObject json() {
    JsonObjectBuilder message =
        Js.object().add("type", "message").add("ts", ts).add("user", author);
    content.forEach(
        (name, value) -> {
          if (!name.equals("metadata")) {
            message.add(name, value);
          }
        });
    Js.put(message, "thread_ts", thread);
    return message.add("channel", channel).add("is_ephemeral", true).build();
  }

  public Whisper with(JsonObject newContent) {
    return new Whisper(channel, ts, person, author, thread, newContent);
  }
}
