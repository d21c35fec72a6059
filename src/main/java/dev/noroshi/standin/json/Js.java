package dev.noroshi.standin.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that anybody may have sent: what is missing or of another type is simply not there.
 */
public final class Js {

  /** Looked up once: the standard entry points search the class path at every call. */
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  /** Deeper nesting is refused before it can overflow the stack of whoever walks the tree. */
  private static final int MAX_DEPTH = 100;

  private Js() {}

  /** The value that the text holds, or null when it holds none. */
  public static @Nullable JsonValue read(String text) {
    if (tooDeep(text)) {
      return null;
    }
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException
        | ArithmeticException
        | NumberFormatException
        | UnsupportedOperationException e) {
      return null; // the last one says that a number has too many digits
    }
  }

  public static @Nullable JsonObject readObject(String text) {
    return read(text) instanceof JsonObject object ? object : null;
  }

  /** Counts brackets outside of strings. */
  private static boolean tooDeep(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '[' || c == '{') {
        depth++;
        if (depth > MAX_DEPTH) {
          return true;
        }
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return false;
  }

  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  public static JsonObjectBuilder object(JsonObject start) {
    return PROVIDER.createObjectBuilder(start);
  }

  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  public static JsonString value(String text) {
    return PROVIDER.createValue(text);
  }

  public static JsonNumber value(long number) {
    return PROVIDER.createValue(number);
  }

  public static JsonValue value(boolean truth) {
    return truth ? JsonValue.TRUE : JsonValue.FALSE;
  }

  public static JsonArray strings(Collection<String> texts) {
    JsonArrayBuilder array = array();
    texts.forEach(array::add);
    return array.build();
  }

  public static JsonArray objects(Collection<? extends JsonValue> values) {
    JsonArrayBuilder array = array();
    values.forEach(array::add);
    return array.build();
  }

  public static @Nullable String string(@Nullable JsonObject object, String name) {
    return object != null && object.get(name) instanceof JsonString string
        ? string.getString()
        : null;
  }

  public static String string(@Nullable JsonObject object, String name, String otherwise) {
    String found = string(object, name);
    return found == null ? otherwise : found;
  }

  public static @Nullable JsonObject object(@Nullable JsonObject object, String name) {
    return object != null && object.get(name) instanceof JsonObject inner ? inner : null;
  }

  public static JsonArray array(@Nullable JsonObject object, String name) {
    return object != null && object.get(name) instanceof JsonArray inner
        ? inner
        : JsonValue.EMPTY_JSON_ARRAY;
  }

  public static boolean truth(@Nullable JsonObject object, String name) {
    return object != null && object.get(name) == JsonValue.TRUE;
  }

  /** A number, or what it is when there is none or one that does not fit. */
  public static long number(@Nullable JsonObject object, String name, long otherwise) {
    if (object == null || !(object.get(name) instanceof JsonNumber number)) {
      return otherwise;
    }
    double value = number.doubleValue();
    return Math.abs(value) < 9e15 ? (long) value : otherwise;
  }

  /** The objects of a list; anything else in it is left out. */
  public static List<JsonObject> objects(@Nullable JsonObject object, String name) {
    return objects(array(object, name));
  }

  public static List<JsonObject> objects(JsonArray array) {
    return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
  }

  public static List<String> texts(@Nullable JsonObject object, String name) {
    return array(object, name).stream()
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .toList();
  }

  /** Adds a field only when there is something to say. */
  public static void put(JsonObjectBuilder builder, String name, @Nullable String text) {
    if (text != null) {
      builder.add(name, text);
    }
  }

  /** The same object with one field set. */
  public static JsonObject with(JsonObject object, String name, JsonValue value) {
    return object(object).add(name, value).build();
  }
}
