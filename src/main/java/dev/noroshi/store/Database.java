package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import dev.noroshi.desk.StoreException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between SQLite and PostgreSQL. */
interface Database {

  /** The longest a writer waits for another (design: commit, then ack, within Slack's 3 s). */
  long LOCK_BUDGET_MILLIS = 1_500;

  /**
   * Connections outside any pool: for the schema, and to fail at once when there is no database.
   */
  DataSource source();

  /** The pool of connections that write. */
  HikariConfig writers();

  /** The pool of connections that read. */
  HikariConfig readers();

  /** How many incidents can be written to at once. */
  int parallelWriters();

  /** The folder of its migrations. */
  String migrations();

  /** Where it is, as a person would name it, without credentials. */
  String where();

  /** Before a transaction: it may wait so long for other writers. */
  void allow(Handle handle, long waitMillis);

  /** In a transaction: makes other writers of this incident wait until it ends. */
  void lock(Handle handle, String incident);

  /** How timers speak to it. */
  JdbcCustomization timers();

  /** How timers that are due are claimed, so that several nodes share them. */
  SchedulerBuilder polling(SchedulerBuilder builder);

  /** What a failed call means. */
  StoreException.Code meaning(Throwable failure);

  /** In the transaction that purges: notes that {@link #scrub} is owed. */
  void oweScrub(Handle handle);

  /** Whether a scrub is owed. */
  boolean scrubOwed(Handle handle);

  /** Leaves no trace of purged bodies outside the tables; false when it could not yet. */
  boolean scrub(Handle handle);

  /**
   * The failure as the floors above know it. Only what the driver said goes along: JDBI's own
   * exceptions show the values that were bound.
   */
  default StoreException exception(Throwable failure) {
    SQLException cause = Failures.find(failure, SQLException.class).orElse(null);
    return new StoreException(meaning(failure), where() + ": " + Failures.message(failure), cause);
  }

  /** A pool that opens connections when they are wanted. */
  static HikariConfig pool(DataSource source, int size, String name) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(LOCK_BUDGET_MILLIS);
    pool.setInitializationFailTimeout(-1);
    pool.setPoolName(name);
    return pool;
  }
}
