package dev.noroshi.store;

import com.zaxxer.hikari.HikariConfig;
import dev.noroshi.desk.StoreException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between SQLite and PostgreSQL. */
interface Database {

  /** The longest a writer waits for another (design: commit, then ack, within Slack's 3 s). */
  int LOCK_BUDGET_MILLIS = 1_500;

  /**
   * Connections outside any pool: for the schema, and to fail at once when there is no database.
   */
  DataSource source();

  /** The pool of connections that write. */
  HikariConfig writers();

  /** The pool of connections that read. */
  HikariConfig readers();

  /** The folder of its migrations. */
  String migrations();

  /** Where it is, as a person would name it, without credentials. */
  String where();

  /** Makes other writers of this incident wait until the transaction ends. */
  void lock(Handle handle, String incident);

  /** What a failed call means. */
  StoreException.Code meaning(Throwable failure);

  /** Leaves no trace of deleted bodies outside the table. */
  void scrub(Handle handle);

  /** The failure as the floors above know it. */
  default StoreException exception(Throwable failure) {
    return new StoreException(
        meaning(failure), where() + ": " + Failures.message(failure), failure);
  }

  /** A pool that opens connections when they are wanted and waits no longer than the budget. */
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
