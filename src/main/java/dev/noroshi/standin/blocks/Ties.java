package dev.noroshi.standin.blocks;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules between the fields of one object. */
final class Ties {

  private Ties() {}

  private static long present(JsonObject object, String... fields) {
    return Stream.of(fields).filter(object::containsKey).count();
  }

  private static String list(String... fields) {
    return Stream.of(fields).map(field -> "`" + field + "`").collect(Collectors.joining(" or "));
  }

  static Tie exactlyOne(String... fields) {
    return (at, object) -> {
      atMostOne(fields).check(at, object);
      atLeastOne(fields).check(at, object);
    };
  }

  static Tie atLeastOne(String... fields) {
    return (at, object) -> {
      if (present(object, fields) == 0) {
        at.broken("must define either " + list(fields));
      }
    };
  }

  static Tie atMostOne(String... fields) {
    return (at, object) -> {
      if (present(object, fields) > 1) {
        at.broken("must define only one of " + list(fields));
      }
    };
  }

  /** The items of a list do not share the text they have under a key. An empty text is no id. */
  static Tie distinct(String list, String key, String code) {
    return (at, object) -> {
      Set<String> seen = new HashSet<>();
      List<JsonValue> items = Json.items(object.get(list));
      for (int i = 0; i < items.size(); i++) {
        String id = Json.text(Json.object(items.get(i)), key);
        if (!id.isEmpty() && !seen.add(id)) {
          at.member(list).item(i).member(key).report(code, "`" + key + "` already exists: " + id);
        }
      }
    };
  }

  /** Where both are numbers (or texts that are), the first is not greater than the second. */
  static Tie ordered(String low, String high) {
    return (at, object) -> {
      BigDecimal least = Json.number(object.get(low));
      BigDecimal most = Json.number(object.get(high));
      if (least != null && most != null && least.compareTo(most) > 0) {
        at.member(low)
            .report(Problem.INVALID_RANGE, "`" + low + "` must not be greater than `" + high + "`");
      }
    };
  }

  /**
   * What is chosen at the start is on offer. "Exactly matches" (the docs) is taken as same value
   * and same text; an empty list matches nothing, which Slack refuses with the same words.
   */
  static Tie onOffer(String chosen) {
    return (at, object) -> {
      JsonValue start = object.get(chosen);
      List<List<String>> offered =
          Stream.concat(
                  Json.items(object.get("options")).stream(),
                  Json.items(object.get("option_groups")).stream()
                      .flatMap(group -> Json.items(Json.object(group).get("options")).stream()))
              .map(Ties::option)
              .toList();
      if (start instanceof JsonArray several) {
        if (several.isEmpty()) {
          notOffered(at.member(chosen));
        }
        for (int i = 0; i < several.size(); i++) {
          if (!offered.contains(option(several.get(i)))) {
            notOffered(at.member(chosen).item(i));
          }
        }
      } else if (start instanceof JsonObject && !offered.contains(option(start))) {
        notOffered(at.member(chosen));
      }
    };
  }

  private static void notOffered(Place at) {
    at.report(Problem.INVALID_OPTION, "must be one of the provided options");
  }

  private static List<String> option(JsonValue value) {
    JsonObject option = Json.object(value);
    JsonObject text = Json.object(option.get("text"));
    return List.of(Json.text(option, "value"), Json.text(text, "type"), Json.text(text, "text"));
  }
}
