package dev.noroshi.standin.delivery;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The finer points in which an app notices that it does not talk to Slack. */
final class FidelityTest {

  private static final String BUTTON =
      "{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\","
          + "\"text\":{\"type\":\"plain_text\",\"text\":\"P\"}}]}";

  private final TestSlack slack = TestSlack.open();
  private final RawSocket app;

  FidelityTest() {
    slack.api("conversations.join", "channel", "C1");
    app = RawSocket.connect(slack, RawSocket.ACK);
    until("hello", () -> app.ofType("hello").size() == 1);
    slack.untilQuiet();
  }

  @AfterEach
  void close() {
    app.close();
    slack.close();
  }

  private JsonObject lastInteraction() {
    List<JsonObject> all = app.ofType("interactive");
    return all.get(all.size() - 1).getJsonObject("payload");
  }

  private JsonObject lastCommand() {
    List<JsonObject> all = app.ofType("slash_commands");
    return all.get(all.size() - 1).getJsonObject("payload");
  }

  private JsonObject command(String text) {
    slack.control("command", "as", "U1", "channel", "C1", "text", text);
    return lastCommand();
  }

  private String post(Object... more) {
    List<Object> fields = new ArrayList<>(List.of("channel", "C1", "text", "card"));
    fields.addAll(List.of(more));
    Answered posted = slack.api("chat.postMessage", fields.toArray());
    assertThat(posted.ok()).as(posted.http().body()).isTrue();
    return posted.json().getString("ts");
  }

  private Answered act(String ts) {
    return slack.tryControl(
        "action",
        "as",
        "U1",
        "container",
        json("type", "message", "channel", "C1", "ts", ts),
        "block_id",
        "b",
        "action_id",
        "a",
        "selection",
        json());
  }

  private JsonObject press(String ts) {
    assertThat(act(ts).ok()).isTrue();
    return lastInteraction();
  }

  private Answered respond(String url, Object... fields) {
    return new Answered(
        slack.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(fields).toString()))
                .build()));
  }

  private List<String> texts(String channel) {
    return slack.messages("U1", channel).stream().map(m -> m.getString("text")).toList();
  }

  private static Object modal(String blocks) {
    return TestSlack.parsed(
        "{\"type\":\"modal\",\"callback_id\":\"m\",\"external_id\":\"\",\"title\":{\"type\":\"plain_text\","
            + "\"text\":\"M\"},\"blocks\":["
            + blocks
            + "]}");
  }

  private static final String WORDS =
      "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"words\"}}";

  @Test
  void stamps_are_unique_and_grow_even_in_one_millisecond() {
    slack.control("clock", "freeze", true);
    List<String> stamps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stamps.add(slack.say("U1", "C1", "line " + i));
    }

    assertThat(stamps).allMatch(ts -> ts.matches("\\d{10}\\.\\d{6}")).isSorted();
    assertThat(new HashSet<>(stamps)).hasSize(20);
  }

  @Test
  void a_reply_to_a_reply_lands_in_the_thread_of_the_root() {
    String root = post();
    String reply = post("thread_ts", root);
    String deeper = post("thread_ts", reply);

    assertThat(slack.thread("U1", "C1", root))
        .extracting(m -> m.getString("ts"))
        .containsExactly(root, reply, deeper);
    assertThat(slack.thread("U1", "C1", root).get(2).getString("thread_ts")).isEqualTo(root);
  }

  @Test
  void a_response_url_works_five_times() {
    String url = command("/small x").getString("response_url");
    for (int i = 0; i < 5; i++) {
      assertThat(respond(url, "text", "answer " + i).status()).isEqualTo(200);
    }

    Answered sixth = respond(url, "text", "answer 5");

    assertThat(sixth.status()).isEqualTo(404);
    assertThat(sixth.error()).isEqualTo("used_url");
    assertThat(slack.whispers("U1", "C1")).hasSize(5);
  }

  @Test
  void a_response_url_works_for_thirty_minutes() {
    String url = command("/small x").getString("response_url");
    slack.control("clock", "advance", 29 * 60);
    assertThat(respond(url, "text", "in time").status()).isEqualTo(200);

    slack.control("clock", "advance", 61);
    Answered late = respond(url, "text", "late");

    assertThat(late.status()).isEqualTo(404);
    assertThat(late.error()).isEqualTo("expired_url");
  }

  @Test
  void an_original_that_was_deleted_cannot_be_replaced() {
    String ts = post("blocks", TestSlack.parsed("[" + BUTTON + "]"));
    String url = press(ts).getString("response_url");
    assertThat(respond(url, "delete_original", true).status()).isEqualTo(200);

    assertThat(texts("C1")).doesNotContain("card");
    assertThat(respond(url, "replace_original", true, "text", "again").status()).isEqualTo(404);
    assertThat(texts("C1")).doesNotContain("again");
  }

  @Test
  void an_ephemeral_message_is_changed_by_its_response_url_only() {
    Answered whispered =
        slack.api(
            "chat.postEphemeral",
            "channel",
            "C1",
            "user",
            "U1",
            "text",
            "only you",
            "blocks",
            TestSlack.parsed("[" + BUTTON + "]"));
    String ts = whispered.json().getString("message_ts");

    assertThat(slack.api("chat.update", "channel", "C1", "ts", ts, "text", "x").error())
        .isEqualTo("message_not_found");
    assertThat(slack.api("chat.delete", "channel", "C1", "ts", ts).error())
        .isEqualTo("message_not_found");
    assertThat(texts("C1")).doesNotContain("only you");

    JsonObject pressed = press(ts);
    assertThat(pressed.getJsonObject("container").getBoolean("is_ephemeral")).isTrue();
    respond(pressed.getString("response_url"), "replace_original", true, "text", "changed");
    assertThat(slack.whispers("U1", "C1"))
        .extracting(w -> w.getString("text"))
        .containsExactly("changed");
    respond(pressed.getString("response_url"), "delete_original", true);
    assertThat(slack.whispers("U1", "C1")).isEmpty();
  }

  @Test
  void nobody_else_sees_or_presses_an_ephemeral_message() {
    String ts =
        slack
            .api(
                "chat.postEphemeral",
                "channel",
                "C1",
                "user",
                "U2",
                "text",
                "only alex",
                "blocks",
                TestSlack.parsed("[" + BUTTON + "]"))
            .json()
            .getString("message_ts");

    assertThat(slack.whispers("U1", "C1")).isEmpty();
    assertThat(act(ts).error()).isEqualTo("message_not_found");
  }

  @Test
  void a_trigger_opens_one_modal_within_three_seconds() {
    String trigger = command("/small x").getString("trigger_id");
    assertThat(slack.api("views.open", "trigger_id", trigger, "view", modal(WORDS)).ok()).isTrue();
    assertThat(slack.api("views.open", "trigger_id", trigger, "view", modal(WORDS)).error())
        .isEqualTo("exchanged_trigger_id");

    slack.control("clock", "freeze", true);
    String late = command("/small x").getString("trigger_id");
    slack.control("clock", "advance", 4);
    assertThat(slack.api("views.open", "trigger_id", late, "view", modal(WORDS)).error())
        .isEqualTo("expired_trigger_id");
    assertThat(slack.api("views.open", "trigger_id", "1.2.x", "view", modal(WORDS)).error())
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void of_two_updates_with_the_same_hash_the_second_is_refused() {
    String trigger = command("/small x").getString("trigger_id");
    JsonObject view =
        slack
            .api("views.open", "trigger_id", trigger, "view", modal(WORDS))
            .json()
            .getJsonObject("view");
    String id = view.getString("id");
    String hash = view.getString("hash");

    Answered first = slack.api("views.update", "view_id", id, "hash", hash, "view", modal(WORDS));
    Answered second = slack.api("views.update", "view_id", id, "hash", hash, "view", modal(WORDS));

    assertThat(first.ok()).isTrue();
    assertThat(first.json().getJsonObject("view").getString("hash")).isNotEqualTo(hash);
    assertThat(second.error()).isEqualTo("hash_conflict");
  }

  @Test
  void blocks_that_break_a_rule_are_refused_with_their_place() {
    Answered refused =
        slack.api(
            "chat.postMessage",
            "channel",
            "C1",
            "text",
            "x",
            "blocks",
            TestSlack.parsed("[" + BUTTON + "," + BUTTON + "]"));
    assertThat(refused.error()).isEqualTo("invalid_blocks");
    assertThat(refused.json().toString()).contains("/blocks/1");

    JsonObject verdict =
        slack
            .api("blocks.validate", "blocks", TestSlack.parsed("[" + BUTTON + "," + BUTTON + "]"))
            .json();
    assertThat(objects(verdict, "errors").get(0).getString("pointer")).contains("/1");
  }

  @Test
  void text_is_escaped_and_mentions_are_expanded_as_in_slack() {
    slack.say("U1", "C1", "a <b> & @alex #general @here @leads @nobody https://example.com/x");
    until("the event", () -> !messages("a &lt;b&gt;").isEmpty());

    assertThat(messages("a &lt;b&gt;").get(0).getString("text"))
        .isEqualTo(
            "a &lt;b&gt; &amp; <@U2> <#C1|general> <!here> <!subteam^S1|@leads> @nobody"
                + " <https://example.com/x>");
  }

  private List<JsonObject> messages(String beginning) {
    return app.events("message").stream()
        .map(RawSocket::event)
        .filter(e -> e.getString("text", "").startsWith(beginning))
        .toList();
  }

  @Test
  void a_command_that_asks_for_escaping_gets_ids_and_others_get_text_as_typed() {
    assertThat(command("/small @alex <x>").getString("text")).isEqualTo("<@U2> &lt;x&gt;");
    assertThat(command("/plain @alex <x>").getString("text")).isEqualTo("@alex &lt;x&gt;");
  }

  @Test
  void a_deleted_person_stays_known_and_can_do_nothing() {
    slack.say("U3", "C1", "before");
    slack.control("person", "user", "U3", "deleted", true);

    JsonObject user = slack.api("users.info", "user", "U3").json().getJsonObject("user");
    assertThat(user.getBoolean("deleted")).isTrue();
    until("the event", () -> !app.events("user_change").isEmpty());
    assertThat(slack.tryControl("message", "as", "U3", "channel", "C1", "text", "after").error())
        .isEqualTo("user_not_found");
    assertThat(slack.api("chat.postEphemeral", "channel", "C1", "user", "U3", "text", "x").error())
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void a_channel_may_be_archived_in_the_middle() {
    String ts = post("blocks", TestSlack.parsed("[" + BUTTON + "]"));
    String url = press(ts).getString("response_url");
    slack.control("archive", "as", "U1", "channel", "C1");

    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "x").error())
        .isEqualTo("is_archived");
    assertThat(respond(url, "response_type", "in_channel", "text", "x").status()).isEqualTo(404);
    until("the event", () -> !app.events("channel_archive").isEmpty());

    slack.control("archive", "as", "U1", "channel", "C1", "undo", true);
    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "x").ok()).isTrue();
  }

  @Test
  void a_bot_may_be_removed_in_the_middle() {
    String bot = slack.api("auth.test").json().getString("user_id");
    slack.control("invite", "as", "U1", "channel", "C2", "user", bot);
    slack.say("U1", "C2", "heard");
    until("the event", () -> messages("heard").size() == 1);
    slack.control("kick", "as", "U1", "channel", "C2", "user", bot);
    until("the leaving", () -> !app.events("group_left").isEmpty());

    slack.say("U1", "C2", "unheard");
    slack.untilQuiet();

    assertThat(messages("unheard")).isEmpty();
    assertThat(slack.api("chat.postMessage", "channel", "C2", "text", "x").error())
        .isEqualTo("channel_not_found");
  }

  @Test
  void two_workspaces_with_the_same_ids_answer_each_with_its_own() {
    String other = slack.credentials("T2").botToken();

    assertThat(slack.api("users.info", "user", "U1").json().getJsonObject("user").getString("name"))
        .isEqualTo("sato");
    assertThat(
            slack
                .apiAs(other, "users.info", "user", "U1")
                .json()
                .getJsonObject("user")
                .getString("name"))
        .isEqualTo("other");
    slack.apiAs(other, "conversations.join", "channel", "C1");
    slack.apiAs(other, "chat.postMessage", "channel", "C1", "text", "in two");
    assertThat(texts("C1")).doesNotContain("in two");
  }

  @Test
  void a_modal_is_pushed_three_deep_and_no_deeper() {
    String trigger = command("/small x").getString("trigger_id");
    assertThat(slack.api("views.open", "trigger_id", trigger, "view", modal(BUTTON)).ok()).isTrue();
    for (int depth = 2; depth <= 4; depth++) {
      JsonObject top = slack.views("U1").get(slack.views("U1").size() - 1);
      slack.control(
          "action",
          "as",
          "U1",
          "container",
          json("type", "view", "view_id", top.getString("id")),
          "block_id",
          "b",
          "action_id",
          "a",
          "selection",
          json());
      Answered pushed =
          slack.api(
              "views.push",
              "trigger_id",
              lastInteraction().getString("trigger_id"),
              "view",
              modal(BUTTON));
      assertThat(pushed.error()).isEqualTo(depth == 4 ? "push_limit_reached" : "");
    }
    JsonObject top = slack.views("U1").get(2);
    assertThat(top.getString("root_view_id")).isEqualTo(slack.views("U1").get(0).getString("id"));
    assertThat(top.getString("previous_view_id"))
        .isEqualTo(slack.views("U1").get(1).getString("id"));
  }

  @Test
  void a_pressed_button_tells_where_it_stands_and_what_is_chosen_beside_it() {
    String select =
        "{\"type\":\"actions\",\"block_id\":\"s\",\"elements\":[{\"type\":\"static_select\","
            + "\"action_id\":\"c\",\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"A\"},"
            + "\"value\":\"va\"}]}]}";
    String ts = post("blocks", TestSlack.parsed("[" + BUTTON + "," + select + "]"));
    slack.control(
        "action",
        "as",
        "U1",
        "container",
        json("type", "message", "channel", "C1", "ts", ts),
        "block_id",
        "b",
        "action_id",
        "a",
        "selection",
        json(),
        "state",
        json("s", json("c", json("selected_option", json("value", "va")))));

    JsonObject payload = lastInteraction();
    assertThat(payload.getString("type")).isEqualTo("block_actions");
    assertThat(payload.getJsonObject("container").getString("message_ts")).isEqualTo(ts);
    assertThat(payload.getJsonObject("message").getString("ts")).isEqualTo(ts);
    assertThat(payload).containsKeys("trigger_id", "response_url", "user", "team", "channel");
    assertThat(objects(payload, "actions").get(0).getString("action_ts")).isNotEmpty();
    assertThat(
            payload
                .getJsonObject("state")
                .getJsonObject("values")
                .getJsonObject("s")
                .getJsonObject("c")
                .getJsonObject("selected_option")
                .getString("value"))
        .isEqualTo("va");
  }

  @Test
  void a_button_in_an_attachment_says_in_which_one() {
    String ts =
        post("attachments", TestSlack.parsed("[{\"text\":\"x\"},{\"blocks\":[" + BUTTON + "]}]"));

    JsonObject container = press(ts).getJsonObject("container");

    assertThat(container.getString("type")).isEqualTo("message_attachment");
    assertThat(container.getInt("attachment_id")).isEqualTo(2);
  }

  @Test
  void a_choice_that_was_never_offered_is_refused() {
    String select =
        "{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"static_select\","
            + "\"action_id\":\"a\",\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"A\"},"
            + "\"value\":\"va\"}]}]}";
    String ts = post("blocks", TestSlack.parsed("[" + select + "]"));

    Answered refused =
        slack.tryControl(
            "action",
            "as",
            "U1",
            "container",
            json("type", "message", "channel", "C1", "ts", ts),
            "block_id",
            "b",
            "action_id",
            "a",
            "selection",
            json("selected_option", json("value", "other")));

    assertThat(refused.error()).isEqualTo("invalid_selection");
    assertThat(app.ofType("interactive")).isEmpty();
  }

  @Test
  void history_may_lag_behind_what_was_said() {
    slack.control("lag", "seconds", 60);
    String ts = post();
    assertThat(historyOf()).doesNotContain(ts);

    slack.control("clock", "advance", 61);

    assertThat(historyOf()).contains(ts);
  }

  private List<String> historyOf() {
    return objects(slack.api("conversations.history", "channel", "C1").json(), "messages").stream()
        .map(m -> m.getString("ts"))
        .toList();
  }

  @Test
  void a_planted_fault_strikes_the_call_it_was_planted_for() {
    slack.control("fault", "method", "chat.postMessage", "error", "fatal_error", "skip", 1);
    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "sound").ok()).isTrue();
    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "struck").error())
        .isEqualTo("fatal_error");
    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "sound again").ok()).isTrue();
    assertThat(texts("C1")).contains("sound", "sound again").doesNotContain("struck");

    slack.control("fault", "method", "chat.postMessage", "status", 500, "done", true);
    assertThat(slack.api("chat.postMessage", "channel", "C1", "text", "done").status())
        .isEqualTo(500);
    assertThat(texts("C1")).contains("done");

    slack.control("fault", "method", "*", "retry_after", 7);
    Answered limited = slack.api("auth.test");
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.http().headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void a_call_may_be_dropped_or_left_hanging() {
    slack.control("fault", "method", "auth.test", "drop", true);
    assertThat(failed("auth.test")).isTrue();
    slack.control("fault", "method", "auth.test", "hang", true);
    assertThat(failed("auth.test")).isTrue();
    assertThat(slack.api("auth.test").ok()).isTrue();
  }

  private boolean failed(String method) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(slack.standIn().apiUrl() + method))
            .header("Authorization", "Bearer " + slack.credentials().botToken())
            .timeout(Duration.ofMillis(500))
            .POST(BodyPublishers.noBody())
            .build();
    try {
      HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return false;
    } catch (IOException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
