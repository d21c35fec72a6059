package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.CountingIds;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.SettableClock;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.store.SqlStore;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalWalkTest {

  private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

  @TempDir Path folder = Path.of("");

  @Test
  void a_clock_set_back_is_said_with_both_times() {
    Guide guide = TheGuide.checked();
    SettableClock clock = new SettableClock(NOON);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("r.db"))) {
      Desk desk = new Desk(store, () -> guide, clock, new CountingIds("a"));
      Tickets tickets = new Tickets("佐藤", Lang.JA);
      desk.handle(new OpenIncident(tickets.next(), "I1", "t", false, null, Lang.JA, null, null));
      desk.handle(new StartWalk(tickets.next(), "I1", "sharing", null));
      clock.set(NOON.minusSeconds(3 * 3_600));
      Console console =
          new Console(
              new BufferedReader(new StringReader("1\n")),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              guide.texts(),
              Lang.JA);
      String walk = desk.incident("I1").walks().current("sharing").orElseThrow().id();
      new TerminalWalk(console, desk, tickets, new Times(clock), "I1", walk, "go on").run();
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("この機械の時計（2026-11-21 09:00 +09:00）が、前の記録（2026-11-21 12:00 +09:00）より前")
        .contains("記録しました（#4）：ある");
  }
}
