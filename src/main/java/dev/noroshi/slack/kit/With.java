package dev.noroshi.slack.kit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;

/** Elements with something more. */
public final class With {

  /** What Slack takes of each (docs.slack.dev/reference/block-kit/composition-objects). */
  private static final int TITLE = 100;

  private static final int TEXT = 300;
  private static final int BUTTON = 30;

  private With() {}

  /** A list of which these are chosen at the start. */
  public static JsonObject chosen(JsonObject list, Collection<String> values) {
    JsonArrayBuilder initial = Json.createArrayBuilder();
    boolean any = false;
    for (JsonObject option : list.getJsonArray("options").getValuesAs(JsonObject.class)) {
      if (values.contains(option.getString("value"))) {
        initial.add(option);
        any = true;
      }
    }
    // Slack takes no empty list.
    return any ? Json.createObjectBuilder(list).add("initial_options", initial).build() : list;
  }

  /** A button that asks once more before it does what cannot be undone by another press. */
  public static JsonObject question(
      JsonObject button, String title, String text, String yes, String no) {
    return Json.createObjectBuilder(button)
        .add(
            "confirm",
            Json.createObjectBuilder()
                .add("title", Kit.plain(title, TITLE))
                .add("text", Kit.plain(text, TEXT))
                .add("confirm", Kit.plain(yes, BUTTON))
                .add("deny", Kit.plain(no, BUTTON)))
        .build();
  }
}
