package dev.noroshi.standin.app;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same app, unchanged, whichever way it is reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SmallAppContract {

  /** A stand-in, the app connected to it, and how that connection is ended. */
  record Connected(TestSlack slack, SmallApp app, AutoCloseable connection) {}

  private final TestSlack slack;
  private final SmallApp app;
  private final AutoCloseable connection;

  SmallAppContract(Connected connected) {
    slack = connected.slack();
    app = connected.app();
    connection = connected.connection();
  }

  @BeforeAll
  final void join() {
    slack.api("conversations.join", "channel", "C1");
  }

  @AfterAll
  final void close() throws Exception {
    connection.close();
    slack.close();
  }

  private JsonObject command(String text) {
    return slack.control("command", "as", "U1", "channel", "C1", "text", text);
  }

  private JsonObject latest() {
    List<JsonObject> messages = slack.messages("U1", "C1");
    return messages.get(messages.size() - 1);
  }

  private String card() {
    command("/small card");
    JsonObject message = latest();
    assertThat(message.getJsonArray("blocks")).hasSize(2);
    return message.getString("ts");
  }

  private JsonObject message(String ts) {
    return slack.messages("U1", "C1").stream()
        .filter(m -> m.getString("ts").equals(ts))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject act(String ts, String action, Object... selection) {
    return slack.control(
        "action",
        "as",
        "U1",
        "container",
        json("type", "message", "channel", "C1", "ts", ts),
        "block_id",
        "choices",
        "action_id",
        action,
        "selection",
        json(selection));
  }

  private static String blockText(JsonObject message) {
    return message.getJsonArray("blocks").getJsonObject(0).getJsonObject("text").getString("text");
  }

  private String form() {
    command("/small form");
    List<JsonObject> views = slack.views("U1");
    assertThat(views).hasSize(1);
    return views.get(0).getString("id");
  }

  private JsonObject submit(String view, String name) {
    return slack.control(
        "submit",
        "as",
        "U1",
        "view_id",
        view,
        "state",
        json("name", json("text", json("value", name))));
  }

  private void closeAll() {
    List<JsonObject> views = slack.views("U1");
    if (!views.isEmpty()) {
      slack.control(
          "close", "as", "U1", "view_id", views.get(views.size() - 1).getString("id"), "all", true);
    }
  }

  @Test
  void a_command_is_answered_to_the_one_who_typed_it() {
    command("/small hello <there> @alex");

    List<JsonObject> whispers = slack.whispers("U1", "C1");
    assertThat(whispers.get(whispers.size() - 1).getString("text"))
        .isEqualTo("heard: hello &lt;there&gt; <@U2>");
    assertThat(slack.whispers("U2", "C1")).isEmpty();
  }

  @Test
  void a_command_can_be_answered_to_the_whole_channel() {
    command("/plain 皆さんへ");

    assertThat(latest().getString("text")).isEqualTo("皆さんへ");
  }

  @Test
  void a_button_replaces_its_message_through_the_response_url() {
    String ts = card();

    act(ts, "press");

    assertThat(app.heard("press v1")).isTrue();
    until("the new card", () -> blockText(message(ts)).equals("*second*"));
  }

  @Test
  void a_select_updates_its_message_through_the_web_api() {
    String ts = card();

    act(ts, "choose", "selected_option", json("value", "otsu"));

    assertThat(app.heard("choose otsu")).isTrue();
    until("the update", () -> blockText(message(ts)).equals("*chosen otsu*"));
    assertThat(message(ts)).containsKey("edited");
  }

  @Test
  void options_are_looked_up_by_the_app() {
    String ts = card();

    JsonObject answer =
        slack.control(
            "options",
            "as",
            "U1",
            "container",
            json("type", "message", "channel", "C1", "ts", ts),
            "block_id",
            "choices",
            "action_id",
            "look-up",
            "value",
            "abc");

    assertThat(objects(answer, "options").get(0).getJsonObject("text").getString("text"))
        .isEqualTo("abc!");
  }

  @Test
  void a_form_shows_errors_pushes_updates_and_closes() {
    String view = form();

    JsonObject errors = submit(view, "bad");
    assertThat(errors.getString("outcome")).isEqualTo("errors");
    assertThat(errors.getJsonObject("errors").getString("name")).isEqualTo("not this one");
    assertThat(slack.views("U1")).hasSize(1);

    assertThat(submit(view, "update").getString("outcome")).isEqualTo("update");
    assertThat(slack.views("U1").get(0).getString("private_metadata")).isEqualTo(" updated");

    assertThat(submit(view, "push").getString("outcome")).isEqualTo("push");
    assertThat(slack.views("U1")).hasSize(2);
    String pushed = slack.views("U1").get(1).getString("id");
    slack.control("close", "as", "U1", "view_id", pushed, "all", false);
    assertThat(slack.views("U1")).hasSize(1);

    assertThat(submit(view, "clear").getString("outcome")).isEqualTo("clear");
    assertThat(slack.views("U1")).isEmpty();
  }

  @Test
  void a_form_that_is_not_filled_goes_to_nobody() {
    String view = form();

    var answered = slack.tryControl("submit", "as", "U1", "view_id", view, "state", json());

    assertThat(answered.error()).isEqualTo("missing_input");
    assertThat(app.heard("submit null")).isFalse();
    closeAll();
  }

  @Test
  void a_button_in_a_form_updates_it_and_what_was_typed_stays() {
    String view = form();

    slack.control(
        "action",
        "as",
        "U1",
        "container",
        json("type", "view", "view_id", view),
        "block_id",
        "more",
        "action_id",
        "renew",
        "selection",
        json(),
        "state",
        json("name", json("text", json("value", "half-typed"))));

    until(
        "the renewed form",
        () -> slack.views("U1").get(0).getString("private_metadata").equals(" again"));
    assertThat(
            slack
                .views("U1")
                .get(0)
                .getJsonObject("state")
                .getJsonObject("values")
                .getJsonObject("name")
                .getJsonObject("text")
                .getString("value"))
        .isEqualTo("half-typed");
    closeAll();
  }

  @Test
  void the_app_hears_that_a_form_was_closed() {
    String view = form();

    slack.control("close", "as", "U1", "view_id", view, "all", false);

    until("the closing", () -> app.heard("closed false"));
  }

  @Test
  void shortcuts_of_the_workspace_and_of_messages_reach_the_app() {
    slack.control("shortcut", "as", "U2", "callback_id", "open-form");
    assertThat(slack.views("U2")).hasSize(1);

    String ts = slack.say("U2", "C1", "記録してほしい一言");
    slack.control("shortcut", "as", "U1", "callback_id", "note-this", "channel", "C1", "ts", ts);

    assertThat(app.heard("noted 記録してほしい一言")).isTrue();
    until(
        "the answer",
        () ->
            slack.whispers("U1", "C1").stream().anyMatch(w -> w.getString("text").equals("noted")));
  }

  @Test
  void the_home_is_published_for_whoever_opens_it() {
    String id = slack.credentials().appId();
    slack.control("home", "as", "U3", "app", id, "tab", "home");

    until("the home", () -> !slack.home("U3", id).isNull("view"));
    assertThat(slack.home("U3", id).getJsonObject("view").toString()).contains("Home of <@U3>");
  }

  @Test
  void messages_mentions_and_reactions_reach_the_app() {
    String bot = slack.api("auth.test").json().getString("user_id");
    String ts = slack.say("U1", "C1", "plain words");
    slack.control("react", "as", "U2", "channel", "C1", "ts", ts, "name", "eyes", "add", true);
    slack.say("U1", "C1", "@small are you there");

    until("the message", () -> app.heard("message plain words"));
    until("the reaction", () -> app.heard("reaction eyes"));
    until(
        "the answer",
        () ->
            slack.messages("U1", "C1").stream()
                .anyMatch(
                    m ->
                        m.getString("user").equals(bot)
                            && m.getString("text").equals("you called?")));
  }

  @Test
  void a_file_is_uploaded_and_shared() {
    command("/small file");

    until(
        "the file",
        () ->
            slack.messages("U1", "C1").stream()
                .anyMatch(m -> m.getString("text").equals("a file") && m.containsKey("files")));
  }

  @Test
  void an_answer_may_come_later_and_more_than_once() {
    command("/small later");

    until(
        "one",
        () -> slack.whispers("U1", "C1").stream().anyMatch(w -> w.getString("text").equals("one")));
    until("two", () -> latestTexts().contains("two"));
  }

  private List<String> latestTexts() {
    return slack.messages("U1", "C1").stream().map(m -> m.getString("text")).toList();
  }
}
