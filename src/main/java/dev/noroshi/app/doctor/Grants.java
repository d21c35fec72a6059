package dev.noroshi.app.doctor;

import dev.noroshi.app.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the manifest asks an administrator to grant. */
public record Grants(Set<String> scopes, Set<String> events) {

  public Grants {
    scopes = Set.copyOf(scopes);
    events = Set.copyOf(events);
  }

  /** Of the manifest that came with this program. */
  static Grants bundled(Settings.Mode mode) {
    String name = mode == Settings.Mode.HTTP ? "http.json" : "socket-mode.json";
    try (InputStream in = Grants.class.getResourceAsStream("/manifests/" + name);
        JsonReader reader = Json.createReader(Objects.requireNonNull(in, name))) {
      return of(reader.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Grants of(JsonObject manifest) {
    return new Grants(
        words(at(at(manifest, "oauth_config"), "scopes"), "bot"),
        words(at(at(manifest, "settings"), "event_subscriptions"), "bot_events"));
  }

  private static JsonObject at(JsonObject from, String key) {
    return from.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
  }

  private static Set<String> words(JsonObject from, String key) {
    return from.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(word -> ((JsonString) word).getString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
