package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.record.Incident;
import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Noroshi in a stand-in: what people do there, and what then stands on the record. */
final class Scene implements AutoCloseable {

  static final String CHANNEL = "C2";

  private final Stage stage;
  private final TestSlack slack;
  private final SqlStore store;
  private final Desk desk;
  private final Guide guide;
  private final @Nullable Doorway doorway;
  private final List<Node> nodes = new CopyOnWriteArrayList<>();

  Scene(String database) throws IOException {
    this(Stage.of(database));
    connect();
  }

  /** The scene before anybody of us is there. */
  Scene(Stage stage) throws IOException {
    this.stage = stage;
    doorway = stage.http() ? new Doorway(() -> nodes) : null;
    slack =
        TestSlack.open(
            stage.setup(),
            Files.readString(
                Path.of(stage.http() ? "manifests/http.json" : "manifests/socket-mode.json")),
            doorway == null ? null : doorway.url());
    guide = TheGuide.checked();
    store = SqlStore.open(stage.database());
    desk = new Desk(store, () -> guide, stage.clock(), new SceneIds());
    if (!stage.http()) {
      invite();
    }
  }

  private void invite() {
    slack.control("invite", "as", "U1", "channel", CHANNEL, "user", bot());
  }

  /** Us, as a member of channels. */
  String bot() {
    return slack.api("auth.test").json().getString("user_id");
  }

  /** Starts the app, as after a crash. */
  Scene connect() throws IOException {
    for (int i = 0; i < stage.nodes(); i++) {
      add();
    }
    if (stage.http()) {
      for (Node node : nodes) {
        node.face().door().open();
      }
      // Before, nobody would hear of it, and Slack would think ill of the address.
      if (slack.deliveries("member_joined_channel").isEmpty()) {
        invite();
      }
    } else {
      untilSockets(stage.nodes());
    }
    return this;
  }

  /** Starts one more node, and does not wait for it. */
  Node add() {
    Node node =
        nodes.isEmpty()
            ? Node.sharing(stage, slack, guide, desk, store)
            : Node.apart(stage, slack, guide);
    nodes.add(node.start());
    return node;
  }

  /** Ends one node. */
  void end(Node node) {
    nodes.remove(node);
    node.close();
    if (!stage.http()) {
      untilSockets(nodes.size());
    }
  }

  List<Node> nodes() {
    return nodes;
  }

  void disconnect() {
    List.copyOf(nodes).forEach(this::end);
  }

  void untilSockets(int many) {
    String app = slack.credentials().appId();
    until(
        many + " sockets",
        () -> slack.control("pending").getJsonObject("sockets").getInt(app) == many);
  }

  TestSlack slack() {
    return slack;
  }

  SqlStore store() {
    return store;
  }

  Guide guide() {
    return guide;
  }

  Desk desk() {
    return desk;
  }

  Incident incident() {
    return desk.incident(desk.incidentIn("T1/" + CHANNEL).orElseThrow());
  }

  Answered command(String as, String text) {
    return slack.tryControl("command", "as", as, "channel", CHANNEL, "text", "/noroshi " + text);
  }

  /** Starts an incident through the form, and says that nobody reads along. */
  void start(String title) {
    begin(title);
    submit("U1", json("watched", chosen("no")));
    until("the card", () -> shows("まだ始めていません"));
  }

  /** Starts an incident and leaves the question open that comes first. */
  void begin(String title) {
    slack.control("command", "as", "U1", "channel", CHANNEL, "text", "/noroshi 開始");
    submit("U1", json("name", typed(title), "where", chosen("here")));
  }

  /** What stands in a field of a form. */
  static JsonObject typed(String text) {
    return json("value", json("value", text));
  }

  static JsonObject chosen(String option) {
    return json("value", json("selected_option", json("value", option)));
  }

  JsonObject submit(String as, JsonObject state) {
    JsonObject view = topmost(as);
    return slack.control("submit", "as", as, "view_id", view.getString("id"), "state", state);
  }

  Answered submitted(String as, JsonObject state) {
    String view = topmost(as).getString("id");
    return slack.tryControl("submit", "as", as, "view_id", view, "state", state);
  }

  JsonObject topmost(String as) {
    List<JsonObject> views = slack.views(as);
    return views.get(views.size() - 1);
  }

  /** The app's messages that have a block of this type. */
  List<JsonObject> cards(String blockType) {
    return slack.messages("U1", CHANNEL).stream()
        .filter(m -> m.containsKey("bot_id"))
        .filter(m -> blocks(m).stream().anyMatch(b -> b.getString("type").equals(blockType)))
        .toList();
  }

  static List<JsonObject> blocks(JsonObject message) {
    JsonArray blocks = message.getJsonArray("blocks");
    return blocks == null ? List.of() : blocks.getValuesAs(JsonObject.class);
  }

  /** The card whose words include these. */
  JsonObject card(String words) {
    return cards("section").stream()
        .filter(m -> m.getJsonArray("blocks").toString().contains(words))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no card with " + words));
  }

  boolean shows(String words) {
    return cards("section").stream()
        .anyMatch(m -> m.getJsonArray("blocks").toString().contains(words));
  }

  /** A button by the beginning of its action. */
  static JsonObject button(JsonObject holder, Predicate<String> action) {
    for (JsonObject block : blocks(holder)) {
      if (block.containsKey("elements") && block.getString("type").equals("actions")) {
        for (JsonObject element : objects(block, "elements")) {
          if (action.test(element.getString("action_id"))) {
            return json("block", block.getString("block_id"), "button", element);
          }
        }
      }
      JsonObject accessory = block.getJsonObject("accessory");
      if (accessory != null && action.test(accessory.getString("action_id"))) {
        return json("block", block.getString("block_id"), "button", accessory);
      }
    }
    throw new AssertionError("no such button in " + holder);
  }

  Answered press(String as, JsonObject message, String action) {
    JsonObject found = button(message, id -> id.startsWith(action));
    return slack.tryControl(
        "action",
        "as",
        as,
        "container",
        json("type", "message", "channel", CHANNEL, "ts", message.getString("ts")),
        "block_id",
        found.getString("block"),
        "action_id",
        found.getJsonObject("button").getString("action_id"),
        "selection",
        json());
  }

  Answered pressInModal(String as, String action) {
    JsonObject view = topmost(as);
    JsonObject found = button(view, id -> id.startsWith(action));
    return slack.tryControl(
        "action",
        "as",
        as,
        "container",
        json("type", "view", "view_id", view.getString("id")),
        "block_id",
        found.getString("block"),
        "action_id",
        found.getJsonObject("button").getString("action_id"),
        "selection",
        json());
  }

  /** Waits until every card says what the record says, and the board knows it. */
  void untilShown() {
    until("the cards", () -> store.posts().behind().isEmpty());
  }

  /** Types something in the thread of a card. */
  String reply(String as, JsonObject card, String text) {
    return talk(as, "message", "thread_ts", card.getString("ts"), "text", text).getString("ts");
  }

  /** What somebody does in the channel without an app. */
  JsonObject talk(String as, String route, Object... fields) {
    Object[] all = new Object[fields.length + 4];
    System.arraycopy(new Object[] {"as", as, "channel", CHANNEL}, 0, all, 0, 4);
    System.arraycopy(fields, 0, all, 4, fields.length);
    return slack.control(route, all);
  }

  /** A file that somebody has uploaded and not posted yet. */
  String upload(String as) {
    URI to = URI.create(slack.base() + "/_control/upload?as=" + as + "&filename=log.txt");
    var answer =
        slack.send(
            HttpRequest.newBuilder(to)
                .header("Authorization", "Bearer " + slack.standIn().token())
                .POST(BodyPublishers.ofString("log"))
                .build());
    return new Answered(answer).json().getJsonObject("file").getString("id");
  }

  /** A message of the app in the channel that has only this button. */
  JsonObject copied(JsonObject found) {
    List<JsonObject> elements = List.of(found.getJsonObject("button"));
    List<JsonObject> blocks =
        List.of(json("type", "actions", "block_id", "copied", "elements", elements));
    String ts =
        slack
            .api("chat.postMessage", "channel", CHANNEL, "text", "copied", "blocks", blocks)
            .json()
            .getString("ts");
    return json("ts", ts, "blocks", blocks);
  }

  /** Records a fact through the form; the rest of the form stays as it is shown. */
  void fact(String as, String element, String text) {
    command(as, "add");
    submit(as, json("element", chosen(element), "text", typed(text)));
  }

  /** What the app has said in the channel, in the eyes of somebody there. */
  List<JsonObject> said(String as) {
    return slack.messages(as, CHANNEL).stream().filter(m -> m.containsKey("bot_id")).toList();
  }

  List<JsonObject> whispers(String as) {
    return slack.whispers(as, CHANNEL);
  }

  @Override
  public void close() {
    disconnect();
    slack.close();
    if (doorway != null) {
      doorway.close();
    }
    store.close();
  }
}
