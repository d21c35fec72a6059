package dev.noroshi.store;

import dev.noroshi.desk.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the schema this program knows. One that is of a newer schema is left alone:
 * an older program must not write into it.
 */
final class Schema {

  /** The newest migration in {@code src/main/resources/db}; a test holds it to the files. */
  static final int NEWEST = 4;

  private static final String HISTORY = "flyway_schema_history";
  private static final int ATTEMPTS = 10;

  private Schema() {}

  static void migrate(Database database) {
    for (int attempt = 1; found(database) != NEWEST; attempt++) {
      // Asking Flyway at every start would cost a third of a second.
      try {
        Flyway.configure()
            .dataSource(database.source())
            .locations("classpath:" + database.migrations())
            .load()
            .migrate();
      } catch (FlywayException e) {
        // Another process may be at the same; it is done when the version is the newest.
        if (attempt == ATTEMPTS) {
          throw database.exception(e);
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  /** The version a database is at, 0 for an empty one; a newer one is refused. */
  private static int found(Database database) {
    for (int attempt = 1; ; attempt++) {
      try {
        return foundNow(database);
      } catch (SQLException e) {
        StoreException failure = database.exception(e);
        if (failure.code() != StoreException.Code.BUSY || attempt == ATTEMPTS) {
          throw failure;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private static int foundNow(Database database) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      boolean migrated;
      try (ResultSet table =
          connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
        migrated = table.next();
      }
      if (!migrated) {
        return 0;
      }
      try (Statement statement = connection.createStatement();
          ResultSet newest =
              statement.executeQuery(
                  "select max(cast(version as integer)) from flyway_schema_history"
                      + " where success")) {
        int version = newest.next() ? newest.getInt(1) : 0;
        if (version > NEWEST) {
          String difference = " (" + version + " > " + NEWEST + ")";
          throw new StoreException(
              StoreException.Code.NEWER_SCHEMA, database.where() + difference, null);
        }
        return version;
      }
    }
  }
}
