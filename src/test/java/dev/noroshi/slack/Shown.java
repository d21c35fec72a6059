package dev.noroshi.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What a message or a modal shows. */
final class Shown {

  private Shown() {}

  /** The texts in it of one type: Slack formats {@code mrkdwn} and shows the other as it is. */
  static List<String> words(JsonValue surface, String type) {
    List<String> words = new ArrayList<>();
    if (surface instanceof JsonObject object) {
      if (type.equals(object.getString("type", ""))) {
        words.add(object.getString("text", ""));
      }
      object.values().forEach(inner -> words.addAll(words(inner, type)));
    } else if (surface instanceof JsonArray array) {
      array.forEach(inner -> words.addAll(words(inner, type)));
    }
    return words;
  }
}
