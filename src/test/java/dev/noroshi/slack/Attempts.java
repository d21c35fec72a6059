package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that somebody can try with the app, and what they get for it. */
final class Attempts {

  static final List<String> VERBS =
      List.of(
          "",
          "start",
          "開始",
          "drill",
          "share",
          "共有",
          "disclose",
          "add",
          "stage",
          "roles",
          "handover",
          "close",
          "watched",
          "reopen",
          "audience",
          "社外",
          "status",
          "export",
          "help",
          "nonsense");

  /** All that the app says to somebody who types and opens everything, without Slack's ids. */
  static List<String> learnt(Scene scene, String as, String channel) {
    TestSlack slack = scene.slack();
    List<String> learnt = new ArrayList<>();
    int whispers = slack.whispers(as, channel).size();
    for (String verb : VERBS) {
      String text = ("/noroshi " + verb).strip();
      slack.control("command", "as", as, "channel", channel, "text", text, "client", verb + "c");
      learnt.add(verb + " " + views(scene, as, verb + "c"));
    }
    String ts = slack.say(as, channel, "しゃべる");
    slack.control("shortcut", "as", as, "callback_id", "start-incident", "client", "s1");
    learnt.add("start " + views(scene, as, "s1"));
    slack.control(
        "shortcut",
        "as",
        as,
        "callback_id",
        "record-message",
        "channel",
        channel,
        "ts",
        ts,
        "client",
        "s2");
    learnt.add("record " + views(scene, as, "s2"));
    String app = slack.credentials().appId();
    slack.control("home", "as", as, "app", app, "tab", "home");
    until("the home", () -> slack.home(as, app).get("view") != JsonValue.NULL);
    learnt.add("home " + bare(slack.home(as, app).getJsonObject("view")));
    slack.untilQuiet();
    slack.whispers(as, channel).stream().skip(whispers).map(Attempts::bare).forEach(learnt::add);
    return learnt;
  }

  static String views(Scene scene, String as, String client) {
    JsonObject views = scene.slack().control("views", "as", as, "client", client);
    return objects(views, "views").stream().map(Attempts::bare).toList().toString();
  }

  static String bare(JsonObject surface) {
    List<String> bare = new ArrayList<>();
    for (String part :
        List.of("text", "title", "blocks", "submit", "callback_id", "private_metadata")) {
      bare.add(String.valueOf(surface.get(part)).replaceAll("\"block_id\":\"[^\"]*\"", ""));
    }
    return bare.toString();
  }

  /** A form with something in each field. */
  static JsonObject filled(JsonObject view) {
    Map<String, JsonObject> state = new LinkedHashMap<>();
    for (JsonObject block : Scene.blocks(view)) {
      JsonObject element = block.getJsonObject("element");
      if (element != null) {
        JsonObject value =
            switch (element.getString("type")) {
              case "plain_text_input" -> Scene.typed("印");
              case "users_select" -> json("value", json("selected_user", "U1"));
              case "datetimepicker" -> json();
              default -> Scene.chosen(objects(element, "options").get(0).getString("value"));
            };
        state.put(block.getString("block_id"), value);
      }
    }
    return json(
        state.entrySet().stream()
            .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
            .toArray());
  }

  static JsonObject message(JsonObject card) {
    return json("type", "message", "channel", Scene.CHANNEL, "ts", card.getString("ts"));
  }

  static List<JsonObject> buttons(JsonObject holder) {
    List<JsonObject> buttons = new ArrayList<>();
    for (JsonObject block : Scene.blocks(holder)) {
      List<JsonObject> elements = new ArrayList<>();
      if (block.getString("type").equals("actions")) {
        elements.addAll(objects(block, "elements"));
      }
      if (block.getJsonObject("accessory") != null) {
        elements.add(block.getJsonObject("accessory"));
      }
      elements.forEach(e -> buttons.add(json("block", block.getString("block_id"), "button", e)));
    }
    return buttons;
  }

  static boolean press(Scene scene, String as, JsonObject on, JsonObject found, String client) {
    String action = found.getJsonObject("button").getString("action_id");
    return scene
        .slack()
        .tryControl(
            "action",
            "as",
            as,
            "client",
            client,
            "container",
            on,
            "block_id",
            found.getString("block"),
            "action_id",
            action,
            "selection",
            json())
        .ok();
  }

  private Attempts() {}
}
