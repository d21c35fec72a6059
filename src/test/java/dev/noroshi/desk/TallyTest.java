package dev.noroshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk counts of others on the same database. */
final class TallyTest {

  @TempDir Path folder = Path.of("");

  /** A database on which another node is first, so many times. */
  private record Contested(SqlStore store, AtomicInteger times) implements RecordStore {
    @Override
    public List<String> incidents() {
      return store.incidents();
    }

    @Override
    public List<SealedEntry> entries(String incident, long after) {
      return store.entries(incident, after);
    }

    @Override
    public Optional<String> incidentIn(String channel) {
      return store.incidentIn(channel);
    }

    @Override
    public Optional<GuideFiles> edition(String hash) {
      return store.edition(hash);
    }

    @Override
    public <R> R write(String incident, Function<Transaction, R> work) {
      return store.write(
          incident,
          tx -> {
            R done = work.apply(tx);
            if (times.getAndDecrement() > 0) {
              throw new StoreException(StoreException.Code.CONFLICT, "here", null);
            }
            return done;
          });
    }
  }

  @Test
  void a_race_that_was_lost_is_counted_once_and_the_command_is_carried_out() throws IOException {
    Guide guide = Guide.kept(GuideFiles.bundled());
    AtomicInteger anew = new AtomicInteger();
    Tally tally =
        new Tally() {
          @Override
          public void decidedAnew() {
            anew.incrementAndGet();
          }
        };
    try (SqlStore store = SqlStore.open(TestDatabase.sqlite(folder))) {
      AtomicInteger times = new AtomicInteger();
      Desk desk =
          new Desk(
              new Contested(store, times),
              () -> guide,
              new SettableClock(Instant.EPOCH),
              new CountingIds("a"),
              tally);
      var opened =
          desk.handle(
              new OpenIncident(
                  new Ticket("佐藤", "d1", Lang.JA), "I1", "t", false, null, Lang.JA, null, null));
      assertThat(anew).hasValue(0);

      times.set(1);
      var named = desk.handle(new SetStage(new Ticket("佐藤", "d2", Lang.JA), "I1", "attack"));

      assertThat(anew).hasValue(1);
      assertThat(named.seq()).isEqualTo(opened.seq() + 1);
    }
  }
}
