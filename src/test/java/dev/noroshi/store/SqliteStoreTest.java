package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SqliteStoreTest extends StoreContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.sqlite(folder);
  }

  @Test
  void what_was_purged_is_in_no_file_any_more() throws IOException {
    Path file = folder.resolve("purge.db");
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + file)) {
      store.write(
          "I1",
          tx -> {
            tx.append(
                SealedEntry.seal(
                    "I1",
                    1,
                    SealedEntry.NO_ENTRY,
                    Instant.EPOCH,
                    "x",
                    new IncidentEntry.StageSet("very-secret-stage"),
                    "ab".repeat(32)));
            return true;
          });
      assertThat(bytes(folder)).contains("very-secret-stage");

      store.write(
          "I1",
          tx -> {
            tx.purge(List.of(1L));
            return true;
          });
      assertThat(bytes(folder)).doesNotContain("very-secret-stage");
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
