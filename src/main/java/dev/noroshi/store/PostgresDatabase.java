package dev.noroshi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.noroshi.desk.StoreException.Code;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** PostgreSQL, for several nodes. Writers of one incident queue at its row. */
final class PostgresDatabase implements Database {

  private final String where;
  private final HikariDataSource pool;

  PostgresDatabase(String url) {
    where = url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(LOCK_BUDGET_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql("set lock_timeout = " + LOCK_BUDGET_MILLIS);
    config.setPoolName("postgresql");
    pool = new HikariDataSource(config);
  }

  @Override
  public DataSource writer() {
    return pool;
  }

  @Override
  public DataSource reader() {
    return pool;
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
  public void lock(Handle handle, String incident) {
    handle
        .createQuery("select number from incident where id = :id for update")
        .bind("id", incident)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public Code meaning(Throwable failure) {
    String state =
        Failures.find(failure, SQLException.class).map(SQLException::getSQLState).orElse("");
    if (state == null || state.isEmpty()) {
      return Failures.find(failure, SQLTransientConnectionException.class).isPresent()
          ? Code.UNREACHABLE
          : Code.OTHER;
    }
    return meaning(state);
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

  @Override
  public void scrub(Handle handle) {
    // Dead rows go with the server's vacuum; docs/record.md says so.
  }

  @Override
  public void close() {
    pool.close();
  }
}
