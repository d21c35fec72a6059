package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import dev.noroshi.desk.StoreException.Code;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, for several nodes. Writers of one incident queue at its row. */
final class PostgresDatabase implements Database {

  private static final int WRITERS = 8;

  /** At its finest level the driver writes the values of rows, whatever the root is set to. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    DRIVER.setLevel(Level.INFO);
  }

  private final String where;
  private final DataSource source;

  PostgresDatabase(String url) {
    where = url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(url);
    server.setConnectTimeout(5);
    server.setSocketTimeout(30);
    server.setTcpKeepAlive(true);
    // The server's details name keys and values of rows.
    server.setLogServerErrorDetail(false);
    source = server;
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public HikariConfig writers() {
    HikariConfig pool = Database.pool(source, WRITERS, "postgresql-write");
    // A node that is paused or cut off must not hold an incident for long.
    pool.setConnectionInitSql(
        "set idle_in_transaction_session_timeout = 10000; set statement_timeout = 20000");
    return pool;
  }

  @Override
  public HikariConfig readers() {
    return Database.pool(source, 10, "postgresql-read");
  }

  @Override
  public int parallelWriters() {
    return WRITERS;
  }

  @Override
  public String migrations() {
    return "db/postgresql";
  }

  @Override
  public String where() {
    return where;
  }

  @Override
  public void allow(Handle handle, long waitMillis) {
    handle.execute("set lock_timeout = " + waitMillis);
  }

  @Override
  public void lock(Handle handle, String incident) {
    handle
        .createQuery("select number from incident where id = :id for update")
        .bind("id", incident)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public JdbcCustomization timers() {
    return new PostgreSqlJdbcCustomization(false, true);
  }

  @Override
  public SchedulerBuilder polling(SchedulerBuilder builder) {
    return builder.pollUsingLockAndFetch(0.5, 1.0);
  }

  @Override
  public Code meaning(Throwable failure) {
    Optional<String> state = Failures.sqlState(failure);
    if (state.isEmpty()) {
      // A pool that timed out without a word from the server: all its connections are at work.
      return Failures.find(failure, SQLTransientConnectionException.class).isPresent()
          ? Code.BUSY
          : Code.OTHER;
    }
    return meaning(state.get());
  }

  /** By SQLSTATE (PostgreSQL manual, appendix A). */
  private static Code meaning(String state) {
    return switch (state) {
      case "55P03" -> Code.BUSY;
      case "23505", "40001", "40P01" -> Code.CONFLICT;
      case "25006" -> Code.READ_ONLY;
      case "53100" -> Code.FULL;
      case "XX001", "XX002" -> Code.BROKEN;
      default ->
          state.startsWith("08") || state.startsWith("57P") || state.startsWith("28")
              ? Code.UNREACHABLE
              : Code.OTHER;
    };
  }

  /** Dead rows go with the server's vacuum; docs/record.md says so. */
  @Override
  public void oweScrub(Handle handle) {}

  @Override
  public boolean scrubOwed(Handle handle) {
    return false;
  }

  @Override
  public boolean scrub(Handle handle) {
    return true;
  }
}
