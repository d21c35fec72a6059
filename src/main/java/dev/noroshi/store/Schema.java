package dev.noroshi.store;

import dev.noroshi.desk.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the schema this program knows. One that is of a newer schema is left alone:
 * an older program must not write into it.
 */
final class Schema {

  /** The newest migration in {@code src/main/resources/db}; a test holds it to the files. */
  static final int NEWEST = 1;

  private Schema() {}

  static void migrate(Database database) {
    int found = found(database);
    if (found > NEWEST) {
      throw new StoreException(
          StoreException.Code.NEWER_SCHEMA,
          database.where() + " (" + found + " > " + NEWEST + ")",
          null);
    }
    if (found == NEWEST) {
      return; // Asking Flyway would cost a third of a second at every start.
    }
    try {
      Flyway.configure()
          .dataSource(database.source())
          .locations("classpath:" + database.migrations())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw database.exception(e);
    }
  }

  /** The version a database is at, 0 for an empty one. */
  private static int found(Database database) {
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
        return newest.next() ? newest.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw database.exception(e);
    }
  }

  private static final String HISTORY = "flyway_schema_history";
}
