package dev.noroshi.slack.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks. Every text is cut to what Slack takes, so that no card is ever refused for its
 * length.
 */
public final class Kit {

  /** What Slack takes of each (docs.slack.dev/reference/block-kit). */
  public static final int SECTION = 3_000;

  private static final int HEADER = 150;
  private static final int BUTTON = 75;
  private static final int TITLE = 24;
  private static final int LABEL = 2_000;
  private static final int PLACEHOLDER = 150;

  private static final String CUT = "…";

  private Kit() {}

  /** Text that somebody typed, so that it can neither mention nor link nor format. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*", "∗")
        .replace("_", "＿")
        .replace("~", "～")
        .replace("`", "｀");
  }

  /** At most so many UTF-16 units, never half a character. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, most - CUT.length()));
    return text.substring(0, end) + CUT;
  }

  public static JsonObject plain(String text, int most) {
    return Json.createObjectBuilder()
        .add("type", "plain_text")
        .add("text", cut(text, most))
        .add("emoji", false)
        .build();
  }

  private static JsonObject mrkdwn(String text, int most) {
    return Json.createObjectBuilder()
        .add("type", "mrkdwn")
        .add("text", whole(cut(text, most)))
        .add("verbatim", true)
        .build();
  }

  /** Text that was cut, without the half of a sign of Slack's with which it may end. */
  private static String whole(String text) {
    if (!text.endsWith(CUT)) {
      return text;
    }
    int sign = Math.max(text.lastIndexOf('<'), text.lastIndexOf('&'));
    boolean half = sign >= 0 && text.indexOf(text.charAt(sign) == '<' ? '>' : ';', sign) < 0;
    return half ? text.substring(0, sign) + CUT : text;
  }

  public static JsonObject header(String text) {
    return block("header").add("text", plain(text, HEADER)).build();
  }

  public static JsonObject section(String text) {
    return block("section").add("text", mrkdwn(text, SECTION)).build();
  }

  public static JsonObject section(String text, JsonObject accessory) {
    return block("section").add("text", mrkdwn(text, SECTION)).add("accessory", accessory).build();
  }

  public static JsonObject context(String text) {
    return block("context")
        .add("elements", Json.createArrayBuilder().add(mrkdwn(text, SECTION)))
        .build();
  }

  public static JsonObject divider() {
    return block("divider").build();
  }

  public static JsonObject actions(List<JsonObject> elements) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    elements.forEach(all::add);
    return block("actions").add("elements", all).build();
  }

  private static JsonObjectBuilder block(String type) {
    return Json.createObjectBuilder().add("type", type);
  }

  public static JsonObject button(String action, String label, String value) {
    return element(action, label, value).build();
  }

  /** The one button of a card that leads on. */
  public static JsonObject primary(String action, String label, String value) {
    return element(action, label, value).add("style", "primary").build();
  }

  private static JsonObjectBuilder element(String action, String label, String value) {
    return Json.createObjectBuilder()
        .add("type", "button")
        .add("action_id", action)
        .add("text", plain(label, BUTTON))
        .add("value", value);
  }

  /** A field of a form. */
  public static JsonObject input(String id, String label, boolean optional, JsonObject element) {
    return block("input")
        .add("block_id", id)
        .add("label", plain(label, LABEL))
        .add("optional", optional)
        .add("element", element)
        .build();
  }

  /** One line of text; without a placeholder when that is empty. */
  public static JsonObject line(String placeholder, int most) {
    return typed(placeholder, most).build();
  }

  public static JsonObject paragraph(int most) {
    return typed("", most).add("multiline", true).build();
  }

  /** A paragraph that already holds something. */
  public static JsonObject paragraph(int most, String initial) {
    return typed("", most).add("multiline", true).add("initial_value", cut(initial, most)).build();
  }

  /** One line that already holds something. */
  public static JsonObject filled(int most, @Nullable String initial) {
    return initial == null
        ? line("", most)
        : typed("", most).add("initial_value", cut(initial, most)).build();
  }

  private static JsonObjectBuilder typed(String placeholder, int most) {
    JsonObjectBuilder typed =
        Json.createObjectBuilder()
            .add("type", "plain_text_input")
            .add("action_id", "value")
            .add("max_length", most);
    return placeholder.isEmpty()
        ? typed
        : typed.add("placeholder", plain(placeholder, PLACEHOLDER));
  }

  /** A choice of which one is made; the first is chosen at the start. */
  public static JsonObject radio(Map<String, String> labels) {
    return choice("radio_buttons", labels, labels.keySet().iterator().next());
  }

  /** A choice of which one must be made by hand. */
  public static JsonObject unchosen(Map<String, String> labels) {
    return choice("radio_buttons", labels, null);
  }

  /** A list to choose from. */
  public static JsonObject select(Map<String, String> labels, @Nullable String chosen) {
    return choice("static_select", labels, chosen);
  }

  /** A list of which any number may be chosen. */
  public static JsonObject several(Map<String, String> labels) {
    return choice("multi_static_select", labels, null);
  }

  private static JsonObject choice(
      String type, Map<String, String> labels, @Nullable String chosen) {
    JsonArrayBuilder options = Json.createArrayBuilder();
    JsonObject initial = null;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      JsonObject option =
          Json.createObjectBuilder()
              .add("text", plain(label.getValue(), BUTTON))
              .add("value", label.getKey())
              .build();
      initial = label.getKey().equals(chosen) ? option : initial;
      options.add(option);
    }
    JsonObjectBuilder choice =
        Json.createObjectBuilder()
            .add("type", type)
            .add("action_id", "value")
            .add("options", options);
    return initial == null ? choice.build() : choice.add("initial_option", initial).build();
  }

  /** Whether blocks fit into one message as they are. */
  public static boolean fits(List<JsonObject> blocks) {
    return Budget.message(blocks).size() == blocks.size();
  }

  /** The blocks of a message, within what Slack takes of it. */
  public static JsonArray message(List<JsonObject> blocks) {
    return all(Budget.message(blocks));
  }

  /** The blocks of a modal, within what Slack takes of it. */
  public static JsonArray view(List<JsonObject> blocks) {
    return all(Budget.view(blocks));
  }

  public static JsonArray all(List<JsonObject> blocks) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    blocks.forEach(all::add);
    return all.build();
  }

  /** The view of App Home. */
  public static JsonObject home(JsonArray blocks) {
    return block("home").add("blocks", blocks).build();
  }

  /** The same modal under another title. */
  public static JsonObject titled(JsonObject view, UnaryOperator<String> title) {
    String now = title.apply(view.getJsonObject("title").getString("text"));
    return Json.createObjectBuilder(view).add("title", plain(now, TITLE)).build();
  }

  /** The same modal with one more block at its head. */
  public static JsonObject before(JsonObject view, JsonObject block) {
    JsonArrayBuilder blocks = Json.createArrayBuilder().add(block);
    view.getJsonArray("blocks").forEach(blocks::add);
    return Json.createObjectBuilder(view).add("blocks", blocks).build();
  }

  /** A modal that is sent. */
  public static JsonObject form(
      String callback, String title, String submit, String close, String kept, JsonArray blocks) {
    return modal(callback, title, close, kept, blocks).add("submit", plain(submit, TITLE)).build();
  }

  /** A modal that is only read. */
  public static JsonObject page(
      String callback, String title, String close, String kept, JsonArray blocks) {
    return modal(callback, title, close, kept, blocks).build();
  }

  private static JsonObjectBuilder modal(
      String callback, String title, String close, String kept, JsonArray blocks) {
    return block("modal")
        .add("callback_id", callback)
        .add("title", plain(title, TITLE))
        .add("close", plain(close, TITLE))
        .add("private_metadata", kept)
        .add("blocks", blocks);
  }
}
