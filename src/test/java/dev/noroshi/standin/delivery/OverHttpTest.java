package dev.noroshi.standin.delivery;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.delivery.Receiver.Got;
import dev.noroshi.standin.delivery.Receiver.Said;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delivery over signed HTTP. */
final class OverHttpTest {

  private final Receiver app;
  private final TestSlack slack;

  OverHttpTest() throws IOException {
    app = new Receiver();
    slack = TestSlack.open(app.url() + "/slack");
  }

  @BeforeEach
  void join() {
    slack.api("conversations.join", "channel", "C1");
    slack.untilQuiet();
  }

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  private String signatureOf(Got request) {
    return Signature.of(
        slack.credentials().signingSecret(),
        String.valueOf(request.header("X-Slack-Request-Timestamp")),
        request.body());
  }

  private Got next(String text) {
    slack.say("U1", "C1", text);
    until("the event", () -> events(text).size() > 0);
    return events(text).get(0);
  }

  private List<Got> events(String text) {
    return app.events("message").stream()
        .filter(r -> text.equals(r.json().getJsonObject("event").getString("text", "")))
        .toList();
  }

  private Answered command() {
    return slack.tryControl("command", "as", "U1", "channel", "C1", "text", "/small x");
  }

  @Test
  void requests_are_signed_and_say_who_sends_them() {
    Got request = next("signed");

    assertThat(request.header("X-Slack-Signature")).isEqualTo(signatureOf(request));
    assertThat(request.header("User-Agent"))
        .isEqualTo("Slackbot 1.0 (+https://api.slack.com/robots)");
    long seconds = Long.parseLong(String.valueOf(request.header("X-Slack-Request-Timestamp")));
    assertThat(Instant.now().getEpochSecond() - seconds).isBetween(-5L, 5L);
    assertThat(request.header("Content-Type")).isEqualTo("application/json");
    assertThat(request.header("X-Slack-Retry-Num")).isNull();
  }

  @Test
  void a_wrong_secret_a_stale_time_and_a_changed_body_can_be_switched_on() {
    slack.control("mischief", "tamper", "secret");
    Got wrong = next("wrong secret");
    assertThat(wrong.header("X-Slack-Signature")).isNotEqualTo(signatureOf(wrong));

    slack.control("mischief", "tamper", "body");
    slack.say("U1", "C1", "changed body");
    until("the event", () -> events("changed body").size() > 0);
    Got changed = events("changed body").get(0);
    assertThat(changed.header("X-Slack-Signature")).isNotEqualTo(signatureOf(changed));

    slack.control("mischief", "tamper", "stale");
    Got stale = next("stale");
    assertThat(stale.header("X-Slack-Signature")).isEqualTo(signatureOf(stale));
    assertThat(Instant.now().getEpochSecond())
        .isGreaterThan(
            300 + Long.parseLong(String.valueOf(stale.header("X-Slack-Request-Timestamp"))));

    Got sound = next("sound again");
    assertThat(sound.header("X-Slack-Signature")).isEqualTo(signatureOf(sound));
  }

  @Test
  void an_address_that_does_not_echo_the_challenge_gets_no_events() {
    app.echo(false);
    try (TestSlack other = TestSlack.open(app.url() + "/unsound")) {
      other.api("conversations.join", "channel", "C1");
      other.control("clock", "advance", 4_000);
      until("the tries", () -> app.checks("/unsound") > 0);
      other.say("U1", "C1", "not for you");
      assertThat(events("not for you")).isEmpty();
      app.echo(true);
      other.say("U1", "C1", "for you");
      until("the event", () -> events("for you").size() > 0);
    }
  }

  @Test
  void an_app_that_does_not_answer_within_three_seconds_has_not_answered() {
    CountDownLatch late = new CountDownLatch(1);
    app.answer(
        request -> {
          await(late);
          return Said.OK;
        });
    slack.control("clock", "freeze", true);
    var command = slack.beginControl("command", "as", "U1", "channel", "C1", "text", "/small x");
    until("the command", () -> app.got().stream().anyMatch(r -> r.body().contains("command=")));

    assertThat(command).isNotDone();
    slack.control("clock", "advance", 3);

    assertThat(command.join().error()).isEqualTo("operation_timeout");
    late.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_event_is_tried_again_at_once_after_a_minute_and_after_five() {
    app.answer(request -> Said.status(500));
    slack.control("clock", "freeze", true);
    slack.say("U1", "C1", "again");

    until("the second", () -> events("again").size() == 2);
    slack.untilLater("the third", () -> events("again").size() == 3);
    slack.untilLater("the fourth", () -> events("again").size() == 4);
    slack.control("clock", "advance", 4_000);
    slack.untilQuiet();

    List<Double> at =
        tries("again").stream().map(line -> line.getJsonNumber("at").doubleValue()).toList();
    assertThat(at.get(2) - at.get(1)).isBetween(60.0, 120.0);
    assertThat(at.get(3) - at.get(2)).isBetween(300.0, 420.0);
    List<Got> tries = events("again");
    assertThat(tries).hasSize(4);
    assertThat(tries)
        .extracting(r -> r.header("X-Slack-Retry-Num"))
        .containsExactly(null, "1", "2", "3");
    assertThat(tries.subList(1, 4))
        .allMatch(r -> "http_error".equals(r.header("X-Slack-Retry-Reason")));
    Set<String> ids = new HashSet<>();
    tries.forEach(r -> ids.add(r.json().getString("event_id")));
    assertThat(ids).hasSize(1);
    assertThat(tries).allMatch(r -> signatureOf(r).equals(r.header("X-Slack-Signature")));
  }

  @Test
  void the_app_can_say_that_it_wants_no_second_try() {
    app.answer(request -> new Said(500, "text/plain", "", Map.of("X-Slack-No-Retry", "1")));

    next("once");
    slack.untilQuiet();

    assertThat(events("once")).hasSize(1);
  }

  @Test
  void a_try_after_a_timeout_says_so() {
    CountDownLatch late = new CountDownLatch(1);
    app.answer(
        request -> {
          if (request.header("X-Slack-Retry-Num") == null) {
            await(late);
          }
          return Said.OK;
        });
    slack.control("clock", "freeze", true);
    next("slow");
    slack.control("clock", "advance", 3);

    until("the second", () -> events("slow").size() == 2);
    assertThat(events("slow").get(1).header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
    late.countDown();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 302, 404, 500})
  void a_command_is_never_tried_again_and_the_person_sees_the_failure(int status) {
    app.answer(request -> Said.status(status));

    assertThat(command().error()).isEqualTo("http_status_" + status);
    slack.control("clock", "advance", 4_000);
    slack.untilQuiet();

    assertThat(app.got().stream().filter(r -> r.body().contains("command="))).hasSize(1);
  }

  @Test
  void a_command_may_be_answered_in_plain_text_or_json_and_by_default_to_one_person() {
    app.answer(request -> Said.text("plain words"));
    command();
    app.answer(request -> Said.json("{\"text\":\"only you\"}"));
    command();
    app.answer(request -> Said.json("{\"response_type\":\"in_channel\",\"text\":\"for all\"}"));
    command();

    assertThat(slack.whispers("U1", "C1"))
        .extracting(w -> w.getString("text"))
        .containsExactly("plain words", "only you");
    assertThat(slack.messages("U2", "C1"))
        .extracting(m -> m.getString("text"))
        .contains("for all")
        .doesNotContain("only you", "plain words");
  }

  @Test
  void a_command_carries_all_that_slack_sends_and_works_in_direct_messages() {
    command();
    Map<String, String> sent = app.got().get(app.got().size() - 1).form();

    assertThat(sent)
        .containsKeys("token", "trigger_id", "response_url", "api_app_id")
        .containsEntry("team_id", "T1")
        .containsEntry("team_domain", "one")
        .containsEntry("channel_id", "C1")
        .containsEntry("channel_name", "general")
        .containsEntry("user_id", "U1")
        .containsEntry("user_name", "sato")
        .containsEntry("command", "/small")
        .containsEntry("text", "x")
        .containsEntry("is_enterprise_install", "false");

    String direct =
        slack
            .control("open", "as", "U1", "users", List.of("U2"))
            .getJsonObject("channel")
            .getString("id");
    slack.control("command", "as", "U1", "channel", direct, "text", "/small x");
    assertThat(app.got().get(app.got().size() - 1).form())
        .containsEntry("channel_name", "directmessage");
  }

  private JsonObject press() {
    String ts =
        slack
            .api(
                "chat.postMessage",
                "channel",
                "C1",
                "text",
                "press",
                "blocks",
                TestSlack.parsed(
                    "[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\","
                        + "\"action_id\":\"a\",\"text\":{\"type\":\"plain_text\",\"text\":\"P\"}}]}]"))
            .json()
            .getString("ts");
    return slack
        .tryControl(
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
            json())
        .json();
  }

  @Test
  void what_an_app_answers_to_a_pressed_button_is_ignored() {
    app.answer(request -> Said.json("{\"text\":\"instead\",\"replace_original\":true}"));

    assertThat(press().getBoolean("ok")).isTrue();

    assertThat(slack.messages("U1", "C1"))
        .extracting(m -> m.getString("text"))
        .contains("press")
        .doesNotContain("instead");
    assertThat(slack.whispers("U1", "C1")).isEmpty();
  }

  @Test
  void a_pressed_button_that_is_not_acknowledged_is_not_sent_again() {
    app.answer(request -> request.body().startsWith("payload=") ? Said.status(500) : Said.OK);

    assertThat(press().getString("error")).isEqualTo("http_status_500");
    slack.control("clock", "advance", 4_000);
    slack.untilQuiet();

    assertThat(app.got().stream().filter(r -> r.body().startsWith("payload="))).hasSize(1);
  }

  @Test
  void each_kind_goes_to_the_address_that_the_manifest_names_for_it() throws IOException {
    try (Receiver other = new Receiver()) {
      String manifest =
          TestSlack.text("small-app.json")
              .replace("\"socket_mode_enabled\": true", "\"socket_mode_enabled\": false")
              .replace(
                  "\"is_enabled\": true",
                  "\"is_enabled\": true, \"request_url\": \"" + other.url() + "/actions\"")
              .replace(
                  "\"bot_events\"",
                  "\"request_url\": \"" + other.url() + "/events\", \"bot_events\"")
              .replace(
                  "\"description\": \"Says something small\"",
                  "\"description\": \"Says something small\", \"url\": \""
                      + other.url()
                      + "/commands\"");
      try (TestSlack routed = TestSlack.open(TestSlack.text("setup.json"), manifest, null)) {
        routed.api("conversations.join", "channel", "C1");
        routed.control("command", "as", "U1", "channel", "C1", "text", "/small x");
        routed.control("shortcut", "as", "U1", "callback_id", "open-form");
        routed.untilQuiet();
      }
      assertThat(other.got()).extracting(Got::path).contains("/events", "/commands", "/actions");
      assertThat(other.got().stream().filter(r -> r.path().equals("/commands")))
          .allMatch(r -> r.body().contains("command="));
      assertThat(other.got().stream().filter(r -> r.path().equals("/actions")))
          .allMatch(r -> r.body().startsWith("payload="));
    }
  }

  @Test
  void without_a_receiver_events_are_tried_again_and_people_see_an_error() {
    app.close();
    slack.control("clock", "freeze", true);

    slack.say("U1", "C1", "nobody there");
    until("the second try", () -> tries("nobody there").size() == 2);
    slack.untilLater("the fourth try", () -> tries("nobody there").size() == 4);
    slack.untilQuiet();

    assertThat(tries("nobody there"))
        .allMatch(line -> line.getString("outcome").equals("connection_failed"));
    assertThat(command().error()).isEqualTo("dispatch_failed");
  }

  private List<JsonObject> tries(String text) {
    return slack.deliveries("message").stream()
        .filter(
            line ->
                text.equals(
                    line.getJsonObject("payload").getJsonObject("event").getString("text", "")))
        .toList();
  }

  @Test
  void requests_come_in_parallel() {
    CyclicBarrier both = new CyclicBarrier(2);
    app.answer(
        request -> {
          try {
            both.await(10, TimeUnit.SECONDS);
            return Said.text("met");
          } catch (Exception e) {
            return Said.status(500);
          }
        });

    var one = slack.beginControl("command", "as", "U1", "channel", "C1", "text", "/plain 1");
    var two = slack.beginControl("command", "as", "U2", "channel", "C1", "text", "/plain 2");

    assertThat(one.join().ok()).isTrue();
    assertThat(two.join().ok()).isTrue();
  }

  @Test
  void neighbours_can_be_swapped_and_events_doubled() {
    slack.control("mischief", "swap", 1);
    slack.say("U1", "C1", "first");
    slack.say("U1", "C1", "second");
    until("both", () -> events("first").size() + events("second").size() == 2);
    List<String> texts =
        app.events("message").stream()
            .map(r -> r.json().getJsonObject("event").getString("text", ""))
            .toList();
    assertThat(texts.indexOf("second")).isLessThan(texts.indexOf("first"));

    slack.control("mischief", "duplicate", 1);
    slack.say("U1", "C1", "twice");
    until("two", () -> events("twice").size() == 2);
    assertThat(events("twice").get(0).json().getString("event_id"))
        .isEqualTo(events("twice").get(1).json().getString("event_id"));
  }

  @Test
  void an_app_that_fails_nearly_always_gets_no_more_events() {
    slack.control("limits", "events_per_hour", 100, "few_events", 4);
    app.answer(request -> Said.status(500));
    for (int i = 0; i < 3; i++) {
      slack.say("U1", "C1", "failing " + i);
      String text = "failing " + i;
      until("the tries", () -> tries(text).size() == 2 || disabled());
    }
    until("the end", this::disabled);

    app.answer(request -> Said.OK);
    slack.say("U1", "C1", "after the end");
    slack.control("command", "as", "U1", "channel", "C1", "text", "/small x");
    assertThat(events("after the end")).isEmpty();
  }

  private boolean disabled() {
    return !slack.control("pending").getJsonArray("disabled").isEmpty();
  }

  @Test
  void an_app_with_few_events_may_fail_as_often_as_it_likes() {
    app.answer(request -> Said.status(500));
    for (int i = 0; i < 5; i++) {
      String text = "failing " + i;
      slack.say("U1", "C1", text);
      until("the tries", () -> tries(text).size() == 2);
    }

    assertThat(disabled()).isFalse();
  }

  @Test
  void beyond_so_many_events_in_an_hour_the_app_is_told_once_a_minute_and_gets_no_more() {
    slack.control("limits", "events_per_hour", 2, "few_events", 1_000);
    for (int i = 0; i < 4; i++) {
      slack.say("U1", "C1", "line " + i);
    }
    slack.untilQuiet();

    assertThat(events("line 1")).hasSize(1);
    assertThat(events("line 2")).isEmpty();
    assertThat(limited()).hasSize(1);
    assertThat(limited().get(0).getString("team_id")).isEqualTo("T1");

    slack.control("clock", "advance", 3_601);
    slack.say("U1", "C1", "an hour later");
    until("the event", () -> events("an hour later").size() == 1);
  }

  private List<JsonObject> limited() {
    return app.got().stream()
        .filter(r -> r.body().startsWith("{"))
        .map(Got::json)
        .filter(json -> json.getString("type").equals("app_rate_limited"))
        .toList();
  }
}
