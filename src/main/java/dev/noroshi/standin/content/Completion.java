package dev.noroshi.standin.content;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Ids;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/**
 * Adds what Slack adds to the blocks an app sends: missing ids, {@code emoji}, {@code verbatim}.
 */
public final class Completion {

  private static final Set<String> INTERACTIVE =
      Set.of(
          "button",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "overflow",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "checkboxes",
          "radio_buttons",
          "plain_text_input",
          "rich_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "file_input",
          "feedback_buttons",
          "icon_button",
          "workflow_button");

  private final Ids ids;

  public Completion(Ids ids) {
    this.ids = ids;
  }

  public JsonArray blocks(JsonArray blocks) {
    JsonArrayBuilder complete = Js.array();
    for (JsonObject block : Js.objects(blocks)) {
      JsonObjectBuilder copy = Js.object();
      block.forEach((name, value) -> copy.add(name, complete(value)));
      String id = Js.string(block, "block_id", "");
      complete.add(copy.add("block_id", id.isEmpty() ? ids.secret(5) : id));
    }
    return complete.build();
  }

  private JsonValue complete(JsonValue value) {
    if (value instanceof JsonArray array) {
      JsonArrayBuilder copy = Js.array();
      array.forEach(item -> copy.add(complete(item)));
      return copy.build();
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    String type = Js.string(object, "type", "");
    if (type.equals("plain_text") || type.equals("mrkdwn")) {
      return text(object);
    }
    JsonObjectBuilder copy = Js.object();
    object.forEach((name, inner) -> copy.add(name, complete(inner)));
    if (INTERACTIVE.contains(type) && Js.string(object, "action_id", "").isEmpty()) {
      copy.add("action_id", ids.secret(5));
    }
    return copy.build();
  }

  static JsonObject text(JsonObject text) {
    String flag = "plain_text".equals(Js.string(text, "type")) ? "emoji" : "verbatim";
    return text.containsKey(flag) ? text : Js.with(text, flag, Js.value(flag.equals("emoji")));
  }
}
