package dev.noroshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Terminal.Result;
import dev.noroshi.record.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store fails while a person works: one clear line, exit status 5, nothing half-written. */
final class FaultsTest {

  @TempDir Path folder = Path.of("");

  private Path database = Path.of("");
  private String incident = "";
  private String before = "";

  @BeforeEach
  void anIncidentWithOneAnswer() {
    database = folder.resolve("record.db");
    Terminal.with(database).typing("1", "q").run("walk", "sharing", "--by", "佐藤", "--lang", "en");
    incident = Terminal.onlyIncident(database);
    before = export();
  }

  private String export() {
    Result export = Terminal.with(database).run("export", incident);
    assertThat(export.status()).isZero();
    return export.out();
  }

  private static Result goOn(String place, String incident, String... more) {
    List<String> args = new ArrayList<>(List.of("walk", "sharing", "--incident", incident));
    args.addAll(List.of("--by", "佐藤", "--lang", "en", "--db", place));
    args.addAll(List.of(more));
    return new Terminal().typing("1", "1", "1", "").run(args.toArray(String[]::new));
  }

  private void failed(Result result, String... words) {
    assertThat(result.status()).isEqualTo(Exit.STORE);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains(words);
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void a_database_that_cannot_be_written_to() {
    failed(
        goOn("jdbc:sqlite:file:" + database + "?mode=ro", incident),
        "cannot be written to",
        "record.db");
  }

  @Test
  void a_database_beyond_its_quota_keeps_what_it_acknowledged() {
    String place = "jdbc:sqlite:" + database + "?max_page_count=1"; // no page more than it has
    Result result = new Result(Exit.OK, "", "");
    for (int i = 0; i < 30 && result.status() == Exit.OK; i++) {
      result = goOn(place, incident, "--again");
    }

    assertThat(result.status()).isEqualTo(Exit.STORE);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("disk is full", "record.db");
    Verification.Report report = Verification.check(export().getBytes(UTF_8), null);
    assertThat(report.problems()).isEmpty();
    Matcher acknowledged = Pattern.compile("\\(#(\\d+)\\)").matcher(result.out());
    while (acknowledged.find()) {
      assertThat(report.entries()).isGreaterThanOrEqualTo(Long.parseLong(acknowledged.group(1)));
    }
    assertThat(goOn(database.toString(), incident).status()).isZero();
  }

  @Test
  void a_database_locked_beyond_the_budget() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      failed(goOn(database.toString(), incident), "another writer", "try again");
      statement.execute("rollback");
    }
    assertThat(goOn(database.toString(), incident).status()).isZero();
  }

  @Test
  void a_database_of_a_newer_schema() throws SQLException {
    execute("update flyway_schema_history set version = cast(version as integer) + 1000");
    Result result = goOn(database.toString(), incident);
    execute("update flyway_schema_history set version = cast(version as integer) - 1000");

    failed(result, "newer Noroshi", "(100");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_file_that_is_no_database() throws IOException {
    Path notes = folder.resolve("notes.txt");
    Files.writeString(notes, "Buy milk. ".repeat(200));

    failed(goOn(notes.toString(), incident), "damaged, or is not a record", "notes.txt");
    assertThat(Files.readString(notes)).startsWith("Buy milk");
  }

  @Test
  void a_folder_that_is_not_there() {
    failed(goOn(folder.resolve("no/such/record.db").toString(), incident), "no/such");
  }

  @Test
  void a_server_that_is_down() {
    failed(
        goOn("jdbc:postgresql://127.0.0.1:1/noroshi?user=a&password=hush", incident),
        "cannot be reached");
  }

  /**
   * A disk that is really full, where this process may mount one. Elsewhere the quota above stands
   * for it, so nothing is skipped.
   */
  @Test
  void a_disk_that_is_full() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    if (!run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString())) {
      a_database_beyond_its_quota_keeps_what_it_acknowledged();
      return;
    }
    try {
      Path full = disk.resolve("record.db");
      Files.copy(database, full);
      try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
        fill(filler);
      }
      Result result = goOn(full.toString(), incident);
      assertThat(result.status()).isEqualTo(Exit.STORE);
      assertThat(result.err().lines()).hasSize(1);
      Files.delete(disk.resolve("filler"));
      Result export = Terminal.with(full).run("export", incident);
      assertThat(export.out()).isEqualTo(before);
      assertThat(goOn(full.toString(), incident).status()).isZero();
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static void fill(OutputStream filler) {
    try {
      while (true) {
        filler.write(new byte[1024]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void the_record_in_the_data_folder_is_for_its_owner_only() throws IOException {
    Result result =
        new Terminal()
            .environment("XDG_DATA_HOME", folder.resolve("data").toString())
            .typing("q")
            .run("walk", "sharing", "--by", "佐藤", "--lang", "en");

    assertThat(result.status()).isZero();
    Path home = folder.resolve("data/noroshi");
    assertThat(home.resolve("record.db")).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }
}
