package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SqliteStoreTest extends StoreContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.sqlite(folder);
  }

  private static void append(SqlStore store, String incident, long seq, String stage) {
    store.write(
        incident,
        tx -> {
          String prev = tx.entry(seq - 1).map(SealedEntry::hash).orElse(SealedEntry.NO_ENTRY);
          tx.append(
              SealedEntry.seal(
                  incident,
                  seq,
                  prev,
                  new Stamp(Instant.EPOCH, "x", "ja"),
                  new IncidentEntry.StageSet(stage),
                  "ab".repeat(32)));
          return true;
        });
  }

  private static void purge(SqlStore store, String incident, List<Long> entries) {
    store.write(
        incident,
        tx -> {
          tx.purge(entries);
          return true;
        });
  }

  @Test
  void what_was_purged_is_in_no_file_any_more() throws IOException {
    String secret = "secret-stage-of-some-length-".repeat(4);
    Path file = folder.resolve("purge.db");
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + file)) {
      // Several incidents in turn, so that pages are split and copies left behind.
      for (long seq = 1; seq <= 60; seq++) {
        for (int incident = 0; incident < 8; incident++) {
          append(store, "I" + incident, seq, secret + incident + "-" + seq + ".");
        }
      }
      assertThat(bytes(folder)).contains(secret);

      purge(store, "I3", LongStream.rangeClosed(1, 60).boxed().toList());
      assertThat(bytes(folder)).doesNotContain(secret + "3-").contains(secret + "4-");
    }
    assertThat(bytes(folder)).doesNotContain(secret + "3-");
  }

  @Test
  void a_reader_in_the_way_of_wiping_delays_it_and_nothing_else() throws Exception {
    Path file = folder.resolve("reader.db");
    String url = "jdbc:sqlite:" + file;
    try (SqlStore store = SqlStore.open(url)) {
      append(store, "I1", 1, "very-secret-stage");
      try (Connection reader = DriverManager.getConnection(url);
          Statement statement = reader.createStatement()) {
        statement.execute("begin");
        statement.executeQuery("select * from entry").close();
        purge(store, "I1", List.of(1L));
        assertThat(store.entries("I1", 0).get(0).body()).isNull();
        statement.execute("rollback");
      }
    }
    try (SqlStore again = SqlStore.open(url)) {
      append(again, "I1", 2, "x");
    }
    assertThat(bytes(folder)).doesNotContain("very-secret-stage");
  }

  private static String bytes(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
