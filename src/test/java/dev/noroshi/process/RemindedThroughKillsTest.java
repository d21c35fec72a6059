package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * People are reminded of everything that may be owed in several drills at once, while the app is
 * killed again and again and Slack has a bad day: nothing is said twice, each entry has its message
 * exactly once, and nothing that is due is unsaid. In the long form a month passes.
 */
@Isolated
final class RemindedThroughKillsTest {

  private static final long SEED = 20261121;
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int INCIDENTS = Integer.getInteger("incidents", 2);
  private static final int COMPANIES = Integer.getInteger("companies", 2);

  /** From one kill to the next, about. */
  private static final int ROUND = 8;

  private static final long FASTEST = 10_080;
  private static final long FACTOR =
      Math.min(FASTEST, Duration.ofDays(30).toSeconds() / ((long) KILLS * ROUND));

  /** Slack takes about a message a second in one place, so what has piled up takes its time. */
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Longer than any wait of the board's after a fault. */
  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  @TempDir Path folder = Path.of("");

  private final Random random = new Random(SEED);

  /** A workspace with a channel for each of so many incidents. */
  static TestSlack slack(int incidents) throws Exception {
    List<JsonObject> people = new ArrayList<>();
    List<JsonObject> channels = new ArrayList<>();
    people.add(json("id", "U1", "handle", "counsel", "name", "Counsel", "locale", "en-US"));
    for (int i = 0; i < incidents; i++) {
      String lead = "lead" + i;
      String manager = "manager" + i;
      people.add(json("id", "UL" + i, "handle", lead, "name", "佐藤", "locale", "ja-JP"));
      people.add(json("id", "UM" + i, "handle", manager, "name", "Alex", "locale", "en-US"));
      List<String> members = List.of("counsel", lead, manager);
      channels.add(json("id", "CD" + i, "name", "drill-" + i, "private", true, "people", members));
    }
    JsonObject one =
        json("id", "T1", "name", "One", "domain", "one", "people", people, "channels", channels);
    JsonObject setup = json("rate_limits", false, "workspaces", List.of(one));
    String manifest = Files.readString(Path.of("manifests/socket-mode.json"));
    TestSlack slack = TestSlack.open(setup.toString(), manifest, null);
    String bot = slack.api("auth.test").json().getString("user_id");
    for (int i = 0; i < incidents; i++) {
      slack.control("invite", "as", "U1", "channel", "CD" + i, "user", bot);
    }
    return slack;
  }

  /** Waits until all is said, and looks whether it is true. */
  static void check(TestSlack slack, Drills drills, Proof proof, int atLeast) {
    drills.slowDown();
    until("nothing that is due is unsaid", LONG, () -> drills.unsaid().isEmpty());
    untilShown(drills);
    assertThat(proof.holds()).as("else nothing is proven").isGreaterThan(atLeast);
    assertThat(slack.control("pending").getInt("under_way")).isZero();
  }

  /**
   * Waits until all cards are brought, as long as some still are: how much has piled up depends on
   * the machine, and Slack's pace is what it is.
   */
  private static void untilShown(Drills drills) {
    while (!drills.store().posts().behind().isEmpty()) {
      int before = drills.posts().hashCode();
      until(
          "one more card, of " + drills.posts().size(),
          STANDSTILL,
          () -> drills.store().posts().behind().isEmpty() || drills.posts().hashCode() != before);
    }
  }

  @Test
  void each_reminder_is_seen_exactly_once_and_none_is_lost() throws Exception {
    Path database = folder.resolve("record.db");
    Uptime uptime = new Uptime();
    try (TestSlack slack = slack(INCIDENTS);
        SqlStore store = SqlStore.open("jdbc:sqlite:" + database);
        Weather weather = new Weather(slack, SEED);
        Victim app = new Victim(slack, database)) {
      Drills drills = new Drills(store, SEED);
      drills.companies(COMPANIES);
      for (int i = 0; i < INCIDENTS; i++) {
        drills.open("I-" + i, "CD" + i, "UL" + i, "UM" + i, FACTOR);
      }
      app.start();
      Instant back = Instant.now();
      weather.begin();
      for (int kill = 0; kill < KILLS; kill++) {
        Thread.sleep(1_000 + random.nextInt(6_000));
        drills.sayOneMore();
        app.kill();
        uptime.add(back, Instant.now());
        app.start();
        back = Instant.now();
      }
      weather.end();
      until("some reminders", () -> drills.incidents().get(0).reminders().all().size() > 3);
      uptime.add(back, Instant.MAX);
      Proof proof = new Proof(slack, drills, uptime);
      check(slack, drills, proof, 20 * KILLS);
      proof.print(
          "%d kills, %d incidents at %d times the speed".formatted(KILLS, INCIDENTS, FACTOR));
      System.out.println("  " + weather.told());
    }
  }
}
