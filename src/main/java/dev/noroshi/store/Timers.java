package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Says when an incident is to be looked at again, by db-scheduler on the same database.
 *
 * <p>A timer is set in the transaction that calls for it and is never moved: what it finds is told
 * from the record when it fires, so one that came to nothing does no harm. It may fire twice.
 */
public final class Timers implements AutoCloseable {

  private static final String TABLE = "timer";
  private static final String NAME = "look-again";
  static final Duration POLL = Duration.ofSeconds(5);

  /** A timer whose node has died fires on another, or after the next start, within 8 to 16 s. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final int MISSED = 4;
  private static final Duration AGAIN = Duration.ofSeconds(10);
  static final int THREADS = 2;

  private static final Duration LONG = Duration.ofMinutes(1);

  private final SqlStore store;
  private final Clock clock;
  private final Scheduler scheduler;

  /**
   * Timers that fire once they are started.
   *
   * @param told how they go
   * @param due what is done for an incident when one of its timers fires
   */
  Timers(
      SqlStore store,
      Database database,
      DataSource source,
      Clock clock,
      Firings told,
      Consumer<String> due) {
    this.store = store;
    this.clock = clock;
    SchedulerBuilder builder =
        new Rounds(source, task(due))
            .tableName(TABLE)
            .threads(THREADS)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .clock(clock::instant)
            .addSchedulerListener(new TimerListener(told))
            .jdbcCustomization(database.timers());
    this.scheduler = database.polling(builder).build();
  }

  private static OneTimeTask<Void> task(Consumer<String> due) {
    return Tasks.oneTime(NAME)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
        .execute((instance, context) -> due.accept(incident(instance.getId())));
  }

  private static String incident(String instance) {
    return instance.substring(0, instance.lastIndexOf('@'));
  }

  /** The time that was set, by the name of a timer. */
  static Instant due(String instance) {
    return Instant.ofEpochMilli(Long.parseLong(instance.substring(instance.lastIndexOf('@') + 1)));
  }

  /** Within the transaction of a handle: nobody else writes to this incident meanwhile. */
  static void wake(Database database, Handle handle, String incident, Instant at) {
    OneTimeTask<Void> task = task(unused -> {});
    SchedulerClient client =
        SchedulerClient.Builder.create(OneConnection.of(handle.getConnection()), task)
            .tableName(TABLE)
            .jdbcCustomization(database.timers())
            .build();
    // The desk knows milliseconds: it must not look a moment before the time.
    Instant due = at.truncatedTo(ChronoUnit.MILLIS).equals(at) ? at : at.plusMillis(1);
    long millis = due.toEpochMilli();
    var unused =
        client.scheduleIfNotExists(
            task.instance(incident + "@" + millis), Instant.ofEpochMilli(millis));
  }

  public void start() {
    scheduler.start();
  }

  /**
   * How many should have fired more than a minute ago and did not, on whichever node.
   *
   * @throws dev.noroshi.desk.StoreException when the store cannot tell
   */
  public long overdue() {
    Instant before = clock.instant().minus(LONG);
    return store.read(
        handle ->
            handle
                .createQuery("select count(*) from timer where execution_time < :before")
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  /** Looks at once, for whoever cannot wait for the next round. */
  public void lookNow() {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
