package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What Slack documents of each method: its tier, its scopes, and every error it may answer. */
final class MethodTable {

  private final TreeMap<String, Row> rows = new TreeMap<>();

  /**
   * One method.
   *
   * @param perMinute calls a minute, by its tier
   * @param scopes of these one is needed
   */
  record Row(int perMinute, List<String> scopes, Set<String> errors) {}

  MethodTable() {
    JsonObject table = Objects.requireNonNull(Js.readObject(text()), "methods.json");
    List<String> common = Js.texts(table, "common");
    Objects.requireNonNull(Js.object(table, "methods"), "methods")
        .forEach((name, value) -> rows.put(name, row(value.asJsonObject(), common)));
  }

  private static Row row(JsonObject json, List<String> common) {
    Set<String> errors = new HashSet<>(common);
    errors.addAll(Js.texts(json, "errors"));
    int perMinute =
        switch (Js.string(json, "tier", "")) {
          case "1" -> 1;
          case "2" -> 20;
          case "3" -> 50;
          case "4" -> 100;
          default -> 600; // "special": several hundred a minute
        };
    return new Row(perMinute, Js.texts(json, "scopes"), errors);
  }

  private static String text() {
    try (InputStream in = MethodTable.class.getResourceAsStream("methods.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Row row(String method) {
    return rows.get(method);
  }

  Set<String> names() {
    return new TreeSet<>(rows.keySet());
  }
}
