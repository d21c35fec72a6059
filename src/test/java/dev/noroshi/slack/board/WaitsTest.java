package dev.noroshi.slack.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.slack.call.CallFailed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When what did not succeed may be tried again. */
final class WaitsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  private final Waits waits = new Waits();

  private Duration failed(CallFailed failed, Instant at) {
    return waits.failed("I1", "walk", failed, 7, at);
  }

  private Duration left(long seq, Instant at) {
    return waits.left("I1", "walk", seq, at);
  }

  @Test
  void what_is_refused_again_and_again_is_tried_ever_more_seldom() {
    Instant at = NOW;
    int tries = 0;
    while (at.isBefore(NOW.plus(Duration.ofHours(1)))) {
      Duration wait = failed(CallFailed.refused("is_archived"), at);
      assertThat(left(7, at)).isEqualTo(wait);
      at = at.plus(wait);
      assertThat(left(7, at)).isZero();
      tries++;
    }
    assertThat(tries).isLessThan(25);
    assertThat(failed(CallFailed.refused("is_archived"), at)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void when_the_record_goes_on_it_is_worth_a_try() {
    for (int i = 0; i < 10; i++) {
      var unused = failed(CallFailed.refused("invalid_blocks"), NOW);
    }
    assertThat(left(7, NOW.plusSeconds(60))).isPositive();
    assertThat(left(8, NOW.plusSeconds(1))).as("but not at once").isPositive();
    assertThat(left(8, NOW.plusSeconds(2))).isZero();
  }

  @Test
  void what_slack_asks_for_is_kept_whatever_is_recorded() {
    var unused = failed(CallFailed.tooFast(Duration.ofSeconds(30)), NOW);

    assertThat(left(8, NOW.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
    assertThat(left(8, NOW.plusSeconds(30))).isZero();
  }

  @Test
  void each_card_and_each_incident_waits_for_itself() {
    var unused = failed(CallFailed.refused("invalid_blocks"), NOW);

    assertThat(waits.left("I1", "incident", 7, NOW)).isZero();
    assertThat(waits.left("I2", "walk", 7, NOW)).isZero();
    waits.done("I1", "walk");
    assertThat(left(7, NOW)).isZero();
  }

  @Test
  void an_incident_rests_until_its_record_goes_on_or_something_else_changes() {
    waits.rest("I1", 7, NOW.plusSeconds(60));

    assertThat(waits.resting("I1", () -> 7, NOW)).isEqualTo(Duration.ofMinutes(1));
    assertThat(waits.resting("I1", () -> 8, NOW)).isZero();
    assertThat(waits.resting("I1", () -> 7, NOW.plusSeconds(60))).isZero();
    waits.clear("I1");
    assertThat(waits.resting("I1", () -> 7, NOW)).isZero();
  }

  @Test
  void after_a_fault_of_our_own_an_incident_rests_whatever_is_recorded() {
    waits.rest("I1", NOW.plusSeconds(2));

    assertThat(
            waits.resting(
                "I1",
                () -> {
                  throw new IllegalStateException("the record cannot be read");
                },
                NOW))
        .isEqualTo(Duration.ofSeconds(2));
  }
}
