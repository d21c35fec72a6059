package dev.noroshi.slack.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fields in which people pick a person, a day or a time. */
public final class Pick {

  private Pick() {}

  /** Somebody of the workspace. */
  public static JsonObject person() {
    return Json.createObjectBuilder().add("type", "users_select").add("action_id", "value").build();
  }

  /** The same, with somebody to begin with, when there is one. */
  public static JsonObject person(@Nullable String initial) {
    return initial == null
        ? person()
        : Json.createObjectBuilder(person()).add("initial_user", initial).build();
  }

  /** A day, written as {@code 2026-12-29}. */
  public static JsonObject date(@Nullable String initial) {
    return picker("datepicker", "initial_date", initial);
  }

  /** A time of day, written as {@code 21:00}. */
  public static JsonObject timeOfDay(@Nullable String initial) {
    return picker("timepicker", "initial_time", initial);
  }

  private static JsonObject picker(String type, String first, @Nullable String initial) {
    JsonObjectBuilder picker =
        Json.createObjectBuilder().add("type", type).add("action_id", "value");
    return initial == null ? picker.build() : picker.add(first, initial).build();
  }

  /** A time; with one to begin with, when it is known. */
  public static JsonObject dateTime(@Nullable Instant initial) {
    return initial == null
        ? dateTime()
        : Json.createObjectBuilder(dateTime())
            .add("initial_date_time", initial.getEpochSecond())
            .build();
  }

  public static JsonObject dateTime() {
    return Json.createObjectBuilder()
        .add("type", "datetimepicker")
        .add("action_id", "value")
        .build();
  }
}
