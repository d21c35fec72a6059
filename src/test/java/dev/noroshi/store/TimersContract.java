package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.slack.ShiftedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What timers do when the machine was off or its clock steps, on whichever database. */
abstract class TimersContract {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock();
  private final BlockingQueue<String> fired = new LinkedBlockingQueue<>();
  private final List<Duration> lateness = Collections.synchronizedList(new ArrayList<>());
  private SqlStore store;

  @SuppressWarnings("NullAway") // opened before each test
  TimersContract() {
    store = null;
  }

  /** An empty database. */
  abstract String emptyDatabase(Path folder);

  @BeforeEach
  void openStore() {
    store = SqlStore.open(emptyDatabase(folder));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void wake(String incident, Instant at) {
    var unused =
        store.write(
            incident,
            tx -> {
              tx.wake(at);
              return true;
            });
  }

  private Timers timers() {
    Firings told =
        new Firings() {
          @Override
          public void fired(Duration late) {
            lateness.add(late);
          }
        };
    return store.timers(clock, told, fired::add);
  }

  private String next() throws InterruptedException {
    return String.valueOf(fired.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void after_three_days_off_all_that_is_overdue_fires_at_once() throws InterruptedException {
    List<String> incidents = new ArrayList<>();
    Instant begin = clock.instant();
    for (int i = 0; i < 40; i++) {
      incidents.add("I" + i);
      wake("I" + i, begin.plus(HOUR.multipliedBy(i + 1)));
    }
    wake("I-LATER", begin.plus(Duration.ofDays(4)));
    clock.advance(Duration.ofDays(3));

    try (Timers timers = timers()) {
      assertThat(timers.overdue()).isEqualTo(incidents.size());
      timers.start();
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < incidents.size(); i++) {
        seen.add(next());
      }
      assertThat(seen).containsExactlyInAnyOrderElementsOf(incidents);
    }
    assertThat(fired).as("what is not due yet").isEmpty();
    try (Timers timers = timers()) {
      assertThat(timers.overdue()).isZero();
    }
    assertThat(lateness).hasSize(40).allMatch(late -> late.compareTo(Duration.ofDays(1)) > 0);
  }

  @Test
  void the_clock_steps_an_hour_forward_and_what_is_due_by_it_fires() throws InterruptedException {
    try (Timers timers = timers()) {
      timers.start();
      wake("I1", clock.instant().plus(HOUR.dividedBy(2)));
      wake("I2", clock.instant().plus(HOUR.multipliedBy(2)));
      clock.advance(HOUR);

      assertThat(next()).isEqualTo("I1");
    }
    assertThat(fired).isEmpty();
  }

  @Test
  void the_clock_steps_an_hour_back_and_what_is_due_by_it_fires_all_the_same()
      throws InterruptedException {
    try (Timers timers = timers()) {
      wake("I1", clock.instant().minusSeconds(1));
      timers.start();
      assertThat(next()).as("the timers are at work").isEqualTo("I1");

      clock.advance(HOUR.negated());
      wake("I2", clock.instant());
      wake("I3", clock.instant().plus(HOUR.dividedBy(2)));

      assertThat(next()).isEqualTo("I2");
    }
    assertThat(fired).as("what is not due by the new time").isEmpty();
  }
}
