package dev.noroshi.store;

import com.zaxxer.hikari.HikariConfig;
import dev.noroshi.desk.StoreException.Code;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, for several nodes. Writers of one incident queue at its row. */
final class PostgresDatabase implements Database {

  private final String where;
  private final DataSource source;

  PostgresDatabase(String url) {
    where = url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(url);
    source = server;
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public HikariConfig writers() {
    HikariConfig pool = Database.pool(source, 10, "postgresql-write");
    pool.setConnectionInitSql("set lock_timeout = " + LOCK_BUDGET_MILLIS);
    return pool;
  }

  @Override
  public HikariConfig readers() {
    return Database.pool(source, 10, "postgresql-read");
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
}
