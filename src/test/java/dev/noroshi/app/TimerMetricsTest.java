package dev.noroshi.app;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.DrillClock;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.store.SqlStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured of timers moves when its cause happens, and at no other time. */
final class TimerMetricsTest {

  private static final String FIRED = "noroshi_timers_late_seconds_count";
  private static final String FAILED = "noroshi_timers_failed_total";
  private static final String TAKEN_OVER = "noroshi_timers_taken_over_total";
  private static final String OVERDUE = "noroshi_timers_overdue";
  private static final String REMINDERS = "noroshi_reminders_total";
  private static final String CONFLICTS = "noroshi_conflicts_total";
  private static final long FAR = 4_102_444_800_000L;

  @TempDir Path folder = Path.of("");

  private String url = "";
  private Served served;

  @SuppressWarnings("NullAway") // opened before each test
  TimerMetricsTest() {
    served = null;
  }

  @BeforeEach
  void open() throws Exception {
    url = "jdbc:sqlite:" + folder.resolve("record.db");
    SqlStore.open(url).close();
    served = Served.bySocket(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  private double measured(String name) {
    return Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE)
        .matcher(served.admin("/metrics").body())
        .results()
        .map((MatchResult result) -> Double.parseDouble(result.group(1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not measured"));
  }

  private List<Double> all() {
    return List.of(FIRED, FAILED, TAKEN_OVER, OVERDUE, REMINDERS, CONFLICTS).stream()
        .map(this::measured)
        .toList();
  }

  /** A timer as a node left it that gave its last sign of life then, or was at none. */
  private void plant(String name, long due, long heartbeat) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into timer (task_name, task_instance, execution_time, picked, picked_by,"
                    + " last_heartbeat, version) values ('look-again', ?, ?, ?, 'gone', ?, 2)")) {
      statement.setString(1, name);
      statement.setLong(2, due);
      statement.setInt(3, heartbeat == 0 ? 0 : 1);
      statement.setLong(4, heartbeat);
      statement.executeUpdate();
    }
  }

  @Test
  void nothing_moves_while_nothing_happens() throws Exception {
    plant("I-LATER@" + FAR, FAR, 0);
    served.startAndWait();
    served.startIncident("x");

    assertThat(all()).containsOnly(0.0);
  }

  @Test
  void a_timer_that_fires_and_the_reminder_that_it_writes_are_counted() throws Exception {
    served.startAndWait();
    Desk desk = served.service().noroshi().desk();
    String id = desk.newIncidentId();
    Instant begin = Instant.parse("2026-12-29T18:10:00Z");
    for (Command command :
        List.of(
            // A week in a minute, so that something is due soon.
            new OpenIncident(
                ticket(),
                id,
                "x",
                true,
                null,
                Lang.JA,
                "T1/" + Served.CHANNEL,
                new DrillClock(begin, 10_080)),
            new TellTriage(ticket(), id, "personalData", "yes"),
            new TellTriage(ticket(), id, "attack", "yes"),
            new TellTriage(ticket(), id, "contents", "neither"),
            new TellTriage(ticket(), id, "outage", "yes"),
            new SetTrigger(ticket(), id, "own", "awareness", begin, null))) {
      var unused = desk.handle(command);
    }

    until("a timer fired", () -> measured(FIRED) > 0);
    until("a reminder", () -> measured(REMINDERS) > 0);
    until(
        "each is counted", () -> measured(REMINDERS) == desk.incident(id).reminders().all().size());
    assertThat(served.admin("/metrics").body())
        .contains("noroshi_timers_late_seconds_bucket{le=\"6.0\"}")
        .doesNotContain(id, "awareness");
    assertThat(List.of(measured(FAILED), measured(TAKEN_OVER), measured(OVERDUE)))
        .containsOnly(0.0);
  }

  private static Ticket ticket() {
    return new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
  }

  @Test
  void a_timer_is_taken_over_from_a_node_that_died() throws Exception {
    plant("I-GONE@1000", 1_000, 2_000);
    served.startAndWait();

    until("taken over", () -> measured(TAKEN_OVER) == 1);
    until("carried out", () -> measured(FIRED) == 1);
    assertThat(measured("noroshi_timers_late_seconds_sum"))
        .as("late from the time that was set, not from the last try")
        .isGreaterThan(1e9);
  }

  @Test
  void a_timer_that_fails_is_counted_and_does_not_count_as_fired() throws Exception {
    plant("a name that we never give", 1_000, 0);
    served.startAndWait();

    until("failed", () -> measured(FAILED) == 1);
    assertThat(measured(FIRED)).isZero();
  }

  @Test
  void a_timer_that_nobody_carries_out_is_overdue() throws Exception {
    plant("I-STUCK@1000", 1_000, FAR);
    served.startAndWait();

    assertThat(measured(OVERDUE)).isEqualTo(1);
    assertThat(measured(FIRED)).isZero();
  }

  @Test
  void a_command_that_was_decided_anew_is_a_conflict() {
    try (Meters meters = new Meters(Clock.systemUTC())) {
      meters.decidedAnew();
      assertThat(meters.text()).contains(CONFLICTS + " 1.0");
    }
  }
}
