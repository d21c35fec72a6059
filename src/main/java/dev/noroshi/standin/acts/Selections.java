package dev.noroshi.standin.acts;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen or typed in the elements of a message or view. Nothing is passed on that the app
 * did not offer: an option must be among the element's own.
 */
final class Selections {

  /** Where each kind of element keeps what was chosen, and where it takes it from at first. */
  private static final Map<String, Slot> SLOTS =
      Map.ofEntries(
          Map.entry("static_select", new Slot("selected_option", "initial_option")),
          Map.entry("external_select", new Slot("selected_option", "initial_option")),
          Map.entry("radio_buttons", new Slot("selected_option", "initial_option")),
          Map.entry("overflow", new Slot("selected_option", "")),
          Map.entry("multi_static_select", new Slot("selected_options", "initial_options")),
          Map.entry("multi_external_select", new Slot("selected_options", "initial_options")),
          Map.entry("checkboxes", new Slot("selected_options", "initial_options")),
          Map.entry("users_select", new Slot("selected_user", "initial_user")),
          Map.entry("multi_users_select", new Slot("selected_users", "initial_users")),
          Map.entry(
              "conversations_select", new Slot("selected_conversation", "initial_conversation")),
          Map.entry(
              "multi_conversations_select",
              new Slot("selected_conversations", "initial_conversations")),
          Map.entry("channels_select", new Slot("selected_channel", "initial_channel")),
          Map.entry("multi_channels_select", new Slot("selected_channels", "initial_channels")),
          Map.entry("datepicker", new Slot("selected_date", "initial_date")),
          Map.entry("timepicker", new Slot("selected_time", "initial_time")),
          Map.entry("datetimepicker", new Slot("selected_date_time", "initial_date_time")),
          Map.entry("plain_text_input", new Slot("value", "initial_value")),
          Map.entry("email_text_input", new Slot("value", "initial_value")),
          Map.entry("url_text_input", new Slot("value", "initial_value")),
          Map.entry("number_input", new Slot("value", "initial_value")),
          Map.entry("rich_text_input", new Slot("rich_text_value", "initial_value")),
          Map.entry("file_input", new Slot("files", "")),
          Map.entry("feedback_buttons", new Slot("value", "")));

  private record Slot(String chosen, String initial) {}

  private Selections() {}

  /** An element of a block, with the block it stands in. */
  record Found(String blockId, JsonObject element) {

    String type() {
      return Js.string(element, "type", "");
    }

    String actionId() {
      return Js.string(element, "action_id", "");
    }
  }

  /** All elements of the blocks that have an action id. */
  static List<Found> all(JsonArray blocks) {
    List<Found> found = new ArrayList<>();
    for (JsonObject block : Js.objects(blocks)) {
      collect(Js.string(block, "block_id", ""), block, found);
    }
    return found;
  }

  private static void collect(String blockId, JsonValue value, List<Found> found) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> collect(blockId, item, found));
    } else if (value instanceof JsonObject object) {
      if (object.containsKey("action_id")) {
        found.add(new Found(blockId, object));
      } else {
        object.values().forEach(inner -> collect(blockId, inner, found));
      }
    }
  }

  static @Nullable Found find(
      JsonArray blocks, @Nullable String blockId, @Nullable String actionId) {
    return all(blocks).stream()
        .filter(found -> found.blockId().equals(blockId) && found.actionId().equals(actionId))
        .findFirst()
        .orElse(null);
  }

  /** What was chosen in one element, as Slack passes it on. */
  static JsonObject chosen(Found found, @Nullable JsonObject given) throws ActFault {
    JsonObjectBuilder chosen = Js.object().add("type", found.type());
    Slot slot = SLOTS.get(found.type());
    if (slot != null) {
      JsonValue value = given == null ? null : given.get(slot.chosen());
      chosen.add(
          slot.chosen(), value == null ? JsonValue.NULL : checked(found, slot.chosen(), value));
    }
    return chosen.build();
  }

  private static JsonValue checked(Found found, String slot, JsonValue value) throws ActFault {
    if (value == JsonValue.NULL) {
      return value;
    }
    return switch (slot) {
      case "selected_option" -> offered(found, value);
      case "selected_options" -> {
        JsonArrayBuilder options = Js.array();
        for (JsonObject option : Js.objects(list(value))) {
          options.add(offered(found, option));
        }
        yield options.build();
      }
      case "selected_users", "selected_conversations", "selected_channels" -> texts(list(value));
      case "selected_date" -> form(value, "\\d{4}-\\d{2}-\\d{2}");
      case "selected_time" -> form(value, "\\d{2}:\\d{2}");
      case "selected_date_time" -> {
        if (!(value instanceof JsonNumber)) {
          throw new ActFault("invalid_selection");
        }
        yield value;
      }
      case "rich_text_value", "files" -> value;
      default -> form(value, "(?s).*");
    };
  }

  private static JsonArray list(JsonValue value) throws ActFault {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new ActFault("invalid_selection");
  }

  private static JsonArray texts(JsonArray array) throws ActFault {
    for (JsonValue value : array) {
      form(value, "[A-Z0-9]+");
    }
    return array;
  }

  private static JsonValue form(JsonValue value, String pattern) throws ActFault {
    if (value instanceof JsonString text && text.getString().matches(pattern)) {
      return value.equals(Js.value("")) ? JsonValue.NULL : value;
    }
    throw new ActFault("invalid_selection");
  }

  /** The element's own option of that value; an external select may offer anything. */
  private static JsonObject offered(Found found, JsonValue given) throws ActFault {
    if (!(given instanceof JsonObject option)) {
      throw new ActFault("invalid_selection");
    }
    if (found.type().endsWith("external_select")) {
      return option;
    }
    String value = Js.string(option, "value");
    List<JsonObject> options = new ArrayList<>(Js.objects(found.element(), "options"));
    Js.objects(found.element(), "option_groups")
        .forEach(group -> options.addAll(Js.objects(group, "options")));
    return options.stream()
        .filter(own -> Js.string(own, "value", "").equals(value))
        .findFirst()
        .orElseThrow(() -> new ActFault("invalid_selection"));
  }

  /** The values of all elements that hold one; what was not touched is as the app set it. */
  static JsonObject values(JsonArray blocks, @Nullable JsonObject state) throws ActFault {
    JsonObjectBuilder values = Js.object();
    String open = "";
    JsonObjectBuilder inBlock = Js.object();
    for (Found found : all(blocks)) {
      Slot slot = SLOTS.get(found.type());
      if (slot == null || found.type().equals("overflow") || slot.chosen().isEmpty()) {
        continue;
      }
      if (!found.blockId().equals(open)) {
        if (!open.isEmpty()) {
          values.add(open, inBlock);
        }
        open = found.blockId();
        inBlock = Js.object();
      }
      JsonObject typed = Js.object(Js.object(state, found.blockId()), found.actionId());
      inBlock.add(found.actionId(), typed == null ? initial(found, slot) : chosen(found, typed));
    }
    if (!open.isEmpty()) {
      values.add(open, inBlock);
    }
    return values.build();
  }

  private static JsonObject initial(Found found, Slot slot) {
    JsonValue initial = found.element().get(slot.initial());
    JsonValue usual =
        slot.chosen().equals("selected_options") ? JsonValue.EMPTY_JSON_ARRAY : JsonValue.NULL;
    return Js.object()
        .add("type", found.type())
        .add(slot.chosen(), initial == null ? usual : initial)
        .build();
  }

  /** Blocks of inputs that must be filled and are not. */
  static List<String> missing(JsonArray blocks, JsonObject values) {
    List<String> missing = new ArrayList<>();
    for (JsonObject block : Js.objects(blocks)) {
      if (!"input".equals(Js.string(block, "type")) || Js.truth(block, "optional")) {
        continue;
      }
      String blockId = Js.string(block, "block_id", "");
      JsonObject element = Js.object(block, "element");
      String type = Js.string(element, "type", "");
      Slot slot = SLOTS.get(type);
      JsonObject value = Js.object(Js.object(values, blockId), Js.string(element, "action_id", ""));
      if (slot != null && (value == null || empty(value.get(slot.chosen())))) {
        missing.add(blockId);
      }
    }
    return missing;
  }

  private static boolean empty(@Nullable JsonValue value) {
    return value == null
        || value == JsonValue.NULL
        || (value instanceof JsonArray array && array.isEmpty());
  }
}
