package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace with a bot in it, and short words for what the tests of the Web API do there. */
final class Scene implements AutoCloseable {

  private final TestSlack slack;

  private Scene(TestSlack slack) {
    this.slack = slack;
  }

  /** The bot is in general (C1) and in the private channel (C2); not in C3 and C4. */
  static Scene open() {
    Scene scene = new Scene(TestSlack.open());
    scene.done("conversations.join", "channel", "C1");
    scene.slack.control("invite", "as", "U1", "channel", "C2", "user", scene.bot());
    return scene;
  }

  TestSlack slack() {
    return slack;
  }

  String bot() {
    return slack.api("auth.test").json().getString("user_id");
  }

  String token() {
    return slack.credentials().botToken();
  }

  Answered call(String method, Object... fields) {
    Answered answered = slack.api(method, fields);
    Documented.check(method, answered);
    return answered;
  }

  /** A call that must come off. */
  JsonObject done(String method, Object... fields) {
    Answered answered = call(method, fields);
    assertThat(answered.ok()).as("%s: %s", method, answered.http().body()).isTrue();
    return answered.json();
  }

  String error(String method, Object... fields) {
    Answered answered = call(method, fields);
    assertThat(answered.ok()).as("%s: %s", method, answered.http().body()).isFalse();
    return answered.error();
  }

  /** A call as it stands, with whatever type and body. */
  Answered raw(@Nullable String token, String method, @Nullable String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(slack.standIn().apiUrl() + method))
            .POST(BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    Answered answered = new Answered(slack.send(request.build()));
    Documented.check(method, answered);
    return answered;
  }

  Answered asJson(String method, JsonObject body) {
    return raw(token(), method, "application/json; charset=utf-8", body.toString());
  }

  String post(String channel, Object... fields) {
    Object[] all = new Object[fields.length + 2];
    all[0] = "channel";
    all[1] = channel;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return done("chat.postMessage", all).getString("ts");
  }

  /** A message as history tells it, or null when it does not. */
  @Nullable JsonObject inHistory(String channel, String ts, Object... fields) {
    return objects(history(channel, fields), "messages").stream()
        .filter(message -> message.getString("ts").equals(ts))
        .findFirst()
        .orElse(null);
  }

  /** The same, when it must be there. */
  JsonObject read(String channel, String ts, Object... fields) {
    JsonObject message = inHistory(channel, ts, fields);
    assertThat(message).isNotNull();
    return message == null ? JsonValue.EMPTY_JSON_OBJECT : message;
  }

  JsonObject history(String channel, Object... fields) {
    Object[] all = new Object[fields.length + 2];
    all[0] = "channel";
    all[1] = channel;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return done("conversations.history", all);
  }

  String create(String name, boolean isPrivate) {
    return done("conversations.create", "name", name, "is_private", isPrivate)
        .getJsonObject("channel")
        .getString("id");
  }

  /** A fresh trigger, as the app gets it with a command. */
  String trigger(String as) {
    slack.tryControl("command", "as", as, "channel", "C1", "text", "/small trigger");
    List<JsonObject> commands =
        objects(slack.control("deliveries"), "lines").stream()
            .filter(line -> line.getString("kind").equals("slash_commands"))
            .toList();
    return commands.get(commands.size() - 1).getJsonObject("payload").getString("trigger_id");
  }

  static JsonArray section(String text) {
    return Json.createArrayBuilder()
        .add(json("type", "section", "text", json("type", "mrkdwn", "text", text)))
        .build();
  }

  static JsonObject modal(Object... fields) {
    return view("modal", fields);
  }

  static JsonObject home(Object... fields) {
    return view("home", fields);
  }

  private static JsonObject view(String type, Object... fields) {
    var view = Json.createObjectBuilder().add("type", type);
    if (type.equals("modal")) {
      view.add("title", json("type", "plain_text", "text", "Title"));
    }
    view.add("blocks", section("hello"));
    json(fields).forEach(view::add);
    return view.build();
  }

  /** Announces a file and sends its bytes. */
  String uploaded(String name, String bytes) {
    JsonObject ticket =
        done("files.getUploadURLExternal", "filename", name, "length", bytes.length());
    var sent =
        slack.send(
            HttpRequest.newBuilder(URI.create(ticket.getString("upload_url")))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(bytes))
                .build());
    assertThat(sent.statusCode()).isEqualTo(200);
    return ticket.getString("file_id");
  }

  @Override
  public void close() {
    slack.close();
  }
}
