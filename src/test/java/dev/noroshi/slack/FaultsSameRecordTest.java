package dev.noroshi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.SealedEntry;
import dev.noroshi.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However Slack reaches us, wherever we keep it, and on however many nodes: the same record. */
final class FaultsSameRecordTest {

  private static final AtomicReference<@Nullable List<String>> FIRST = new AtomicReference<>();

  @TempDir Path folder = Path.of("");

  static Stream<Arguments> ways() {
    return Stream.of(false, true)
        .flatMap(
            http ->
                Stream.of(false, true)
                    .flatMap(
                        postgres ->
                            Stream.of(1, 2).map(nodes -> Arguments.of(http, postgres, nodes))));
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("ways")
  void the_same_incident_is_the_same_record(boolean http, boolean postgres, int nodes)
      throws IOException {
    String database = postgres ? TestDatabase.postgres() : TestDatabase.sqlite(folder);
    try (Scene scene = new Scene(Stage.of(database).overHttp(http).withNodes(nodes)).connect()) {
      new Script(scene, text -> text).play();

      Truth.holds(scene);
      List<String> record = bare(scene);
      FIRST.compareAndSet(null, record);
      assertThat(record).hasSizeGreaterThan(15).isEqualTo(FIRST.get());
    }
  }

  /** The entries but for times, ids, salts and hashes. */
  private static List<String> bare(Scene scene) {
    String id = scene.incident().id();
    return scene.store().entries(id, 0).stream().map(entry -> bare(entry, id)).toList();
  }

  private static String bare(SealedEntry entry, String incident) {
    return (entry.header() + " " + Objects.requireNonNull(entry.body()))
        .replace(incident, "<incident>")
        .replaceAll("\"[0-9a-f]{64}\"", "<hash>")
        .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"", "<time>")
        .replaceAll("C2/\\d+\\.\\d+", "<message>")
        .replaceAll("\"[0-9a-f]{8}\"", "<id>");
  }
}
