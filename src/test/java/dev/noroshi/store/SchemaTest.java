package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.StoreException.Code;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaTest {

  @TempDir Path folder = Path.of("");

  private static Code codeOf(String url) {
    try (SqlStore store = SqlStore.open(url)) {
      throw new AssertionError("opened a store with " + store.incidents());
    } catch (StoreException e) {
      return e.code();
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void the_newest_version_is_that_of_the_files(String dialect)
      throws IOException, URISyntaxException {
    URL migrations = Objects.requireNonNull(SchemaTest.class.getResource("/db/" + dialect));
    try (Stream<Path> files = Files.list(Path.of(migrations.toURI()))) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                  .max())
          .hasValue(Schema.NEWEST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_database_of_a_newer_schema_is_left_alone(String dialect) throws SQLException {
    String url = dialect.equals("sqlite") ? TestDatabase.sqlite(folder) : TestDatabase.postgres();
    SqlStore.open(url).close();
    execute(
        url,
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");

    assertThatThrownBy(() -> SqlStore.open(url))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.NEWER_SCHEMA);
              assertThat(e.where())
                  .endsWith("(99 > " + Schema.NEWEST + ")")
                  .doesNotContain("password");
            });
  }

  @Test
  void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
    Path file = folder.resolve("notes.db");
    Files.writeString(file, "This is not a database at all. ".repeat(100));

    assertThat(codeOf("jdbc:sqlite:" + file)).isEqualTo(Code.BROKEN);
    assertThat(Files.readString(file)).startsWith("This is not");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Path file = folder.resolve("nowhere").resolve("record.db");

    assertThatThrownBy(() -> SqlStore.open("jdbc:sqlite:" + file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void a_server_that_does_not_answer_is_named_without_its_password() {
    String url = "jdbc:postgresql://127.0.0.1:1/noroshi?user=a&password=hush";

    assertThatThrownBy(() -> SqlStore.open(url))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.UNREACHABLE);
              assertThat(e.where()).contains("127.0.0.1:1").doesNotContain("hush");
            });
  }
}
