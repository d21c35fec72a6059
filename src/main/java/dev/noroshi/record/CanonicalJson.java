package dev.noroshi.record;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON in exactly one spelling: no white space, members in the order given, the shortest escape.
 *
 * <p>Written here and not by a library because these bytes are hashed and must be the same in ten
 * years (docs/decisions.md). Reading is the library's. Values are flat: text, whole numbers, true
 * and false, and lists of them.
 */
final class CanonicalJson {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private CanonicalJson() {}

  static String write(Map<String, ?> members) {
    StringBuilder out = new StringBuilder(256).append('{');
    members.forEach(
        (name, value) -> {
          if (out.length() > 1) {
            out.append(',');
          }
          quote(name, out);
          value(value, out.append(':'));
        });
    return out.append('}').toString();
  }

  private static void value(Object value, StringBuilder out) {
    if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        value(list.get(i), out);
      }
      out.append(']');
    } else {
      throw new IllegalArgumentException("no place for a " + value.getClass().getName());
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || loneSurrogate(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Half a character has no UTF-8 bytes; escaped, it survives being stored and hashed. */
  private static boolean loneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Throws {@link IllegalArgumentException} for anything but one flat object. */
  static Map<String, Object> read(String json) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
      expect(parser.next() == Event.START_OBJECT);
      Map<String, Object> members = new LinkedHashMap<>();
      for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
        String name = parser.getString();
        Event value = parser.next();
        expect(
            members.put(name, value == Event.START_ARRAY ? list(parser) : scalar(parser, value))
                == null);
      }
      expect(!parser.hasNext());
      return members;
    } catch (RuntimeException e) {
      // Besides JsonException the parser throws plain ones, for nesting and odd numbers.
      throw new IllegalArgumentException("not one flat JSON object", e);
    }
  }

  private static List<Object> list(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      items.add(scalar(parser, event));
    }
    return List.copyOf(items);
  }

  private static Object scalar(JsonParser parser, Event event) {
    return switch (event) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER -> {
        expect(parser.isIntegralNumber() && parser.getString().length() <= 18);
        yield parser.getLong();
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new IllegalArgumentException("not a flat value: " + event);
    };
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not one flat JSON object");
    }
  }
}
