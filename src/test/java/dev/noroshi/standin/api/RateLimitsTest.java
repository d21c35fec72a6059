package dev.noroshi.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

  private final Scene scene = Scene.open();

  @BeforeEach
  void the_clock_stands_still() {
    scene.slack().control("clock", "freeze", true);
    scene.slack().control("limits", "on", true);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** Calls until one is refused, and tells how many were not. */
  private int let(String method, Object... fields) {
    for (int i = 0; i < 700; i++) {
      if (scene.call(method, fields).status() == 429) {
        return i;
      }
    }
    return 700;
  }

  private static int wait(Answered answered) {
    return Integer.parseInt(answered.http().headers().firstValue("Retry-After").orElseThrow());
  }

  @Test
  void too_many_calls_of_a_method_are_sent_away_with_the_time_to_wait() {
    assertThat(let("pins.list", "channel", "C1")).isEqualTo(20);

    Answered answered = scene.call("pins.list", "channel", "C1");

    assertThat(answered.status()).isEqualTo(429);
    assertThat(answered.error()).isEqualTo("ratelimited");
    assertThat(wait(answered)).isEqualTo(3);
    assertThat(answered.http().headers().firstValue("X-OAuth-Scopes")).isPresent();
  }

  @Test
  void who_waits_as_long_as_told_is_let_through() {
    assertThat(let("pins.list", "channel", "C1")).isPositive();
    int seconds = wait(scene.call("pins.list", "channel", "C1"));

    scene.slack().control("clock", "advance", seconds);

    assertThat(scene.call("pins.list", "channel", "C1").ok()).isTrue();
    assertThat(scene.call("pins.list", "channel", "C1").status()).isEqualTo(429);
  }

  @Test
  void other_methods_and_other_workspaces_go_on() {
    assertThat(let("pins.list", "channel", "C1")).isPositive();

    String other = scene.slack().credentials("T2").botToken();

    assertThat(scene.call("bookmarks.list", "channel_id", "C1").ok()).isTrue();
    assertThat(scene.slack().apiAs(other, "pins.list", "channel", "C1").ok()).isTrue();
  }

  @Test
  void a_channel_takes_a_short_burst_and_then_one_message_a_second() {
    assertThat(let("chat.postMessage", "channel", "C1", "text", "x")).isEqualTo(5);

    Answered answered = scene.call("chat.postMessage", "channel", "C1", "text", "x");

    assertThat(answered.error()).isEqualTo("rate_limited");
    assertThat(wait(answered)).isEqualTo(1);
    assertThat(scene.call("chat.postMessage", "channel", "C2", "text", "x").ok()).isTrue();
    scene.slack().control("clock", "advance", 1);
    assertThat(let("chat.postMessage", "channel", "C1", "text", "x")).isEqualTo(1);
  }

  @Test
  void the_limits_can_be_switched_off() {
    scene.slack().control("limits", "on", false);

    assertThat(let("chat.postMessage", "channel", "C1", "text", "x")).isEqualTo(700);
  }

  @Test
  void a_planted_limit_names_its_own_time() {
    scene.slack().control("fault", "method", "chat.update", "retry_after", 17);

    Answered answered = scene.call("chat.update");

    assertThat(answered.status()).isEqualTo(429);
    assertThat(wait(answered)).isEqualTo(17);
    assertThat(scene.call("chat.update").status()).isEqualTo(200);
  }
}
