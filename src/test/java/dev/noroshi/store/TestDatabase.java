package dev.noroshi.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Databases to test with: SQLite files, and PostgreSQL from the {@code PG*} environment or, without
 * it, from binaries that come as a test dependency. Each caller gets an empty one.
 */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable String server;

  private TestDatabase() {}

  public static String sqlite(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("record-" + NUMBER.incrementAndGet() + ".db");
  }

  /** An empty schema of a real PostgreSQL; the test is skipped where there is none to be had. */
  public static String postgres() {
    String url = server();
    String schema = "noroshi_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url + "&currentSchema=" + schema;
  }

  private static synchronized String server() {
    String known = server;
    if (known == null) {
      known = System.getenv("PGHOST") == null ? embedded() : fromEnvironment(System.getenv());
      server = known;
    }
    assumeTrue(!known.isEmpty(), "no PostgreSQL: set PGHOST … or allow the embedded one to start");
    return known;
  }

  private static String fromEnvironment(Map<String, String> environment) {
    String user = environment.getOrDefault("PGUSER", System.getProperty("user.name"));
    String url =
        "jdbc:postgresql://%s:%s/%s?user=%s"
            .formatted(
                environment.get("PGHOST"),
                environment.getOrDefault("PGPORT", "5432"),
                environment.getOrDefault("PGDATABASE", user),
                encoded(user));
    String password = environment.get("PGPASSWORD");
    return password == null ? url : url + "&password=" + encoded(password);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Runs until this process ends. Empty when it cannot start here. */
  private static String embedded() {
    try {
      @SuppressWarnings("resource") // ended by its own shutdown hook
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      return postgres.getJdbcUrl("postgres", "postgres");
    } catch (IOException | IllegalStateException e) {
      System.err.println("PostgreSQL does not start here: " + e);
      return "";
    }
  }
}
