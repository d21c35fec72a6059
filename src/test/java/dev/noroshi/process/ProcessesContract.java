package dev.noroshi.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.CountingIds;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.Chain;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.store.SqlStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed without warning or writing at once. */
abstract class ProcessesContract {

  private static final String ID = "I1";

  @TempDir Path folder = Path.of("");

  abstract String emptyDatabase(Path folder);

  /** How often a process is killed; starting one takes about a second. */
  abstract int rounds();

  private static void open(String url) throws IOException {
    Guide guide = Guide.kept(GuideFiles.bundled());
    try (SqlStore store = SqlStore.open(url)) {
      Desk desk = new Desk(store, () -> guide, Clock.systemUTC(), new CountingIds("p"));
      desk.handle(
          new OpenIncident(
              new Ticket("佐藤", "open", Lang.JA), ID, "t", false, null, Lang.JA, null, null));
    }
  }

  private static Process start(String url, String name, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            AppendWorker.class.getName(),
            url,
            ID,
            name,
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<SealedEntry> entries(String url) {
    try (SqlStore store = SqlStore.open(url)) {
      return store.entries(ID, 0);
    }
  }

  private static List<String> facts(List<SealedEntry> entries) {
    return entries.stream()
        .map(entry -> entry.entry().orElseThrow())
        .filter(FactEntry.Noted.class::isInstance)
        .map(entry -> ((FactEntry.Noted) entry).content().text())
        .toList();
  }

  @Test
  void two_processes_write_500_entries_each_and_nothing_is_lost() throws Exception {
    String url = emptyDatabase(folder);
    open(url);
    List<Process> writers = List.of(start(url, "x", 500), start(url, "y", 500));
    for (Process writer : writers) {
      long acknowledged = writer.inputReader(UTF_8).lines().count();
      assertThat(writer.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
      assertThat(acknowledged).isEqualTo(500);
    }

    List<SealedEntry> entries = entries(url);
    assertThat(entries).hasSize(1001);
    assertThat(Chain.check(ID, entries)).isEmpty();
    assertThat(facts(entries))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 1000).mapToObj(i -> (i < 500 ? "x-" : "y-") + i % 500).toList());
  }

  @Test
  void a_killed_process_loses_nothing_that_it_acknowledged() throws Exception {
    String url = emptyDatabase(folder);
    open(url);
    Random random = new Random(20261121);
    List<Long> acknowledged = new ArrayList<>();
    for (int round = 0; round < rounds(); round++) {
      acknowledged.addAll(writeUntilKilled(url, "r" + round, 1 + random.nextInt(60)));

      List<SealedEntry> entries = entries(url);
      assertThat(Chain.check(ID, entries)).as("round %d", round).isEmpty();
      assertThat(entries)
          .as("round %d", round)
          .extracting(SealedEntry::seq)
          .containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(rounds());
    assertThat(facts(entries(url))).doesNotHaveDuplicates();
  }

  /** Kills the process (SIGKILL) once it has acknowledged so many; it goes on writing meanwhile. */
  private static List<Long> writeUntilKilled(String url, String name, int enough)
      throws IOException, InterruptedException {
    Process writer = start(url, name, Integer.MAX_VALUE);
    List<Long> acknowledged = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged.add(Long.valueOf(line));
        if (acknowledged.size() == enough) {
          // Through the handle: the process's own method would close what is still to be read.
          assertThat(writer.toHandle().destroyForcibly()).isTrue();
        }
      }
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(writer.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
    return acknowledged;
  }
}
