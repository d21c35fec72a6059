package dev.noroshi.slack.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.noroshi.slack.link.Traffic.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over a socket and cannot be read, and who may come in over HTTP. */
final class DoorTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final List<Outcome> outcomes = new ArrayList<>();
  private final App app =
      new App(AppConfig.builder().singleTeamBotToken("xoxb-never-used-by-this-test").build());
  private final Door door =
      new Door(app, "secret", NOON, (kind, outcome, took) -> outcomes.add(outcome));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"E1\"}",
        "{\"type\":\"interactive\",\"envelope_id\":\"E1\",\"payload\":{\"type\":\"no_such\"}}",
        "{\"type\":\"interactive\",\"envelope_id\":\"E1\",\"payload\":[]}"
      })
  void what_cannot_be_read_is_counted_and_not_said_to_be_taken(String message) {
    assertThat(door.take(message, System.nanoTime())).isEmpty();
    assertThat(outcomes).containsExactly(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"events_api\",\"envelope_id\":\"E1\",\"payload\":{\"type\":\"no_such\"}}",
        "{\"type\":\"events_api\",\"envelope_id\":\"E1\",\"payload\":{\"type\":\"event_callback\"}}",
        "{\"type\":\"events_api\",\"envelope_id\":\"E1\",\"payload\":\"text\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"E1\"}"
      })
  void an_event_that_cannot_be_read_does_not_come_again(String message) {
    assertThat(door.take(message, System.nanoTime())).contains("{\"envelope_id\":\"E1\"}");
    assertThat(outcomes).containsExactly(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"hello\"}", "{\"type\":\"of_tomorrow\"}", "{}"})
  void what_is_no_request_is_passed_over(String message) {
    assertThat(door.take(message, System.nanoTime())).isEmpty();
    assertThat(outcomes).isEmpty();
  }

  @Test
  void before_slack_has_told_who_we_are_nothing_is_taken() {
    byte[] body = "command=%2Fnoroshi".getBytes(StandardCharsets.UTF_8);
    String time = Long.toString(NOON.instant().getEpochSecond());
    String signature = new Signature("secret", NOON).of(time, body);

    Door.Reply reply =
        door.take(
            Map.of(
                "x-slack-request-timestamp", List.of(time),
                "x-slack-signature", List.of(signature)),
            body,
            "");

    assertThat(reply.status()).isEqualTo(503);
    assertThat(outcomes).containsExactly(Outcome.BUSY);
  }

  @Test
  void without_a_secret_nobody_comes_in_over_http() {
    Door closed = new Door(app, null, NOON, Traffic.UNSEEN);

    assertThat(closed.take(Map.of(), new byte[0], "").status()).isEqualTo(401);
  }

  @Test
  void a_signature_is_as_slack_documents_it() {
    // The worked example under docs.slack.dev/authentication/verifying-requests-from-slack.
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
            + ".803a0bc887a14d10d2c447fce8b6703c";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Instant then = Instant.ofEpochSecond(1_531_420_618);
    Signature signature =
        new Signature("8f742231b10e8888abcd99yyyzzz85a5", Clock.fixed(then, ZoneOffset.UTC));
    String expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    assertThat(signature.of("1531420618", bytes)).isEqualTo(expected);
    assertThat(signature.isGood("1531420618", expected, bytes)).isTrue();
    assertThat(signature.isGood("1531420618", expected.replace("a2", "a3"), bytes)).isFalse();
    assertThat(signature.isGood("+1531420618", expected, bytes)).isFalse();
  }

  @Test
  void pauses_grow_to_an_end() {
    assertThat(Pace.USUAL.pause(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Pace.USUAL.pause(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(Pace.USUAL.pause(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
