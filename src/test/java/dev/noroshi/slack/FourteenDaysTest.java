package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.duty.Duty;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Mark;
import dev.noroshi.record.Reminders;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two weeks of one case: what people are told, when, and what they are spared. */
final class FourteenDaysTest {

  private static final Duration HOUR = Duration.ofHours(1);

  /** While one thing follows the other people do not look in between. */
  private static final Duration SOON = Duration.ofMinutes(12);

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock(FourteenDays.TOKYO);

  /** When timers were set to fire. */
  private Set<Instant> timers() throws SQLException {
    Set<Instant> all = new TreeSet<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("r.db"));
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select task_instance from timer")) {
      while (found.next()) {
        String name = found.getString(1);
        all.add(Instant.ofEpochMilli(Long.parseLong(name.substring(name.lastIndexOf('@') + 1))));
      }
    }
    return all;
  }

  @Test
  void over_two_weeks_nothing_is_missed_and_people_are_left_in_peace()
      throws IOException, SQLException {
    clock.from(FourteenDays.at("2026-12-28T12:00"));
    Stage stage =
        Stage.of("jdbc:sqlite:" + folder.resolve("r.db"))
            .withSetup(TestSlack.text("fourteen-days.json"))
            .withClock(clock);
    try (Scene scene = new Scene(stage).connect()) {
      Diary diary = new Diary(scene.slack(), Cast.NAMES, Map.of("U9", FourteenDays.BERLIN));
      FourteenDays story = new FourteenDays(scene, diary);
      new Cast(scene.desk()).prepare();
      try {
        live(scene, story, diary);
      } finally {
        Files.createDirectories(Path.of("target"));
        diary.write(Path.of("target/fourteen-days.txt"));
      }
      everyReminderIsRead(scene, diary);
      duties(scene, story);
      peace(diary);
      posts(diary);
      assertThat(diary.twice()).as("said twice within hours").isEmpty();
      assertThat(diary.fallbacks())
          .as("what lock screens show")
          .allMatch(
              text ->
                  text.equals(scene.guide().texts().get(Lang.JA, "slack.fallback"))
                      || text.equals(scene.guide().texts().get(Lang.EN, "slack.fallback")));
    }
  }

  /** Goes from one thing to the next: what people do, timers that fire, and every full hour. */
  private void live(Scene scene, FourteenDays story, Diary diary) throws SQLException {
    List<FourteenDays.Deed> deeds = new ArrayList<>(story.deeds());
    Set<Instant> fired = new HashSet<>();
    Instant hour = FourteenDays.BEGIN;
    while (hour.isBefore(FourteenDays.END)) {
      Set<Instant> timers = timers();
      timers.removeAll(fired);
      Instant timer = timers.stream().findFirst().orElse(FourteenDays.END);
      Instant deed = deeds.isEmpty() ? FourteenDays.END : deeds.get(0).at();
      if (!deed.isAfter(hour) && !deed.isAfter(timer)) {
        clock.to(deed);
        FourteenDays.Deed first = deeds.remove(0);
        diary.did(deed, first.what());
        first.done().run();
        Instant soon = deeds.isEmpty() ? FourteenDays.END : deeds.get(0).at();
        if (soon.isAfter(deed.plus(SOON)) || timer.isBefore(soon)) {
          settle(scene);
          diary.look(deed, true);
        }
      } else if (!timer.isAfter(hour)) {
        fired.add(timer);
        clock.to(timer);
        if (looked(scene)) {
          settle(scene);
          diary.look(timer, false);
        }
      } else {
        clock.to(hour);
        boolean more = !scene.desk().incidents().isEmpty() && looked(scene);
        assertThat(more).as("something to say for which no timer was set, at %s", hour).isFalse();
        hour = hour.plus(HOUR);
      }
    }
    assertThat(deeds).isEmpty();
  }

  /**
   * Lets every card say what the record says. Slack takes a message a second; here those seconds
   * pass at once.
   */
  private void settle(Scene scene) {
    scene.slack().untilQuiet();
    until(
        "the cards",
        () -> {
          if (scene.store().posts().behind().isEmpty()) {
            return true;
          }
          clock.advance(Duration.ofSeconds(1));
          scene.nodes().get(0).face().lookAgain(scene.incident().id());
          return false;
        });
  }

  /** Whether the record has more to say now. */
  private static boolean looked(Scene scene) {
    long seq = scene.incident().seq();
    scene.nodes().get(0).face().lookAgain(scene.incident().id());
    return scene.incident().seq() > seq;
  }

  /** Each mark that was due is in a message of that time, and nobody was out of reach. */
  private static void everyReminderIsRead(Scene scene, Diary diary) {
    List<String> missed = new ArrayList<>();
    for (Reminders.Reminder reminder : scene.incident().reminders().all()) {
      for (Mark mark : reminder.marks()) {
        String stage =
            Objects.requireNonNull(scene.guide().regimes().get(mark.regime()))
                .stage(mark.stage())
                .orElseThrow()
                .name()
                .ja();
        boolean read =
            diary.reads().stream()
                .filter(one -> !one.at().isBefore(reminder.at().minusSeconds(60)))
                .anyMatch(one -> one.text().contains(stage));
        if (!read) {
          missed.add(reminder.at() + " " + mark.text());
        }
      }
    }
    assertThat(missed).as("reminders that nobody could read").isEmpty();
    assertThat(scene.incident().reminders().calls()).allMatch(Reminders.Call::reached);
    Set<String> said = new TreeSet<>();
    for (Reminders.Reminder reminder : scene.incident().reminders().all()) {
      reminder.marks().stream()
          .filter(mark -> !mark.entity().equals("all"))
          .forEach(mark -> said.add(mark.regime() + " " + mark.stage() + " " + mark.why()));
    }
    // By hand, from the times in the story. Half of a GDPR notice and most of it, and so on.
    assertThat(said)
        .containsExactlyInAnyOrder(
            "jp-tse-402 timely_disclosure limit",
            "jp-appi-26 preliminary_target_3d limit",
            "jp-appi-26 preliminary_outer_5d under-way",
            "eu-nis2-23 early_warning_24h under-way",
            "eu-nis2-23 early_warning_24h hours-left",
            "eu-nis2-23 notification_72h under-way",
            "eu-nis2-23 notification_72h hours-left",
            "eu-gdpr-33 notify_72h under-way",
            "eu-gdpr-33 notify_72h hours-left",
            "eu-gdpr-33 notify_72h limit",
            "eu-gdpr-33 notify_72h again");
  }

  /** By hand, from the notes on the rules: each legal entity files for itself. */
  private static void duties(Scene scene, FourteenDays story) {
    Set<String> all = new TreeSet<>();
    for (Duty duty : scene.desk().duties(scene.incident()).all()) {
      if (!duty.entity().id().equals("all")) {
        all.add(duty.entity().name() + " " + duty.regime().id() + "/" + duty.group());
      }
    }
    assertThat(all)
        .containsExactlyInAnyOrder(
            Cast.MAKER + " " + Cast.PPC,
            Cast.MAKER + " " + Cast.PEOPLE,
            Cast.MAKER + " " + Cast.TSE,
            Cast.MAKER + " " + Cast.GDPR,
            Cast.MAKER + " " + Cast.GDPR_PEOPLE,
            Cast.MAKER + " jp-police/consult",
            Cast.MAKER + " jp-jpcert/consult",
            Cast.MAKER + " jp-ipa/consult",
            Cast.EUROPE + " " + Cast.NIS2,
            Cast.EUROPE + " " + Cast.GDPR,
            Cast.EUROPE + " " + Cast.GDPR_PEOPLE);
    assertThat(scene.desk().duties(scene.incident()).duty(story.duty(Cast.MAKER, Cast.PPC)))
        .as("the corrected time moved the limit; the earlier one stays to be seen")
        .hasValueSatisfying(
            duty -> assertThat(duty.lines()).anyMatch(line -> !line.earlier().isEmpty()));
  }

  /** Nobody is written to on leave, and at night only where a limit would be missed. */
  private static void peace(Diary diary) {
    LocalDate third = LocalDate.parse("2027-01-03");
    Map<String, LocalDate> away =
        Map.of(
            "U2", LocalDate.parse("2026-12-31"),
            "U4", LocalDate.parse("2026-12-29"),
            "U6", LocalDate.parse("2026-12-29"),
            "U7", LocalDate.parse("2026-12-29"));
    Set<String> woken = new TreeSet<>();
    for (Diary.Read read : diary.reads()) {
      if (read.where().equals(Diary.CHANNEL)) {
        continue;
      }
      ZoneId zone = read.where().equals("U9") ? FourteenDays.BERLIN : FourteenDays.TOKYO;
      LocalDate day = read.at().atZone(zone).toLocalDate();
      LocalDate from = away.get(read.where());
      assertThat(from == null || day.isBefore(from) || day.isAfter(third))
          .as("%s is away and reads: %s", read.where(), read.text())
          .isTrue();
      assertThat(read.text()).as("advice in person").doesNotContain("目安です。", "A suggestion");
      LocalTime time = read.at().atZone(zone).toLocalTime();
      boolean asleep = time.isBefore(LocalTime.of(8, 0)) || !time.isBefore(LocalTime.of(21, 0));
      if (asleep && read.at().isAfter(FourteenDays.BEGIN.plus(Duration.ofDays(1)))) {
        Instant minute = read.at().truncatedTo(ChronoUnit.MINUTES);
        woken.add(read.where() + " " + minute.atZone(FourteenDays.TOKYO).toLocalDateTime());
      }
    }
    // The 72 hours of the GDPR end at 22:40 in Tokyo; those of NIS2 and of the subsidiary's notice
    // at nine in Berlin, so that eight o'clock there would be late.
    assertThat(woken)
        .containsExactlyInAnyOrder(
            "U3 2027-01-01T21:10",
            "U3 2027-01-01T21:40",
            "U8 2027-01-01T21:10",
            "U8 2027-01-01T21:40",
            "U9 2026-12-31T08:00",
            "U9 2026-12-31T09:00",
            "U9 2026-12-31T10:00",
            "U9 2026-12-31T12:12",
            "U9 2026-12-31T13:12",
            "U9 2026-12-31T14:12",
            "U9 2026-12-31T15:00",
            "U9 2027-01-02T08:00",
            "U9 2027-01-02T09:00",
            "U9 2027-01-02T10:00",
            "U9 2027-01-02T15:00",
            "U9 2027-01-02T15:30");
  }

  /** At most six posts with advice on day one, and one a day besides what binds. */
  private static void posts(Diary diary) {
    Map<LocalDate, Integer> unsolicited = new TreeMap<>();
    for (Diary.Read read : diary.reads()) {
      boolean list = read.text().contains("今日の確認") || read.text().contains("目安の確認");
      if (read.where().equals(Diary.CHANNEL) && !read.asked() && list) {
        unsolicited.merge(
            read.at().minus(Duration.ofHours(3)).atZone(FourteenDays.TOKYO).toLocalDate(),
            1,
            Integer::sum);
      }
    }
    unsolicited.forEach(
        (day, many) ->
            assertThat(many)
                .as("posts of %s", day)
                .isLessThanOrEqualTo(day.equals(LocalDate.parse("2026-12-30")) ? 6 : 1));
    assertThat(diary.reads())
        .as("what was shared and published is not asked after")
        .noneMatch(read -> read.text().contains("未共有の確認") || read.text().contains("未公表の理由"));
  }
}
