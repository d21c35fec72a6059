package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import dev.noroshi.desk.StoreException.Code;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * One SQLite file: one connection that writes, a few that read.
 *
 * <p>synchronous=FULL: an acknowledged entry survives loss of power, which the usual NORMAL does
 * not promise in WAL mode. A write transaction takes the lock when it begins, so it never fails
 * half-way for want of it.
 */
final class SqliteDatabase implements Database {

  private final String where;
  private final DataSource writing;
  private final DataSource reading;

  SqliteDatabase(String url) {
    where = url.replaceFirst("^jdbc:sqlite:(file:)?", "").replaceFirst("\\?.*$", "");
    SQLiteConfig writer = config();
    writer.setJournalMode(JournalMode.WAL);
    writer.setSynchronous(SynchronousMode.FULL);
    writer.setTransactionMode(TransactionMode.IMMEDIATE);
    // What is purged is overwritten with zeros.
    writer.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    writing = source(url, writer);
    SQLiteConfig reader = config();
    reader.setReadOnly(true);
    reading = source(url, reader);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) LOCK_BUDGET_MILLIS);
    config.enforceForeignKeys(true);
    return config;
  }

  private static DataSource source(String url, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  @Override
  public DataSource source() {
    return writing;
  }

  @Override
  public HikariConfig writers() {
    return Database.pool(writing, 1, "sqlite-write");
  }

  @Override
  public HikariConfig readers() {
    HikariConfig pool = Database.pool(reading, 4, "sqlite-read");
    pool.setReadOnly(true);
    return pool;
  }

  @Override
  public int parallelWriters() {
    return 1;
  }

  @Override
  public String migrations() {
    return "db/sqlite";
  }

  @Override
  public String where() {
    return where;
  }

  @Override
  public void allow(Handle handle, long waitMillis) {
    handle.execute("pragma busy_timeout = " + waitMillis);
  }

  @Override
  public void lock(Handle handle, String incident) {
    // The transaction holds the only write lock there is since it began.
  }

  @Override
  public JdbcCustomization timers() {
    return new SqliteJdbcCustomization();
  }

  @Override
  public SchedulerBuilder polling(SchedulerBuilder builder) {
    return builder.pollUsingFetch(0.5, 1.0);
  }

  @Override
  public Code meaning(Throwable failure) {
    return Failures.find(failure, SQLiteException.class)
        .map(e -> meaning(e.getResultCode().code & 0xff))
        .orElseGet(
            () ->
                Failures.find(failure, SQLTransientConnectionException.class).isPresent()
                    ? Code.BUSY
                    : Code.OTHER);
  }

  /** By primary result code (sqlite.org/rescode.html). */
  private static Code meaning(int primaryCode) {
    return switch (primaryCode) {
      case 5, 6 -> Code.BUSY;
      case 8 -> Code.READ_ONLY;
      case 11, 26 -> Code.BROKEN;
      case 13 -> Code.FULL;
      case 14 -> Code.UNREACHABLE;
      case 19 -> Code.CONFLICT;
      default -> Code.OTHER;
    };
  }

  @Override
  public void oweScrub(Handle handle) {
    handle.execute("insert into chore (name) values ('scrub') on conflict (name) do nothing");
  }

  @Override
  public boolean scrubOwed(Handle handle) {
    return handle.createQuery("select count(*) from chore").mapTo(Integer.class).one() > 0;
  }

  /**
   * secure_delete overwrites the row, but pages that were split long ago may hold copies, and the
   * log holds old pages: the file is written anew and the log cut. A reader can be in the way.
   */
  @Override
  public boolean scrub(Handle handle) {
    handle.execute("vacuum");
    int busy =
        handle
            .createQuery("pragma wal_checkpoint(truncate)")
            .map((row, context) -> row.getInt(1))
            .one();
    if (busy == 0) {
      handle.execute("delete from chore where name = 'scrub'");
    }
    return busy == 0;
  }
}
