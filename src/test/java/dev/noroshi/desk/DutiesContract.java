package dev.noroshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.clock.Deadline;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.duty.Reminding;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Mark;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told, decided and filed, and of what people are then reminded; on any database. */
abstract class DutiesContract {

  private static final String ID = "I-DUTY";
  private static final String PPC = "own/jp-appi-26/preliminary_target_3d";
  private static final String PEOPLE = "own/jp-appi-26/individuals_prompt";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private DeskFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private Desk desk;

  abstract String emptyDatabase(Path folder);

  @BeforeEach
  void openDesk() {
    fixture = new DeskFixture(emptyDatabase(folder));
    desk = fixture.desk;
    fixture.clock.set(Instant.parse("2026-12-29T18:10:00Z")); // 03:10 on the 30th in Tokyo
    desk.handle(fixture.open(ID, false, "T1/C9"));
  }

  @AfterEach
  void closeDesk() {
    fixture.close();
  }

  private void tell(String question, String answer) {
    desk.handle(new TellTriage(fixture.sato(), ID, question, answer));
  }

  private void attackOnPersonalData() {
    tell("personalData", "yes");
    tell("attack", "yes");
    tell("spare", "no");
    tell("contents", "neither");
    tell("outage", "yes");
    tell("ransom", "no");
    tell("weakness", "neither");
    tell("abroad", "none");
  }

  private DutyBook book() {
    return desk.duties(desk.incident(ID));
  }

  private Duty duty(String key) {
    return book().duty(key).orElseThrow();
  }

  private Line line(String key, String stage) {
    return duty(key).line(stage).orElseThrow();
  }

  private static LocalDate day(@Nullable Deadline deadline) {
    return Objects.requireNonNull(Objects.requireNonNull(deadline).limit()).day();
  }

  private void decide(String key, Duty.Verdict verdict) {
    desk.handle(new DecideDuty(fixture.sato(), ID, key, verdict, "根拠"));
  }

  private void knownAt(String time) {
    desk.handle(new SetTrigger(fixture.sato(), ID, "own", "awareness", Instant.parse(time), null));
  }

  private void refused(Command command, String code) {
    assertThatThrownBy(() -> desk.handle(command))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              for (Lang lang : Lang.values()) {
                assertThat(e.words(fixture.guide().texts(), lang)).doesNotContain("{");
              }
            });
  }

  /** Moves the clock and says of what people are reminded then. */
  private List<String> remindedAt(String time) {
    fixture.clock.set(Instant.parse(time));
    Receipt receipt = desk.handle(new Remind(Ticket.ofTimer(ID, time), ID));
    List<String> said = new ArrayList<>();
    for (Object entry : receipt.entries()) {
      List<String> marks =
          entry instanceof ReminderEntry.Reminded reminded
              ? reminded.marks()
              : entry instanceof ReminderEntry.Digested digested ? digested.marks() : List.of();
      marks.stream()
          .map(text -> Mark.of(text).orElseThrow())
          .forEach(mark -> said.add(mark.regime() + " " + mark.stage() + " " + mark.why()));
    }
    return said;
  }

  private void onlyPpc() {
    attackOnPersonalData();
    for (Duty other : book().all()) {
      if (!other.key().equals(PPC)) {
        decide(other.key(), Duty.Verdict.NOT);
      }
    }
    decide(PPC, Duty.Verdict.APPLIES);
  }

  // -- proposals

  @Test
  void once_shared_or_published_nobody_is_asked_why_it_was_not() {
    desk.handle(
        new NoteFact(
            fixture.sato(),
            ID,
            new FactEntry.Content("endpoint", "192.0.2.7", null, true, null, null)));
    desk.handle(new TellTriage(fixture.sato(), ID, "outage", "yes"));
    assertThat(guidance()).contains("unshared_day_3", "unshared_day_7", "unpublished_day_14");

    String share = "all/guide-jp-share/share_indicators_24h";
    desk.handle(
        new FileStage(
            fixture.sato(), ID, share, "share_indicators_24h", fixture.clock.instant(), null));
    assertThat(guidance())
        .doesNotContain("unshared_day_3", "unshared_day_7")
        .contains("know_how_day_30", "unpublished_day_14");

    String notice = "all/guide-jp-disclose/outage_notice_4h";
    desk.handle(
        new FileStage(
            fixture.sato(), ID, notice, "outage_notice_4h", fixture.clock.instant(), null));
    assertThat(guidance()).doesNotContain("unpublished_day_14", "unpublished_day_30");
  }

  private List<String> guidance() {
    return desk.duties(desk.incident(ID)).all().stream().map(Duty::group).toList();
  }

  @Test
  void nothing_is_proposed_before_anybody_has_answered() {
    assertThat(book().all()).noneMatch(Duty::binds);
    assertThat(book().open()).isEmpty();
  }

  @Test
  void what_is_asked_and_not_yet_answered_hides_nothing_that_may_be_owed() {
    tell("personalData", "yes");

    assertThat(book().duty(PPC)).isPresent();
    tell("personalData", "no");
    assertThat(book().duty(PPC)).isEmpty();
  }

  @Test
  void of_two_people_who_answer_at_once_the_first_wins_and_the_second_is_told() {
    tell("personalData", "no");
    long seen = desk.incident(ID).seq();
    desk.handle(new TellTriage(fixture.by("鈴木"), ID, "personalData", "yes", seen));

    refused(new TellTriage(fixture.sato(), ID, "personalData", "unknown", seen), "told-meanwhile");
    assertThat(
            desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "yes", seen)).entries())
        .as("both say the same")
        .isEmpty();
    long now = desk.incident(ID).seq();
    desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "unknown", now));
    assertThat(desk.incident(ID).duties().answer("personalData").orElseThrow().answer())
        .isEqualTo("unknown");
  }

  @Test
  void each_recipient_is_a_duty_of_its_own_with_its_reason() {
    attackOnPersonalData();

    assertThat(duty(PPC).recipient().ja()).contains("個人情報保護委員会");
    assertThat(duty(PEOPLE).recipient().ja()).contains("本人");
    assertThat(duty(PPC).reasons()).hasSize(1);
    assertThat(duty(PPC).verdict()).isEqualTo(Duty.Verdict.PROPOSED);
    assertThat(book().all()).extracting(Duty::key).doesNotHaveDuplicates();
  }

  @Test
  void an_answer_that_is_changed_takes_its_proposals_with_it_but_no_decision() {
    attackOnPersonalData();
    decide(PPC, Duty.Verdict.APPLIES);

    tell("personalData", "no");

    assertThat(book().duty(PEOPLE)).isEmpty();
    assertThat(duty(PPC).verdict()).isEqualTo(Duty.Verdict.APPLIES);
    assertThat(duty(PPC).reasons()).isEmpty();
  }

  @Test
  void each_legal_entity_files_for_itself_with_its_own_time() {
    attackOnPersonalData();
    decide(PPC, Duty.Verdict.APPLIES);
    desk.handle(new SetEntity(fixture.sato(), null, "例示商事", List.of("tse")));
    desk.handle(new SetEntity(fixture.sato(), null, "例示通信", List.of("jp_telecom")));
    List<String> ids = List.copyOf(desk.profile().entities().keySet());
    String second = ids.get(1);

    assertThat(book().all())
        .extracting(d -> d.entity().name() + " " + d.regime().id())
        .contains("例示商事 jp-tse-402", "例示通信 jp-telecom-secrecy", "例示通信 jp-appi-26")
        .doesNotContain("例示商事 jp-telecom-secrecy", "例示通信 jp-tse-402");
    assertThat(duty(PPC).verdict()).as("what ran before runs on").isEqualTo(Duty.Verdict.APPLIES);

    desk.handle(
        new SetTrigger(fixture.sato(), ID, second, "awareness", fixture.clock.instant(), null));
    assertThat(line(second + "/jp-appi-26/preliminary_target_3d", "final_60d").state())
        .isEqualTo(Line.State.RUNS);
    assertThat(line(PPC, "final_60d").state()).isEqualTo(Line.State.WAITS);

    desk.handle(new RemoveEntity(fixture.sato(), second));
    assertThat(book().all()).extracting(d -> d.entity().name()).doesNotContain("例示通信");
  }

  @Test
  void the_profile_is_no_incident_and_says_what_is_wrong_with_it() {
    desk.handle(new SetEntity(fixture.sato(), null, "例示商事", List.of("jp")));
    String id = desk.profile().entities().keySet().iterator().next();

    assertThat(desk.incidents()).extracting(i -> i.id()).doesNotContain("organisation");
    refused(new SetEntity(fixture.sato(), null, "例示商事", List.of()), "entity-exists");
    refused(new SetEntity(fixture.sato(), null, "x", List.of("moon")), "no-such-trait");
    refused(new SetEntity(fixture.sato(), "E-none", "x", List.of()), "no-such-entity");
    refused(new SetEntity(fixture.sato(), null, " ", List.of()), "empty");
    assertThat(desk.handle(new SetEntity(fixture.sato(), id, "例示商事", List.of("jp"))).entries())
        .as("the same again")
        .isEmpty();
  }

  @Test
  void whoever_only_reads_an_incident_changes_the_profile_neither_from_there() {
    desk.handle(new SetEntity(fixture.sato(), null, "例示商事", List.of("jp")));
    String id = desk.profile().entities().keySet().iterator().next();
    desk.handle(new GiveRole(fixture.sato(), ID, "viewer", "監査", null, null, null));

    refused(new SetEntity(fixture.by("監査"), null, "例示物産", List.of(), ID, null), "viewer-only");
    refused(new RemoveEntity(fixture.by("監査"), id, ID), "viewer-only");
    desk.handle(new RemoveEntity(fixture.sato(), id, ID));
    assertThat(desk.profile().entities()).isEmpty();
  }

  @Test
  void vendors_and_names_are_kept_changed_and_bounded() {
    desk.handle(vendor(null, "運用ベンダ", "yes", "#ops", null));
    String id = desk.profile().vendors().keySet().iterator().next();
    long seen = desk.profile().seq();
    refused(vendor(null, "運用ベンダ", "no", null, null), "vendor-exists");
    refused(vendor(null, "別", "maybe", null, null), "no-such-clause");
    refused(vendor("V-none", "別", "no", null, null), "no-such-vendor");
    refused(vendor(null, "別", "no", "一\n二", null), "not-one-line");
    desk.handle(vendor(id, "運用ベンダ", "unknown", null, seen));
    refused(vendor(id, "運用ベンダ", "no", null, seen), "changed-meanwhile");

    Map<String, List<String>> names = Map.of("short", List.of("例示", " ", "例示 ", "RJ"));
    desk.handle(new SetNames(fixture.sato(), names, null, null));
    assertThat(desk.profile().words("short")).containsExactly("例示", "RJ");
    assertThat(desk.handle(new SetNames(fixture.sato(), names, null, null)).entries()).isEmpty();
    refused(
        new SetNames(fixture.sato(), Map.of("short", List.of("別")), null, seen),
        "changed-meanwhile");
    refused(
        new SetNames(fixture.sato(), Map.of("moon", List.of("別")), null, null), "no-such-names");
    List<String> many = IntStream.range(0, 600).mapToObj(i -> "製品名" + i).toList();
    refused(new SetNames(fixture.sato(), Map.of("product", many), null, null), "too-many-names");

    desk.handle(new RemoveVendor(fixture.sato(), id, null));
    assertThat(desk.profile().vendors()).isEmpty();
  }

  private SetVendor vendor(
      @Nullable String id, String name, String clause, @Nullable String note, @Nullable Long seen) {
    return new SetVendor(fixture.sato(), id, name, clause, note, null, seen);
  }

  // -- decisions and clocks

  @Test
  void a_decision_needs_a_reason_where_nothing_is_owed_and_a_role_where_somebody_has_one() {
    attackOnPersonalData();
    refused(new DecideDuty(fixture.sato(), ID, PPC, Duty.Verdict.NOT, " "), "empty");
    refused(new DecideDuty(fixture.sato(), ID, PPC, Duty.Verdict.OPEN, null), "empty");
    refused(
        new DecideDuty(fixture.sato(), ID, "own/moon/x", Duty.Verdict.NOT, "x"), "no-such-duty");
    desk.handle(new GiveRole(fixture.sato(), ID, "counsel", "法務", "代理", null, null));

    refused(new DecideDuty(fixture.sato(), ID, PPC, Duty.Verdict.APPLIES, null), "duty-role");
    desk.handle(new DecideDuty(fixture.by("代理"), ID, PPC, Duty.Verdict.APPLIES, null));
    assertThat(duty(PPC).verdict()).isEqualTo(Duty.Verdict.APPLIES);
    assertThat(duty(PPC).decision()).isNotNull();
  }

  @Test
  void a_time_said_anew_moves_the_limit_and_the_old_one_stays_visible() {
    attackOnPersonalData();
    knownAt("2026-12-29T18:00:00Z");
    assertThat(day(line(PPC, "preliminary_target_3d").deadline())).hasToString("2027-01-01");

    knownAt("2026-12-28T18:00:00Z");

    Line moved = line(PPC, "preliminary_target_3d");
    assertThat(day(moved.deadline())).hasToString("2026-12-31");
    assertThat(moved.earlier()).extracting(d -> day(d).toString()).containsExactly("2027-01-01");
    refused(
        new SetTrigger(
            fixture.sato(), ID, "own", "awareness", Instant.parse("2027-06-01T00:00:00Z"), null),
        "event-later");
    refused(
        new SetTrigger(fixture.sato(), ID, "moon", "awareness", fixture.clock.instant(), null),
        "no-such-duty");
  }

  @Test
  void with_an_attack_sixty_days_are_the_line_and_one_filing_does_all_that_is_handed_in_with_it() {
    attackOnPersonalData();
    knownAt("2026-12-29T18:00:00Z");
    assertThat(line(PPC, "final_30d").cautious()).isTrue();
    assertThat(line(PPC, "final_60d").cautious()).isFalse();

    desk.handle(
        new FileStage(
            fixture.sato(), ID, PPC, "preliminary_outer_5d", fixture.clock.instant(), "1"));

    assertThat(line(PPC, "preliminary_target_3d").state()).isEqualTo(Line.State.FILED);
    assertThat(line(PPC, "preliminary_outer_5d").state()).isEqualTo(Line.State.FILED);
    assertThat(line(PPC, "final_60d").state()).isEqualTo(Line.State.RUNS);
    refused(
        new FileStage(
            fixture.sato(), ID, PPC, "preliminary_target_3d", fixture.clock.instant(), null),
        "already-filed");
    long filing = Objects.requireNonNull(line(PPC, "preliminary_outer_5d").filing()).seq();
    desk.handle(new TakeBackFiling(fixture.sato(), ID, filing, "宛先違い"));
    assertThat(line(PPC, "preliminary_target_3d").state()).isEqualTo(Line.State.RUNS);
    refused(new TakeBackFiling(fixture.sato(), ID, filing, "もう一度"), "no-such-filing");
  }

  @Test
  void a_filing_starts_the_next_clock_where_the_rule_says_so() {
    desk.handle(new SetEntity(fixture.sato(), null, "例示欧州", List.of("eu_nis2")));
    String entity = desk.profile().entities().keySet().iterator().next();
    String nis2 = entity + "/eu-nis2-23/early_warning_24h";
    tell("personalData", "no");
    tell("outage", "yes");
    assertThat(line(nis2, "final_1m").state()).isEqualTo(Line.State.WAITS);

    desk.handle(
        new SetTrigger(fixture.sato(), ID, entity, "awareness", fixture.clock.instant(), null));
    desk.handle(
        new FileStage(fixture.sato(), ID, nis2, "notification_72h", fixture.clock.instant(), null));

    assertThat(line(nis2, "final_1m").state()).isEqualTo(Line.State.RUNS);
    assertThat(line(nis2, "final_1m").trigger()).isEqualTo(fixture.clock.instant());
  }

  @Test
  void a_duty_keeps_the_terms_on_which_it_was_decided() {
    attackOnPersonalData();
    decide(PPC, Duty.Verdict.APPLIES);
    knownAt("2026-12-29T18:00:00Z");

    fixture.replaceInGuide("regimes/japan.json", "\"days\": 60", "\"days\": 61");

    assertThat(Objects.requireNonNull(line(PPC, "final_60d").deadline()).last())
        .hasToString("2027-02-27");
  }

  @Test
  void an_incident_is_closed_with_a_reason_only_while_something_is_owed() {
    onlyPpc();
    assertThat(book().open())
        .containsExactly(
            PPC + "/preliminary_target_3d",
            PPC + "/preliminary_outer_5d",
            PPC + "/final_30d",
            PPC + "/final_60d");
    refused(new CloseIncident(fixture.sato(), ID, null), "close-open");
  }

  // -- reminders

  @Test
  void people_are_reminded_once_of_each_point_and_of_the_last_only_after_a_pause() {
    onlyPpc();
    knownAt("2026-12-29T18:00:00Z"); // limits on 1 and 3 January, 26 February

    assertThat(remindedAt("2026-12-29T18:20:00Z")).as("nothing of the past").isEmpty();
    assertThat(remindedAt("2026-12-31T12:00:00Z"))
        .containsExactly("jp-appi-26 preliminary_target_3d under-way");
    assertThat(remindedAt("2026-12-31T12:00:01Z")).isEmpty();
    assertThat(remindedAt("2027-01-03T03:00:00Z"))
        .as("the target of three days is never overdue")
        .containsExactly(
            "jp-appi-26 preliminary_target_3d limit", "jp-appi-26 preliminary_outer_5d limit");
  }

  @Test
  void what_was_filed_in_between_stays_silent_and_so_does_a_closed_incident() {
    onlyPpc();
    knownAt("2026-12-29T18:00:00Z");
    desk.handle(
        new FileStage(
            fixture.sato(), ID, PPC, "preliminary_target_3d", fixture.clock.instant(), null));
    assertThat(remindedAt("2027-01-05T03:00:00Z")).isEmpty();

    desk.handle(new CloseIncident(fixture.sato(), ID, "別の事案で続ける"));
    assertThat(remindedAt("2027-03-30T03:00:00Z")).isEmpty();
  }

  @Test
  void a_reminder_is_put_off_with_a_reason_and_never_beyond_its_limit() {
    onlyPpc();
    knownAt("2026-12-29T18:00:00Z");
    assertThat(remindedAt("2026-12-31T12:00:00Z")).hasSize(1);
    long reminder = desk.incident(ID).reminders().all().get(0).seq();
    Instant now = fixture.clock.instant();

    refused(
        new SnoozeReminder(fixture.sato(), ID, reminder, now.plus(Duration.ofHours(1)), null),
        "empty");
    refused(
        new SnoozeReminder(fixture.sato(), ID, reminder, now.plus(Duration.ofDays(2)), "x"),
        "snooze-limit");
    refused(new SnoozeReminder(fixture.sato(), ID, reminder, now, "x"), "snooze-time");
    refused(
        new SnoozeReminder(fixture.sato(), ID, 9_999, now.plus(Duration.ofHours(1)), "x"),
        "no-such-reminder");
    desk.handle(
        new SnoozeReminder(fixture.sato(), ID, reminder, now.plus(Duration.ofHours(4)), "返事待ち"));

    assertThat(remindedAt("2026-12-31T15:59:00Z")).isEmpty();
    assertThat(remindedAt("2026-12-31T16:00:00Z"))
        .contains("jp-appi-26 preliminary_target_3d " + Reminding.AGAIN);
  }

  @Test
  void what_is_put_off_on_an_older_reminder_puts_off_the_one_that_stands() {
    onlyPpc();
    knownAt("2026-12-29T18:00:00Z"); // limits on 1 and 3 January, 26 February
    assertThat(remindedAt("2026-12-31T12:00:00Z")).hasSize(1);
    assertThat(remindedAt("2027-01-02T03:00:00Z")).isNotEmpty();
    List<Long> reminders =
        desk.incident(ID).reminders().all().stream().map(Reminders.Reminder::seq).toList();
    Instant until = Instant.parse("2027-01-02T08:00:00Z");

    desk.handle(new SnoozeReminder(fixture.sato(), ID, reminders.get(0), until, "返事待ち"));

    assertThat(desk.incident(ID).reminders().reminder(reminders.get(0)).orElseThrow().again())
        .isNull();
    assertThat(desk.incident(ID).reminders().reminder(reminders.get(1)).orElseThrow().again())
        .isNotNull();
    assertThat(remindedAt("2027-01-02T07:59:00Z")).isEmpty();
    assertThat(remindedAt("2027-01-02T08:00:00Z")).isNotEmpty();
  }

  @Test
  void only_what_is_still_open_limits_how_long_a_reminder_is_put_off() {
    onlyPpc();
    knownAt("2026-12-29T18:00:00Z");
    assertThat(remindedAt("2027-01-03T03:00:00Z")).hasSize(2);
    long reminder = desk.incident(ID).reminders().all().get(0).seq();
    desk.handle(
        new FileStage(
            fixture.sato(), ID, PPC, "preliminary_target_3d", fixture.clock.instant(), null));
    Instant soon = fixture.clock.instant().plus(Duration.ofHours(1));

    refused(new SnoozeReminder(fixture.sato(), ID, reminder, soon, "x"), "snooze-nothing");
    assertThat(remindedAt("2027-01-30T03:00:00Z")).hasSize(1);
    Instant after = fixture.clock.instant().plus(Duration.ofDays(5));
    long later = desk.incident(ID).reminders().all().get(1).seq();
    desk.handle(new SnoozeReminder(fixture.sato(), ID, later, after, "返事待ち"));
    assertThat(remindedAt("2027-02-04T02:59:00Z")).isEmpty();
  }

  @Test
  void a_drill_is_reminded_by_its_own_clock() {
    String drill = "I-DRILL";
    DrillClock fast = new DrillClock(Instant.parse("2026-12-29T18:00:00Z"), 60);
    desk.handle(new OpenIncident(fixture.sato(), drill, "訓練", true, null, Lang.JA, "T1/C8", fast));
    desk.handle(new TellTriage(fixture.sato(), drill, "personalData", "yes"));
    desk.handle(new TellTriage(fixture.sato(), drill, "attack", "yes"));
    desk.handle(
        new SetTrigger(
            fixture.sato(),
            drill,
            "own",
            "awareness",
            Instant.parse("2026-12-29T18:00:00Z"),
            null));
    fixture.clock.advance(Duration.ofHours(1)); // sixty for the drill

    Receipt receipt = desk.handle(new Remind(Ticket.ofTimer(drill, "1"), drill));

    assertThat(receipt.entries()).filteredOn(ReminderEntry.Reminded.class::isInstance).hasSize(1);
  }

  // -- advice, and when people sleep

  private void indicator() {
    desk.handle(
        new NoteFact(
            fixture.sato(),
            ID,
            new FactEntry.Content("endpoint", "198.51.100.7:443", null, true, null, null)));
  }

  @Test
  void what_the_guidance_recommends_is_reminded_of_by_day_once_a_day_and_never_overdue() {
    indicator(); // at 03:10 on 30 December

    assertThat(remindedAt("2026-12-30T13:25:00Z"))
        .as("on the first day nobody sleeps")
        .containsExactly("guide-jp-share share_indicators_24h under-way");
    assertThat(remindedAt("2026-12-30T18:30:00Z")).as("03:30 on the second night").isEmpty();
    assertThat(remindedAt("2026-12-30T22:59:00Z")).isEmpty();
    assertThat(remindedAt("2026-12-31T13:30:00Z"))
        .as("with the list of the day, at nine")
        .containsExactly("guide-jp-share share_indicators_24h limit");
    assertThat(remindedAt("2026-12-31T14:30:00Z")).as("one list a day").isEmpty();
    fixture.clock.set(Instant.parse("2027-02-15T00:00:00Z"));
    List<String> later = remindedAt("2027-02-15T00:00:00Z");
    assertThat(later).noneMatch(said -> said.endsWith("overdue"));
  }

  @Test
  void what_leads_to_harm_for_others_waits_for_no_morning() {
    desk.handle(new StartWalk(fixture.sato(), ID, "disclosure", null));
    fixture.clock.set(Instant.parse("2027-01-02T15:00:00Z")); // midnight, days later
    String walk = desk.incident(ID).walks().current("disclosure").orElseThrow().id();
    desk.handle(new AnswerQuestion(fixture.sato(), ID, walk, "secondaryDamage", "yes", null, null));

    assertThat(remindedAt("2027-01-03T10:13:00Z"))
        .contains("guide-jp-disclose first_public_notice_at_once under-way");
    assertThat(remindedAt("2027-01-03T15:00:00Z"))
        .as("midnight again")
        .contains("guide-jp-disclose first_public_notice_at_once limit");
  }

  @Test
  void what_binds_waits_for_the_morning_only_where_that_leaves_time() {
    onlyPpc();
    fixture.clock.set(Instant.parse("2027-01-04T00:00:00Z"));
    knownAt("2027-01-03T15:30:00Z"); // half past midnight on 4 January: limits on the 6th and 8th

    assertThat(remindedAt("2027-01-05T03:30:00Z"))
        .as("half of the three days, by day")
        .containsExactly("jp-appi-26 preliminary_target_3d under-way");
    assertThat(remindedAt("2027-01-07T14:00:00Z")).as("the limit of the 6th").isNotEmpty();
    assertThat(remindedAt("2027-01-07T18:00:00Z")).as("four fifths fall into the night").isEmpty();
    assertThat(remindedAt("2027-01-07T23:00:00Z"))
        .as("eight in the morning")
        .containsExactly("jp-appi-26 preliminary_outer_5d under-way");
  }

  @Test
  void advice_that_was_followed_or_left_is_not_repeated() {
    indicator();
    decide("all/guide-jp-share/unshared_day_3", Duty.Verdict.NOT);
    String sharing = "all/guide-jp-share/share_indicators_24h";
    desk.handle(
        new FileStage(
            fixture.sato(), ID, sharing, "share_indicators_24h", fixture.clock.instant(), null));

    assertThat(remindedAt("2026-12-30T13:25:00Z")).isEmpty();
    assertThat(remindedAt("2027-01-02T03:00:00Z"))
        .noneMatch(said -> said.contains("share_indicators_24h") || said.contains("day_3"));
  }

  @Test
  void the_export_carries_the_words_on_which_people_decided() {
    attackOnPersonalData();
    String before = fixture.guide().edition();
    decide(PPC, Duty.Verdict.APPLIES);
    fixture.replaceInGuide("triage.json", "写しが別にある", "控えが別にある");
    tell("ransom", "yes");

    assertThat(desk.export(ID, true).text()).contains(before, fixture.guide().edition());
  }

  @Test
  void a_clock_that_runs_is_not_stopped_by_a_legal_entity_that_somebody_names() {
    attackOnPersonalData();
    knownAt("2026-12-29T18:00:00Z");
    assertThat(line(PPC, "final_60d").state()).isEqualTo(Line.State.RUNS);

    desk.handle(new SetEntity(fixture.sato(), null, "例示商事", List.of("tse")));

    assertThat(line(PPC, "final_60d").state()).isEqualTo(Line.State.RUNS);
    String named = desk.profile().entities().keySet().iterator().next();
    assertThat(book().duty(named + "/jp-appi-26/preliminary_target_3d"))
        .as("without a place it is Japan")
        .isPresent();
  }

  @Test
  void a_role_that_has_ended_holds_nobody_up() {
    attackOnPersonalData();
    Instant until = fixture.clock.instant().plus(Duration.ofHours(1));
    desk.handle(new GiveRole(fixture.sato(), ID, "counsel", "法務", null, null, until));
    refused(new DecideDuty(fixture.sato(), ID, PPC, Duty.Verdict.APPLIES, null), "duty-role");

    fixture.clock.advance(Duration.ofHours(2));
    decide(PPC, Duty.Verdict.APPLIES);

    assertThat(duty(PPC).verdict()).isEqualTo(Duty.Verdict.APPLIES);
  }

  @Test
  void a_duty_is_kept_when_the_guide_no_longer_has_its_regime() {
    attackOnPersonalData();
    decide(PPC, Duty.Verdict.APPLIES);

    fixture.replaceInGuide("regimes/japan.json", "\"jp-appi-26\"", "\"jp-appi-27\"");

    assertThat(duty(PPC).verdict()).isEqualTo(Duty.Verdict.APPLIES);
    assertThat(book().open()).anyMatch(open -> open.startsWith(PPC + "/"));
    decide(PPC, Duty.Verdict.OPEN);
    assertThat(duty(PPC).verdict())
        .as("decided anew, it keeps the terms it had")
        .isEqualTo(Duty.Verdict.OPEN);
  }
}
