package dev.noroshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.duty.Duty;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Entry;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.slack.cards.Cards;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of a limit in person, when, and who is left to sleep. */
final class ToldInPersonTest {

  private static final String ID = "I9";
  private static final String PPC = "own/jp-appi-26/preliminary_target_3d";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private DeskFixture fixture;

  @BeforeEach
  void open() {
    fixture = new DeskFixture("jdbc:sqlite:" + folder.resolve("record.db"));
    fixture.clock.set(Instant.parse("2026-12-29T18:10:00Z")); // 03:10 on the 30th in Tokyo
    handle(fixture.open(ID, false, "T1/C9"));
    handle(new TellTriage(fixture.sato(), ID, "personalData", "yes"));
    handle(new TellTriage(fixture.sato(), ID, "attack", "yes"));
    handle(new TellTriage(fixture.sato(), ID, "spare", "no"));
    handle(new TellTriage(fixture.sato(), ID, "contents", "neither"));
    handle(new TellTriage(fixture.sato(), ID, "outage", "no"));
    handle(new TellTriage(fixture.sato(), ID, "ransom", "no"));
    handle(new TellTriage(fixture.sato(), ID, "weakness", "neither"));
    handle(new TellTriage(fixture.sato(), ID, "abroad", "none"));
    for (Duty duty : fixture.desk.duties(fixture.desk.incident(ID)).all()) {
      if (duty.binds()) {
        boolean ppc = duty.key().equals(PPC);
        decide(duty.key(), ppc ? Duty.Verdict.APPLIES : Duty.Verdict.NOT);
      }
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void handle(Command command) {
    var unused = fixture.desk.handle(command);
  }

  private void decide(String duty, Duty.Verdict verdict) {
    handle(new DecideDuty(fixture.sato(), ID, duty, verdict, "根拠"));
  }

  private void role(String role, String person) {
    handle(new GiveRole(fixture.sato(), ID, role, person, null, null, null));
  }

  /** Known on 4 January at 10:00: the third day is the 6th. */
  private void known() {
    fixture.clock.set(Instant.parse("2027-01-04T01:00:00Z"));
    handle(
        new SetTrigger(
            fixture.sato(), ID, "own", "awareness", Instant.parse("2027-01-04T01:00:00Z"), null));
  }

  private static ProfileEntry.PersonSet away(String person, @Nullable String deputy) {
    return new ProfileEntry.PersonSet(
        person, null, "Asia/Tokyo", null, null, "2027-01-01", "2027-01-11", deputy);
  }

  private static ProfileEntry.PersonSet in(String person, String zone) {
    return new ProfileEntry.PersonSet(person, "03-0000-0000", zone, null, null, null, null, null);
  }

  /** What the record says at a time of whom is told why. */
  private List<String> toldAt(String time) {
    fixture.clock.set(Instant.parse(time));
    List<String> told = new ArrayList<>();
    for (Entry entry : fixture.desk.handle(new Remind(Ticket.ofTimer(ID, time), ID)).entries()) {
      if (entry instanceof ReminderEntry.ToldInPerson one) {
        one.people().forEach(person -> told.add(person + " " + one.why()));
      }
    }
    return told;
  }

  /** The number of the entry of the last message. */
  private long lastCall() {
    var calls = fixture.desk.incident(ID).reminders().calls();
    return calls.get(calls.size() - 1).seq();
  }

  @Test
  void the_lead_is_told_and_the_managers_only_when_little_time_is_left() {
    role("lead", "鈴木");
    role("manager", "田中");
    known();

    assertThat(toldAt("2027-01-05T03:30:00Z")).as("half of the time").containsExactly("鈴木 due");
    assertThat(toldAt("2027-01-06T00:00:00Z"))
        .as("nine o'clock of the third day")
        .containsExactlyInAnyOrder("鈴木 due", "田中 due");
  }

  @Test
  void where_nobody_answers_all_are_told_again_and_then_somebody_has_to_call() {
    role("lead", "鈴木");
    role("manager", "田中");
    known();
    assertThat(toldAt("2027-01-06T00:00:00Z")).hasSize(2);

    assertThat(toldAt("2027-01-06T00:59:00Z")).isEmpty();
    assertThat(toldAt("2027-01-06T01:00:00Z"))
        .containsExactlyInAnyOrder("鈴木 unanswered", "田中 unanswered");
    assertThat(toldAt("2027-01-06T02:00:00Z")).containsExactlyInAnyOrder("鈴木 phone", "田中 phone");
    assertThat(toldAt("2027-01-06T03:00:00Z")).as("nobody is told more often").isEmpty();
  }

  @Test
  void whoever_slept_meanwhile_is_told_once_in_the_morning_where_it_has_come_to() {
    role("lead", "鈴木");
    role("manager", "Bob");
    handle(new SetPerson(fixture.sato(), in("Bob", "America/New_York")));
    fixture.clock.set(Instant.parse("2027-01-05T03:00:00Z"));
    handle(
        new SetTrigger(
            fixture.sato(), ID, "own", "awareness", Instant.parse("2027-01-04T01:00:00Z"), null));

    assertThat(toldAt("2027-01-06T00:00:00Z")).as("19:00 there").contains("鈴木 due", "Bob due");
    assertThat(toldAt("2027-01-06T14:00:00Z"))
        .as("21:00 to 08:00 there have passed")
        .filteredOn(one -> one.startsWith("Bob"))
        .containsExactly("Bob phone");
  }

  @Test
  void who_has_to_call_reads_whom_also_where_all_slept_until_then() {
    role("lead", "鈴木");
    role("manager", "Bob");
    handle(new SayWatched(fixture.sato(), ID, SayWatched.Answer.NO));
    handle(new SetPerson(fixture.sato(), in("鈴木", "Asia/Kolkata")));
    handle(new SetPerson(fixture.sato(), in("Bob", "Asia/Kolkata")));
    known();
    assertThat(toldAt("2027-01-06T00:00:00Z")).as("half past five there").isEmpty();
    assertThat(toldAt("2027-01-06T05:00:00Z"))
        .as("nobody of us was there in the morning")
        .contains("鈴木 phone", "Bob phone");

    List<String> read =
        new Cards(fixture.desk, fixture::guide)
            .told(fixture.desk.incident(ID), person -> Lang.JA).stream()
                .map(card -> card.blocks().toString())
                .toList();
    assertThat(read).filteredOn(card -> card.contains("03-0000-0000")).hasSize(2);
    assertThat(read)
        .as("Slack refuses a text of nothing")
        .noneMatch(card -> card.contains("\"text\":\"\""));
  }

  @Test
  void after_the_limit_people_are_told_once_a_day_and_nobody_has_to_call() {
    handle(new TellTriage(fixture.sato(), ID, "abroad", "eu"));
    decide(PPC, Duty.Verdict.NOT);
    decide("own/eu-gdpr-33/notify_72h", Duty.Verdict.APPLIES);
    role("lead", "鈴木");
    known();

    assertThat(toldAt("2027-01-08T08:00:00Z")).as("overdue, and the list").containsOnly("鈴木 due");
    assertThat(toldAt("2027-01-08T11:00:00Z")).isEmpty();
  }

  @Test
  void whoever_takes_it_over_ends_the_asking() {
    role("lead", "鈴木");
    known();
    assertThat(toldAt("2027-01-06T00:00:00Z")).containsExactly("鈴木 due");
    handle(new TakeDuty(fixture.by("鈴木"), ID, PPC));

    assertThat(toldAt("2027-01-06T03:00:00Z")).isEmpty();
  }

  @Test
  void on_leave_a_deputy_is_told_and_without_one_nobody_is_woken() {
    role("lead", "鈴木");
    role("manager", "田中");
    handle(new SetPerson(fixture.sato(), away("鈴木", "高橋")));
    handle(new SetPerson(fixture.sato(), away("田中", null)));
    known();

    assertThat(toldAt("2027-01-06T00:00:00Z")).containsExactly("高橋 due");
  }

  @Test
  void where_it_reaches_nobody_whoever_began_it_is_told_at_once() {
    role("lead", "鈴木");
    role("manager", "田中");
    known();
    assertThat(toldAt("2027-01-06T00:00:00Z")).hasSize(2);
    handle(new NoteNotReached(fixture.sato(), ID, lastCall(), "鈴木"));
    handle(new NoteNotReached(fixture.sato(), ID, lastCall(), "鈴木"));
    handle(new NoteNotReached(fixture.sato(), ID, lastCall(), "田中"));

    assertThat(toldAt("2027-01-06T00:01:00Z"))
        .as("whoever began it")
        .containsExactly("佐藤 unanswered");
  }

  @Test
  void somebody_in_another_zone_sleeps_at_their_own_night() {
    role("lead", "Alice");
    handle(new SetPerson(fixture.sato(), in("Alice", "America/New_York")));
    known();

    assertThat(toldAt("2027-01-05T03:30:00Z")).as("22:30 in New York").isEmpty();
    assertThat(toldAt("2027-01-05T13:00:00Z")).as("eight there").containsExactly("Alice due");
    assertThat(toldAt("2027-01-06T13:00:00Z"))
        .as("nine o'clock of the last day in Tokyo is 19:00 there")
        .contains("Alice due");
  }

  @Test
  void without_a_lead_whoever_began_the_incident_is_told() {
    known();

    assertThat(toldAt("2027-01-06T00:00:00Z")).containsExactly("佐藤 due");
  }

  @Test
  void what_waits_for_somebody_is_on_a_list_each_morning_that_the_lead_is_told_of() {
    role("lead", "鈴木");
    fixture.clock.set(Instant.parse("2026-12-30T02:00:00Z"));

    assertThat(toldAt("2026-12-30T23:00:00Z")).as("eight on the 31st").isEmpty();
    assertThat(toldAt("2026-12-31T00:00:00Z")).as("nine").containsExactly("鈴木 due");
    assertThat(toldAt("2026-12-31T05:00:00Z")).as("once a day").isEmpty();
    assertThat(toldAt("2027-01-01T00:00:00Z")).containsExactly("鈴木 due");
  }

  @Test
  void what_cannot_be_read_of_a_person_is_refused() {
    refused(in("鈴木", "Tokyo/Asia"), "no-such-zone");
    refused(person("call me", null, null), "no-phone");
    refused(person(null, "2027-01-05", "2027-01-04"), "away-until-before-from");
    refused(person(null, null, "2027-01-04"), "away-until-before-from");
    refused(person(null, "tomorrow", null), "no-date");
    refused(away("鈴木", "鈴木"), "deputy-of-oneself");
  }

  private static ProfileEntry.PersonSet person(
      @Nullable String phone, @Nullable String from, @Nullable String until) {
    return new ProfileEntry.PersonSet("鈴木", phone, null, null, null, from, until, null);
  }

  private void refused(ProfileEntry.PersonSet said, String code) {
    assertThatThrownBy(() -> handle(new SetPerson(fixture.sato(), said)))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
