package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Incident;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do in any channel of a scene, and what they then see. */
final class Doing {

  private final Scene scene;

  Doing(Scene scene) {
    this.scene = scene;
  }

  static JsonObject person(String id) {
    return json("value", json("selected_user", id));
  }

  static JsonObject time(Instant time) {
    return json("value", json("selected_date_time", time.getEpochSecond()));
  }

  void command(String as, String channel, String text) {
    scene
        .slack()
        .control("command", "as", as, "channel", channel, "text", ("/noroshi " + text).strip());
  }

  /** Sends the topmost modal, and gives what came of it: what closed, or errors by field. */
  JsonObject send(String as, JsonObject state) {
    String view = scene.topmost(as).getString("id");
    return scene.slack().tryControl("submit", "as", as, "view_id", view, "state", state).json();
  }

  /** The words beside a field of a form that was not taken. */
  String refusal(String as, String field, JsonObject state) {
    JsonObject answer = send(as, state);
    if (!answer.getString("outcome", "").equals("errors")) {
      throw new AssertionError("not refused: " + answer);
    }
    JsonObject errors = answer.getJsonObject("errors");
    if (!errors.keySet().equals(Set.of(field))) {
      throw new AssertionError("not beside " + field + ": " + errors);
    }
    return errors.getString(field);
  }

  void closeModals(String as) {
    while (!scene.slack().views(as).isEmpty()) {
      scene
          .slack()
          .control("close", "as", as, "view_id", scene.topmost(as).getString("id"), "all", true);
    }
  }

  /** Our messages in a channel, as somebody sees them. */
  List<JsonObject> cards(String as, String channel) {
    return scene.slack().messages(as, channel).stream()
        .filter(message -> message.containsKey("bot_id"))
        .toList();
  }

  /** The newest card with these words, once it is there. */
  JsonObject card(String as, String channel, String words) {
    until("a card with " + words, () -> with(as, channel, words).findAny().isPresent());
    return with(as, channel, words).reduce((earlier, later) -> later).orElseThrow();
  }

  private Stream<JsonObject> with(String as, String channel, String words) {
    return cards(as, channel).stream()
        .filter(message -> Scene.blocks(message).toString().contains(words));
  }

  /** The newest of what only this person was told, once it has these words. */
  JsonObject whisper(String as, String channel, String words) {
    until("a whisper with " + words, () -> last(as, channel).contains(words));
    List<JsonObject> all = scene.slack().whispers(as, channel);
    return all.get(all.size() - 1);
  }

  private String last(String as, String channel) {
    List<JsonObject> all = scene.slack().whispers(as, channel);
    return all.isEmpty() ? "" : all.get(all.size() - 1).toString();
  }

  void press(String as, String channel, JsonObject message, String action) {
    JsonObject found = Scene.button(message, id -> id.startsWith(action));
    act(as, json("type", "message", "channel", channel, "ts", message.getString("ts")), found);
  }

  void pressInView(String as, JsonObject view, String action) {
    JsonObject found = Scene.button(view, id -> id.startsWith(action));
    act(as, json("type", "view", "view_id", view.getString("id")), found);
  }

  private void act(String as, JsonObject container, JsonObject found) {
    scene
        .slack()
        .control(
            "action",
            "as",
            as,
            "container",
            container,
            "block_id",
            found.getString("block"),
            "action_id",
            found.getJsonObject("button").getString("action_id"),
            "selection",
            json());
  }

  /** Opens App Home anew and gives what stands there, once it has these words. */
  JsonObject home(String as, String words) {
    String app = scene.slack().credentials().appId();
    scene.slack().control("home", "as", as, "app", app);
    until("Home with " + words, () -> homeNow(as, app).contains(words));
    return scene.slack().home(as, app).getJsonObject("view");
  }

  private String homeNow(String as, String app) {
    return String.valueOf(scene.slack().home(as, app).get("view"));
  }

  /** Something that somebody did earlier. */
  void desk(BiFunction<Ticket, String, Command> command) {
    Ticket ticket = new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
    scene.desk().handle(command.apply(ticket, incident().id()));
  }

  void role(String role, String person, @Nullable Instant until) {
    desk((t, id) -> new GiveRole(t, id, role, person, null, null, until));
  }

  void fact(String element, String text) {
    FactEntry.Content content = new FactEntry.Content(element, text, null, true, null, null);
    desk((t, id) -> new NoteFact(t, id, content));
  }

  void watched(SayWatched.Answer answer) {
    desk((t, id) -> new SayWatched(t, id, answer));
  }

  /** The entries of a kind, as they are exported. */
  List<String> noted(String type) {
    return scene
        .desk()
        .export(incident().id(), true)
        .text()
        .lines()
        .filter(line -> line.contains("\\\"type\\\":\\\"" + type + "\\\""))
        .toList();
  }

  void addUs(String as, String channel) {
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    scene.slack().control("invite", "as", as, "channel", channel, "user", bot);
  }

  /** The fields of a form by their names. */
  static Map<String, JsonObject> fields(JsonObject view) {
    Map<String, JsonObject> fields = new LinkedHashMap<>();
    for (JsonObject block : Scene.blocks(view)) {
      if (block.getString("type").equals("input")) {
        fields.put(block.getString("block_id"), block.getJsonObject("element"));
      }
    }
    return fields;
  }

  static JsonObject field(JsonObject view, String name) {
    JsonObject field = fields(view).get(name);
    if (field == null) {
      throw new AssertionError("no field " + name);
    }
    return field;
  }

  static List<String> options(JsonObject view, String field) {
    return field(view, field).getJsonArray("options").getValuesAs(JsonObject.class).stream()
        .map(option -> option.getString("value"))
        .toList();
  }

  static @Nullable String chosen(JsonObject view, String field) {
    JsonObject initial = field(view, field).getJsonObject("initial_option");
    return initial == null ? null : initial.getString("value");
  }

  static String title(JsonObject view) {
    return view.getJsonObject("title").getString("text");
  }

  /** The only incident of the scene. */
  Incident incident() {
    List<Incident> all = scene.desk().incidents();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " incidents");
    }
    return all.get(0);
  }

  /** The channel of the only incident. */
  String channel() {
    String bound = incident().outline().channel();
    if (bound == null) {
      throw new AssertionError("no channel");
    }
    return bound.substring(bound.indexOf('/') + 1);
  }
}
