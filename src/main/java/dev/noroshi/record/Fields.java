package dev.noroshi.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The named values of an entry body or header: text, numbers, instants, flags and lists of them,
 * and nothing else, so that the record needs nothing from the rooms above it.
 */
final class Fields {

  private final Map<String, Object> values;

  private Fields(Map<String, Object> values) {
    this.values = values;
  }

  static Fields empty() {
    return new Fields(new LinkedHashMap<>());
  }

  /** Throws {@link IllegalArgumentException} when the text is not one flat JSON object. */
  static Fields parse(String json) {
    return new Fields(CanonicalJson.read(json));
  }

  /** Leaves the field out when there is nothing to say. */
  Fields with(String name, @Nullable Object value) {
    if (value instanceof Instant instant) {
      values.put(name, instant.toString());
    } else if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return required(name, String.class);
  }

  @Nullable String optionalText(String name) {
    return has(name) ? text(name) : null;
  }

  long number(String name) {
    return required(name, Long.class);
  }

  boolean flag(String name) {
    return required(name, Boolean.class);
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is no instant", e);
    }
  }

  @Nullable Instant optionalInstant(String name) {
    return has(name) ? instant(name) : null;
  }

  List<String> texts(String name) {
    return list(name, String.class);
  }

  List<Long> numbers(String name) {
    return list(name, Long.class);
  }

  private <T> List<T> list(String name, Class<T> type) {
    List<?> list = required(name, List.class);
    if (!list.stream().allMatch(type::isInstance)) {
      throw new IllegalArgumentException(name + " is no list of " + type.getSimpleName());
    }
    return list.stream().<T>map(type::cast).toList();
  }

  private <T> T required(String name, Class<T> type) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
