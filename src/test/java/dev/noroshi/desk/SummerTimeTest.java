package dev.noroshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Wake;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Mark;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nights in which clocks are changed: the list of the day and the morning of whoever slept come
 * when the clock on the wall says so, once. And after days off what has piled up is said at once,
 * and once.
 */
final class SummerTimeTest {

  private static final String ID = "I-NIGHT";
  private static final String LEAD = "鈴木";
  private static final Duration BETWEEN = Duration.ofMinutes(200);

  /** Its limit comes 72 hours after it became known. */
  private static final String GDPR = "eu-gdpr-33";

  @TempDir Path folder = Path.of("");

  private final Guide guide = TheGuide.checked();

  /** Where we are at home, what time it is, and what a clock on a wall elsewhere shows. */
  private static final class Wall extends Clock {

    private final ZoneId home;
    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    Wall(ZoneId home, ZoneId zone) {
      this.home = home;
      this.zone = zone;
    }

    /** As the clock on the wall shows it. */
    void set(LocalDateTime time) {
      now = time.atZone(zone).toInstant();
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return home;
    }

    @Override
    public Clock withZone(ZoneId other) {
      throw new UnsupportedOperationException();
    }
  }

  /** An entry, and what the clock on the wall showed. */
  private record Said(LocalDateTime at, Entry entry) {}

  /** One incident of ours, with a lead, and everything decided but what is named. */
  private final class Night implements AutoCloseable {

    private final String database = TestDatabase.sqlite(folder);
    private final Wall wall;

    @SuppressWarnings("NullAway.Init")
    private SqlStore store;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    private int tickets;

    Night(String home, String zone, LocalDateTime opened) {
      wall = new Wall(ZoneId.of(home), ZoneId.of(zone));
      wall.set(opened);
      begin();
      handle(new OpenIncident(ticket(), ID, "t", false, null, Lang.JA, "T1/C9", null));
      handle(new TellTriage(ticket(), ID, "personalData", "yes"));
      handle(new TellTriage(ticket(), ID, "attack", "yes"));
      handle(new TellTriage(ticket(), ID, "spare", "no"));
      handle(new TellTriage(ticket(), ID, "contents", "neither"));
      handle(new TellTriage(ticket(), ID, "outage", "no"));
      handle(new TellTriage(ticket(), ID, "ransom", "no"));
      handle(new TellTriage(ticket(), ID, "weakness", "neither"));
      handle(new TellTriage(ticket(), ID, "abroad", "eu"));
      handle(new GiveRole(ticket(), ID, "lead", LEAD, null, null, null));
    }

    private void begin() {
      store = SqlStore.open(database);
      desk = new Desk(store, () -> guide, wall, new CountingIds("n" + tickets));
    }

    private Ticket ticket() {
      tickets++;
      return new Ticket(LEAD, "n" + tickets, Lang.JA);
    }

    final void handle(Command command) {
      var unused = desk.handle(command);
    }

    /** It becomes known then. */
    void knownAt(LocalDateTime time) {
      wall.set(time);
      handle(new SetTrigger(ticket(), ID, "own", "awareness", wall.now, null));
    }

    /** As after a restart: nothing is at hand but what is on disk. */
    void restart() {
      store.close();
      begin();
    }

    /** Only these are owed, and decided. */
    void owes(String... regimes) {
      List<String> owed = List.of(regimes);
      for (Duty duty : desk.duties(desk.incident(ID)).all()) {
        if (duty.binds()) {
          boolean applies = owed.contains(duty.regime().id());
          Duty.Verdict verdict = applies ? Duty.Verdict.APPLIES : Duty.Verdict.NOT;
          handle(new DecideDuty(ticket(), ID, duty.key(), verdict, "根拠"));
        }
      }
    }

    /** A timer fires now. */
    List<Said> look() {
      LocalDateTime now = LocalDateTime.ofInstant(wall.now, wall.zone);
      tickets++;
      return desk.handle(new Remind(Ticket.ofTimer(ID, "n" + tickets), ID)).entries().stream()
          .map(entry -> new Said(now, entry))
          .toList();
    }

    /** Timers fire when they are set for, and now and then in between. */
    List<Said> lookUntil(LocalDateTime until) {
      List<Said> said = new ArrayList<>();
      Instant end = until.atZone(wall.zone).toInstant();
      while (wall.now.isBefore(end)) {
        Instant between = wall.now.plus(BETWEEN);
        wall.now =
            Stream.of(between, next().orElse(between), end)
                .filter(time -> time.isAfter(wall.now))
                .min(Comparator.naturalOrder())
                .orElse(end);
        said.addAll(look());
      }
      return said;
    }

    private Optional<Instant> next() {
      DutyBook book = desk.duties(desk.incident(ID));
      ReminderPlan plan = new ReminderPlan(guide.reminders());
      return new Wake(book, plan, wall.getZone(), desk::reach).next();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static List<LocalDateTime> lists(List<Said> said) {
    return said.stream()
        .filter(one -> one.entry() instanceof ReminderEntry.Digested)
        .map(Said::at)
        .toList();
  }

  private static List<ReminderEntry.Reminded> reminders(List<Said> said) {
    return said.stream()
        .map(Said::entry)
        .filter(ReminderEntry.Reminded.class::isInstance)
        .map(ReminderEntry.Reminded.class::cast)
        .toList();
  }

  /** When people were told in person. */
  private static List<LocalDateTime> told(List<Said> said) {
    return said.stream()
        .filter(one -> one.entry() instanceof ReminderEntry.ToldInPerson)
        .map(Said::at)
        .toList();
  }

  /** Each message to one person: of which reminder, who, and why. */
  private static List<String> people(List<Said> said) {
    List<String> people = new ArrayList<>();
    for (Said one : said) {
      if (one.entry() instanceof ReminderEntry.ToldInPerson told) {
        told.people().forEach(p -> people.add(told.reminder() + " " + p + " " + told.why()));
      }
    }
    return people;
  }

  /** What was said of one regime. */
  private static List<Said> of(String regime, List<Said> said) {
    return said.stream()
        .filter(one -> reminders(List.of(one)).stream().anyMatch(r -> isOf(regime, r)))
        .toList();
  }

  private static boolean isOf(String regime, ReminderEntry.Reminded reminder) {
    return reminder.marks().stream()
        .map(text -> Mark.of(text).orElseThrow())
        .anyMatch(mark -> mark.regime().equals(regime));
  }

  /** The Friday before a change of clocks, in the morning. */
  private static LocalDateTime friday(String change) {
    LocalDateTime sunday = LocalDateTime.parse(change + "T10:00");
    assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    return sunday.minusDays(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2027-10-31",
    "America/New_York, 2027-03-14",
    "America/New_York, 2027-11-07"
  })
  void the_list_of_the_day_comes_at_nine_on_each_day_and_once(String zone, String change) {
    LocalDateTime friday = friday(change);
    try (Night night = new Night(zone, zone, friday)) {
      List<Said> said = night.lookUntil(friday.plusDays(4).withHour(20));

      assertThat(lists(said))
          .containsExactly(
              friday.plusDays(1).withHour(9),
              friday.plusDays(2).withHour(9),
              friday.plusDays(3).withHour(9),
              friday.plusDays(4).withHour(9));
      assertThat(told(said)).as("the lead is told of each, at once").containsAll(lists(said));
      assertThat(people(said)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2027-10-31",
    "America/New_York, 2027-03-14",
    "America/New_York, 2027-11-07"
  })
  void what_comes_due_in_such_a_night_is_said_at_eight_and_once(String zone, String change) {
    LocalDateTime friday = friday(change);
    try (Night night = new Night(zone, zone, friday)) {
      night.owes(GDPR);
      night.knownAt(friday.withHour(13).withMinute(30)); // half of 72 hours end on Sunday, 01:30
      List<Said> said = night.lookUntil(friday.plusDays(3).withHour(9).withMinute(0));

      LocalDateTime sunday = friday.plusDays(2).withHour(8);
      assertThat(of(GDPR, said)).extracting(Said::at).containsExactly(sunday, sunday.plusDays(1));
      assertThat(told(said)).contains(sunday, sunday.plusDays(1));
      assertThat(people(said)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2027-10-31",
    "America/New_York, 2027-03-14",
    "America/New_York, 2027-11-07"
  })
  void whoever_sleeps_elsewhere_is_told_at_eight_there_and_once(String zone, String change) {
    LocalDateTime friday = friday(change);
    try (Night night = new Night("Asia/Tokyo", zone, friday)) {
      handleAway(night, zone);
      night.owes(GDPR);
      night.knownAt(friday.withHour(13).withMinute(30));
      List<Said> said = night.lookUntil(friday.plusDays(2).withHour(20));

      List<Said> reminded = of(GDPR, said);
      assertThat(reminded)
          .as("by day in Tokyo, so that the channel has it at once")
          .extracting(Said::at)
          .startsWith(friday.plusDays(2).withHour(1).withMinute(30));
      assertThat(told(said)).contains(friday.plusDays(2).withHour(8));
      assertThat(told(said)).noneMatch(at -> at.getHour() < 8 && !at.isBefore(friday.plusDays(1)));
      assertThat(people(said)).doesNotHaveDuplicates();
    }
  }

  private static void handleAway(Night night, String zone) {
    night.handle(
        new SetPerson(
            night.ticket(),
            new ProfileEntry.PersonSet(LEAD, null, zone, null, null, null, null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2027-10-31",
    "America/New_York, 2027-03-14",
    "America/New_York, 2027-11-07"
  })
  void after_three_days_off_there_is_one_reminder_one_list_and_one_message_of_each(
      String zone, String change) {
    LocalDateTime friday = friday(change);
    try (Night night = new Night(zone, zone, friday)) {
      night.owes(GDPR, "jp-appi-26");
      night.handle(new GiveRole(night.ticket(), ID, "manager", "田中", null, null, null));
      night.knownAt(friday.withHour(13).withMinute(30));
      assertThat(night.lookUntil(friday.withHour(15))).noneMatch(said -> isOfDuty(said.entry()));

      night.restart();
      night.wall.set(friday.plusDays(3).withHour(18));
      List<Said> said = night.look();

      assertThat(reminders(said)).hasSize(1);
      List<Mark> marks =
          reminders(said).get(0).marks().stream().map(text -> Mark.of(text).orElseThrow()).toList();
      assertThat(marks).extracting(Mark::regime).contains(GDPR, "jp-appi-26");
      assertThat(marks).extracting(Mark::limit).isSorted();
      assertThat(marks).extracting(Mark::stage).as("each stage once").doesNotHaveDuplicates();
      assertThat(lists(said)).hasSize(1);
      assertThat(people(said))
          .as("each has one message of the reminder, and the lead one of the list")
          .extracting(text -> text.substring(text.indexOf(' ') + 1))
          .containsExactlyInAnyOrder("鈴木 due", "田中 due", "鈴木 due");
      assertThat(people(said)).doesNotHaveDuplicates();

      night.restart();
      assertThat(night.look()).as("and not once more").isEmpty();
      List<Said> later = night.lookUntil(friday.plusDays(4).withHour(9).withMinute(0));
      assertThat(lists(later)).containsExactly(friday.plusDays(4).withHour(9).withMinute(0));
    }
  }

  private static boolean isOfDuty(Entry entry) {
    return entry instanceof ReminderEntry.Reminded reminded && isOf(GDPR, reminded);
  }
}
