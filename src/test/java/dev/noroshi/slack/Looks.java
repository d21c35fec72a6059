package dev.noroshi.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a message or modal looks like to whoever reads it. */
final class Looks {

  private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30ff]");
  private static final Pattern JAPANESE = Pattern.compile("[\\u3041-\\u30ff\\u4e00-\\u9fff]");
  private static final Pattern TIME = Pattern.compile("<!date\\^[^>]*>");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  private Looks() {}

  /** All that can be pressed. */
  static List<JsonObject> buttons(JsonObject holder) {
    List<JsonObject> buttons = new ArrayList<>();
    Scene.blocks(holder)
        .forEach(
            block ->
                walk(
                    block,
                    object -> {
                      if (object.getString("type", "").equals("button")) {
                        buttons.add(object);
                      }
                    }));
    return buttons;
  }

  /** All words shown, with title and buttons of a modal. */
  static List<String> words(JsonObject holder) {
    List<String> words = new ArrayList<>();
    Consumer<JsonObject> take =
        object -> {
          if (object.getString("type", "").matches("plain_text|mrkdwn")) {
            words.add(object.getString("text"));
          }
        };
    for (String part : List.of("title", "submit", "close", "blocks")) {
      JsonValue value = holder.get(part);
      if (value != null) {
        walk(value, take);
      }
    }
    return words;
  }

  private static void walk(JsonValue value, Consumer<JsonObject> each) {
    if (value instanceof JsonArray array) {
      array.forEach(inner -> walk(inner, each));
    } else if (value instanceof JsonObject object) {
      each.accept(object);
      object.values().forEach(inner -> walk(inner, each));
    }
  }

  /**
   * What is wrong with the words: cut, left out, or of the other language.
   *
   * @param allowed what people typed, and labels that have one language only
   */
  static List<String> faults(String lang, JsonObject holder, List<String> allowed) {
    List<String> faults = new ArrayList<>();
    List<String> all = words(holder);
    for (String text : all) {
      // Labels of the printed figure stand in quotation marks, places in a document as they are.
      String ours = TIME.matcher(text).replaceAll("").replaceAll("“[^”]*”|(?m)^Source: .*$", "");
      for (String typed : allowed) {
        ours = ours.replace(typed, "");
      }
      if (PLACEHOLDER.matcher(ours).find()) {
        faults.add("a placeholder is left: " + text);
      }
      if (ours.endsWith("…") && !ours.matches("(?s).*[0-9a-f]{16}…")) {
        faults.add("cut: " + text);
      }
      if (lang.equals("en") && JAPANESE.matcher(ours).find()) {
        faults.add("Japanese: " + text);
      }
      if (lang.equals("ja") && ours.matches("(?s).*[a-z]{3,} [a-z]{2,} [a-z]{2,}.*")) {
        faults.add("English: " + text);
      }
    }
    if (lang.equals("ja") && all.stream().noneMatch(text -> KANA.matcher(text).find())) {
      faults.add("no Japanese: " + all);
    }
    return faults;
  }
}
