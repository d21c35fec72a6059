package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.DrillClock;
import dev.noroshi.desk.MapTime;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.duty.Wake;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.Chain;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Reminders;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * On a clock on which a week takes a minute people are reminded for days, while the app is killed
 * again and again: each reminder that is on record is seen exactly once, and none is missing.
 */
@Isolated
final class RemindedThroughKillsTest {

  private static final int ROUNDS = Integer.getInteger("kills", 4);
  private static final String ID = "I-REMIND";
  private static final String CHANNEL = "C2";

  /** The clock runs on between two readings of it. */
  private static final Duration AHEAD = Duration.ofHours(6);

  @TempDir Path folder = Path.of("");

  private final Random random = new Random(20261121);
  private final Guide guide;

  RemindedThroughKillsTest() throws IOException {
    guide = Guide.checked(GuideFiles.bundled());
  }

  /** Random names, as the app has them. */
  private static final class Names implements Desk.Ids {
    @Override
    public String next() {
      return UUID.randomUUID().toString();
    }

    @Override
    public String salt() {
      return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
  }

  private static Ticket ticket() {
    return new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
  }

  private static void all(Desk desk, List<Command> commands) {
    for (Command command : commands) {
      var unused = desk.handle(command);
    }
  }

  private List<Entry> due(Desk desk, Instant now) {
    Incident incident = desk.incident(ID);
    return new Wake(
            desk.duties(incident),
            new ReminderPlan(guide.reminders()),
            ZoneId.systemDefault(),
            desk::reach)
        .entries(incident.time(now), 0);
  }

  @Test
  void each_reminder_is_seen_exactly_once_and_none_is_lost() throws Exception {
    Path database = folder.resolve("record.db");
    Clock clock = Clock.system(ZoneId.systemDefault());
    String manifest = Files.readString(Path.of("manifests/socket-mode.json"));
    try (TestSlack slack = TestSlack.open(TestSlack.text("setup.json"), manifest, null);
        SqlStore store = SqlStore.open("jdbc:sqlite:" + database);
        Victim app = new Victim(slack, database)) {
      String bot = slack.api("auth.test").json().getString("user_id");
      slack.control("invite", "as", "U1", "channel", CHANNEL, "user", bot);
      Desk desk = new Desk(store, () -> guide, clock, new Names());
      Instant begin = Instant.parse("2026-12-29T18:10:00Z");
      app.start();
      all(
          desk,
          List.of(
              new OpenIncident(
                  ticket(),
                  ID,
                  "訓練",
                  true,
                  null,
                  Lang.JA,
                  "T1/" + CHANNEL,
                  new DrillClock(begin, 10_080)),
              new SayWatched(ticket(), ID, SayWatched.Answer.NO),
              new TellTriage(ticket(), ID, "personalData", "yes"),
              new TellTriage(ticket(), ID, "attack", "yes"),
              new TellTriage(ticket(), ID, "contents", "neither"),
              new TellTriage(ticket(), ID, "outage", "yes"),
              new SetTrigger(ticket(), ID, "own", "awareness", begin, null)));

      for (int round = 0; round < ROUNDS; round++) {
        Thread.sleep(1_000 + random.nextInt(6_000));
        app.kill();
        app.start();
      }
      until("some reminders", () -> desk.incident(ID).reminders().all().size() > 3);
      Incident fast = desk.incident(ID);
      Instant now = clock.instant();
      all(desk, List.of(new MapTime(ticket(), ID, new DrillClock(fast.time(now).plus(AHEAD), 1))));
      until("nothing that is due is unsaid", () -> due(desk, clock.instant()).isEmpty());
      until("the cards", () -> store.posts().behind().isEmpty());
      check(slack, store, desk.incident(ID));
    }
  }

  private static void check(TestSlack slack, SqlStore store, Incident incident) {
    assertThat(Chain.check(ID, store.entries(ID, 0))).isEmpty();
    List<Reminders.Reminder> said = incident.reminders().all();
    assertThat(said).as("else nothing is proven").hasSizeGreaterThan(3);
    assertThat(said.stream().flatMap(reminder -> reminder.marks().stream()).toList())
        .doesNotHaveDuplicates();

    List<String> posted =
        store.posts().posts(ID).stream()
            .filter(post -> post.key().startsWith("remind/"))
            .map(PostStore.Post::ts)
            .map(String::valueOf)
            .toList();
    assertThat(posted).hasSize(said.size()).doesNotHaveDuplicates();
    List<String> seen =
        slack.messages("U1", CHANNEL).stream()
            .filter(message -> message.containsKey("bot_id"))
            .filter(RemindedThroughKillsTest::reminds)
            .map(message -> message.getString("ts"))
            .toList();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(posted);
  }

  private static boolean reminds(JsonObject message) {
    String blocks = message.getJsonArray("blocks").toString();
    return blocks.contains("期限の確認") || blocks.contains("目安の確認");
  }
}
