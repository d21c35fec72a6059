package dev.noroshi.store;

import dev.noroshi.desk.StoreException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between SQLite and PostgreSQL. */
interface Database extends AutoCloseable {

  /** The longest a writer waits for another (design: commit, then ack, within Slack's 3 s). */
  int LOCK_BUDGET_MILLIS = 1_500;

  DataSource writer();

  DataSource reader();

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

  @Override
  void close();
}
