package dev.noroshi.standin.blocks;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readers for JSON of any shape: what is not there or of another type reads as nothing. */
final class Json {

  /** Enough digits for any number a form asks for, few enough to compare at once. */
  static final Pattern DECIMAL = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?");

  private Json() {}

  static String text(@Nullable JsonValue value) {
    return value instanceof JsonString string ? string.getString() : "";
  }

  static String text(JsonObject object, String field) {
    return text(object.get(field));
  }

  static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  static List<JsonValue> items(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array : List.of();
  }

  static boolean isTrue(JsonObject object, String field) {
    return JsonValue.TRUE.equals(object.get(field));
  }

  /** A number, or a text that is one (Slack's number input has its numbers in texts). */
  static @Nullable BigDecimal number(@Nullable JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return DECIMAL.matcher(text(value)).matches() ? new BigDecimal(text(value)) : null;
  }

  /** Characters as people count them less wrongly: an emoji beyond the first plane is one. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
