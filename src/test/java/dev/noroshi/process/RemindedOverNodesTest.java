package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.TestDatabase;
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
 * Three of us on one PostgreSQL, and Slack has a bad day. Again and again one stands still for
 * longer than its lease on the board and than its timers wait for it, and meanwhile the other two
 * are killed, one after the other; then it goes on and knows nothing of it. Nothing is said twice,
 * each entry has its message exactly once, and nothing that is due is unsaid.
 */
@Isolated
final class RemindedOverNodesTest {

  private static final long SEED = 20261122;
  private static final int NODES = 3;

  /** Pauses; in each of them two are killed. */
  private static final int PAUSES = Integer.getInteger("pauses", 1);

  private static final int INCIDENTS = Integer.getInteger("incidents", 2);
  private static final int COMPANIES = Integer.getInteger("companies", 2);
  private static final long FACTOR = 10_080;

  /** A lease on the board is ten seconds, and a timer is given up after eight. */
  private static final Duration STILL = Duration.ofSeconds(12);

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder = Path.of("");

  private final Random random = new Random(SEED);

  private static void untilSockets(TestSlack slack, int many) {
    String app = slack.credentials().appId();
    until(
        many + " sockets",
        LONG,
        () -> slack.control("pending").getJsonObject("sockets").getInt(app) >= many);
  }

  /** One stands still while the others die and come back; all of it at random moments. */
  private void round(List<Victim> nodes) throws Exception {
    int first = random.nextInt(NODES);
    Victim still = nodes.get(first);
    Thread.sleep(500 + random.nextInt(2_000));
    still.pause();
    long since = System.nanoTime();
    for (int other = 1; other < NODES; other++) {
      Victim killed = nodes.get((first + other) % NODES);
      Thread.sleep(500 + random.nextInt(3_000));
      killed.end();
      Thread.sleep(random.nextInt(1_000));
      var unused = killed.begin();
    }
    Duration left = STILL.minusNanos(System.nanoTime() - since);
    Thread.sleep(Math.max(0, left.toMillis()) + random.nextInt(1_000));
    still.goOn();
  }

  @Test
  void each_reminder_is_seen_exactly_once_whoever_stands_still_or_dies() throws Exception {
    String database = TestDatabase.postgres();
    List<Victim> nodes = new ArrayList<>();
    try (TestSlack slack = RemindedThroughKillsTest.slack(INCIDENTS);
        SqlStore store = SqlStore.open(database);
        Weather weather = new Weather(slack, SEED)) {
      for (int i = 0; i < NODES; i++) {
        nodes.add(new Victim(slack, database, folder.resolve("out-" + i + ".log")));
      }
      Drills drills = new Drills(store, SEED);
      drills.companies(COMPANIES);
      for (int i = 0; i < INCIDENTS; i++) {
        drills.open("I-" + i, "CD" + i, "UL" + i, "UM" + i, FACTOR);
      }
      for (Victim node : nodes) {
        var unused = node.begin();
      }
      untilSockets(slack, NODES);
      Instant begin = Instant.now();
      weather.begin();
      for (int pause = 0; pause < PAUSES; pause++) {
        drills.sayOneMore();
        round(nodes);
      }
      weather.end();
      Uptime uptime = new Uptime();
      uptime.add(begin, Instant.MAX);
      Proof proof = new Proof(slack, drills, uptime);
      RemindedThroughKillsTest.check(slack, drills, proof, 20 * PAUSES);
      proof.print("%d pauses, %d kills, %d nodes".formatted(PAUSES, 2 * PAUSES, NODES));
      System.out.println("  " + weather.told());
    } finally {
      nodes.forEach(Victim::close);
    }
  }
}
