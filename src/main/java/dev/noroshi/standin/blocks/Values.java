package dev.noroshi.standin.blocks;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for single values and lists, with the words of Slack's validator. */
final class Values {

  static final int MAX_URL = 3000;

  private Values() {}

  static Rule anything() {
    return (at, value) -> {};
  }

  static Rule string(int min, int max) {
    return (at, value) -> {
      if (!(value instanceof JsonString string)) {
        at.wrongType("must provide a string");
        return;
      }
      int length = Json.length(string.getString());
      if (length < min) {
        at.broken("must be more than " + (min - 1) + " characters");
      } else if (length > max) {
        at.broken("must be less than " + (max + 1L) + " characters");
      }
    };
  }

  static Rule string(int max) {
    return string(0, max);
  }

  /** A string of at least one character, without a published limit. */
  static Rule name() {
    return string(1, Integer.MAX_VALUE);
  }

  static Rule string() {
    return string(0, Integer.MAX_VALUE);
  }

  static Rule pattern(String regex) {
    return pattern(Pattern.compile(regex));
  }

  static Rule pattern(Pattern pattern) {
    return (at, value) -> {
      if (!(value instanceof JsonString string)) {
        at.wrongType("must provide a string");
      } else if (!pattern.matcher(string.getString()).matches()) {
        at.broken("input must match regex pattern: " + pattern);
      }
    };
  }

  static Rule url() {
    Rule length = string(1, MAX_URL);
    return (at, value) -> {
      length.check(at, value);
      String text = Json.text(value);
      boolean web =
          text.regionMatches(true, 0, "https://", 0, 8)
              || text.regionMatches(true, 0, "http://", 0, 7);
      if (!text.isEmpty() && !web) {
        at.broken("must be a valid URL");
      }
    };
  }

  static Rule oneOf(String... words) {
    List<String> allowed = List.of(words);
    return (at, value) -> {
      if (!(value instanceof JsonString string)) {
        at.wrongType("must provide a string");
      } else if (!allowed.contains(string.getString())) {
        at.broken("must be a valid enum value");
      }
    };
  }

  static Rule bool() {
    return (at, value) -> {
      if (value.getValueType() != JsonValue.ValueType.TRUE
          && value.getValueType() != JsonValue.ValueType.FALSE) {
        at.wrongType("must be a boolean");
      }
    };
  }

  static Rule integer(long min, long max) {
    Rule range = number(min, max);
    return (at, value) -> {
      if (value instanceof JsonNumber number && number.isIntegral()) {
        range.check(at, value);
      } else {
        at.wrongType("must provide an integer");
      }
    };
  }

  static Rule number() {
    return number(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static Rule number(long min, long max) {
    return (at, value) -> {
      if (!(value instanceof JsonNumber number)) {
        at.wrongType("must provide a number");
      } else if (number.bigDecimalValue().compareTo(BigDecimal.valueOf(min)) < 0) {
        at.broken("must be greater than " + (min - 1));
      } else if (number.bigDecimalValue().compareTo(BigDecimal.valueOf(max)) > 0) {
        at.broken("must be less than " + (max + 1));
      }
    };
  }

  static Rule list(int min, int max, Rule item) {
    return (at, value) -> {
      if (!(value instanceof JsonArray array)) {
        at.wrongType("must provide an array");
        return;
      }
      if (array.size() < min) {
        at.broken("must provide at least " + min + " items");
      } else if (array.size() > max) {
        at.broken("no more than " + max + " items allowed");
      }
      for (int i = 0; i < array.size(); i++) {
        item.check(at.item(i), array.get(i));
      }
    };
  }

  static Rule list(Rule item) {
    return list(0, Integer.MAX_VALUE, item);
  }

  static Rule orNull(Rule rule) {
    return (at, value) -> {
      if (!JsonValue.NULL.equals(value)) {
        rule.check(at, value);
      }
    };
  }
}
