package dev.noroshi.slack.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.CountingIds;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.SettableClock;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several nodes one is at the cards of an incident. */
final class LeaseTest {

  private static final String ID = "I1";

  @TempDir Path folder = Path.of("");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T03:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private SqlStore store;

  @BeforeEach
  void open() {
    store = SqlStore.open(TestDatabase.sqlite(folder));
    Guide guide = TheGuide.checked();
    Ticket ticket = new Ticket("佐藤", "d1", Lang.JA);
    var unused =
        new Desk(store, () -> guide, clock, new CountingIds("a"))
            .handle(new OpenIncident(ticket, ID, "t", false, null, Lang.JA, null, null));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Lease of(String node) {
    return new Lease(store.posts(), ID, node, clock);
  }

  @Test
  void it_is_made_longer_while_it_runs() {
    Lease lease = of("a");
    assertThat(lease.take()).isTrue();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofSeconds(8));
      assertThat(lease.outlastsACall()).isTrue();
      assertThat(of("b").take()).isFalse();
    }
  }

  @Test
  void whoever_stood_still_for_longer_does_not_go_on_with_what_was_read_before() {
    Lease lease = of("a");
    assertThat(lease.take()).isTrue();
    clock.advance(Duration.ofSeconds(11));
    Lease other = of("b");
    assertThat(other.take()).isTrue();
    other.done(1);

    assertThat(lease.outlastsACall()).as("what was posted meanwhile is not known").isFalse();
    assertThat(lease.take()).as("but it may begin anew").isTrue();
    assertThat(lease.outlastsACall()).isTrue();
  }
}
