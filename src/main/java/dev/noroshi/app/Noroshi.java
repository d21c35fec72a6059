package dev.noroshi.app;

import dev.noroshi.desk.Desk;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Tally;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.store.Firings;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.Timers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The core, wired by hand: a store, a guide, the machine's clock, and the desk on top. */
public final class Noroshi implements AutoCloseable {

  private final SqlStore store;
  private final Desk desk;
  private final Clock clock;

  private Noroshi(SqlStore store, Desk desk, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.clock = clock;
  }

  public static Noroshi open(RecordPlace place, Guide guide) {
    return open(place, () -> guide, machine(), Tally.UNSEEN);
  }

  static Noroshi open(RecordPlace place, Supplier<Guide> guide, Clock clock, Tally tally) {
    place.createPrivately();
    SqlStore store = SqlStore.open(place.url());
    return new Noroshi(store, new Desk(store, guide, clock, new RandomIds(), tally), clock);
  }

  /** Opens for reading: a record that is not there is not made. */
  public static Noroshi existing(RecordPlace place, Guide guide) {
    if (!place.mayExist()) {
      throw new StoreException(StoreException.Code.NONE, place.shown(), null);
    }
    return open(place, guide);
  }

  /** The machine's clock, in the zone of this machine. */
  static Clock machine() {
    return Clock.system(ZoneId.systemDefault());
  }

  public Desk desk() {
    return desk;
  }

  /**
   * Takes the lock of a writer and writes nothing.
   *
   * @throws StoreException when nothing could be written
   */
  public void tryWriting() {
    var unused = store.write("", writing -> true);
  }

  /** What wakes incidents whose time has come, once it is started. */
  Timers timers(Firings told, Consumer<String> due) {
    return store.timers(clock, told, due);
  }

  PostStore posts() {
    return store.posts();
  }

  List<SealedEntry> entries(String incident) {
    return store.entries(incident, 0);
  }

  /** The clock it goes by. */
  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    store.close();
  }
}
