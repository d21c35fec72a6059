package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Stamp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL goes away while timers fall due: each is carried out once it is back, and none twice
 * where what it does looks at the record first, as a reminder does. {@code -Daway=120} keeps it
 * away so many seconds, and then cuts it off again and again while timers are being carried out.
 */
final class DatabaseAwayTest {

  private static final int AWAY = Integer.getInteger("away", 3);
  private static final int SHORT = 3;
  private static final int MANY = 60;
  private static final int CUTS = 20;

  private final Clock clock = Clock.systemUTC();
  private final Random random = new Random(20261121);
  private Relay relay;
  private SqlStore store;
  private SqlStore direct;

  @SuppressWarnings("NullAway") // opened before each test
  DatabaseAwayTest() {
    relay = null;
    store = null;
    direct = null;
  }

  @BeforeEach
  void open() throws Exception {
    String url = TestDatabase.postgres();
    URI server = URI.create(url.substring("jdbc:".length()));
    relay = new Relay(server.getHost(), server.getPort());
    store =
        SqlStore.open(
            url.replace(server.getHost() + ":" + server.getPort(), "127.0.0.1:" + relay.port()));
    direct = SqlStore.open(url);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    direct.close();
    relay.close();
  }

  private static SealedEntry entry(String incident, String prev, long seq) {
    return SealedEntry.seal(
        incident,
        seq,
        prev,
        new Stamp(Instant.ofEpochSecond(seq), "x", "ja"),
        seq == 1
            ? new IncidentEntry.Opened("t", false, Instant.EPOCH, "ja", null)
            : new IncidentEntry.StageSet("detection"),
        "ab".repeat(32));
  }

  /** Begins incidents, each of which is to be looked at once, at times from then on. */
  private List<String> begin(String name, Instant first, Duration spread) {
    List<String> incidents = IntStream.range(0, MANY).mapToObj(i -> name + i).toList();
    for (int i = 0; i < MANY; i++) {
      String incident = incidents.get(i);
      Instant due = first.plus(spread.multipliedBy(i).dividedBy(MANY));
      var unused =
          direct.write(
              incident,
              tx -> {
                tx.append(entry(incident, SealedEntry.NO_ENTRY, 1));
                tx.wake(due);
                return true;
              });
    }
    return incidents;
  }

  /** What a timer does: it looks at the record, and writes what is missing. */
  private void lookAgain(String incident) {
    var unused =
        store.write(
            incident,
            tx -> {
              List<SealedEntry> before = tx.entries(0);
              if (before.size() == 1) {
                tx.append(entry(incident, before.get(0).hash(), 2));
              }
              return true;
            });
  }

  private Timers timers() {
    return store.timers(clock, Firings.UNSEEN, this::lookAgain);
  }

  private long carriedOut(List<String> incidents) {
    return incidents.stream().filter(id -> direct.entries(id, 0).size() == 2).count();
  }

  /** One that was cut off in the middle is revived within 16 s, and one that failed after 10 s. */
  private void untilAll(List<String> incidents) throws InterruptedException {
    for (int i = 0; i < 600 && carriedOut(incidents) < MANY; i++) {
      Thread.sleep(100);
    }
    assertThat(incidents).allMatch(id -> direct.entries(id, 0).size() == 2);
  }

  @Test
  void what_falls_due_while_the_database_is_away_is_carried_out_once_it_is_back()
      throws InterruptedException {
    List<String> running = begin("R", clock.instant(), Duration.ZERO);
    List<String> due = begin("D", clock.instant().plusSeconds(5), Duration.ofSeconds(AWAY));
    try (Timers timers = timers()) {
      timers.start();
      untilAll(running);

      relay.cut();
      assertThat(carriedOut(due)).isLessThan(MANY);
      Thread.sleep(Duration.ofSeconds(AWAY).toMillis());
      relay.mend();
      untilAll(due);
      if (AWAY > SHORT) {
        cutAgainAndAgain(timers);
      }
    }
  }

  private void cutAgainAndAgain(Timers timers) throws InterruptedException {
    List<String> due = begin("C", clock.instant(), Duration.ofSeconds(2L * CUTS));
    for (int i = 0; i < CUTS; i++) {
      Thread.sleep(random.nextInt(2_000));
      relay.cut();
      Thread.sleep(random.nextInt(2_000));
      relay.mend();
      timers.lookNow();
    }
    untilAll(due);
  }
}
