package dev.noroshi.desk;

import static dev.noroshi.desk.DeskFixture.ID;
import static dev.noroshi.desk.DeskFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.guide.Lang;
import dev.noroshi.record.Chain;
import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.MessageEntry;
import dev.noroshi.record.Messages;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Verification;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use cases: command in, entries out, or a refusal and nothing written. */
abstract class DeskContract {

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
  }

  @AfterEach
  void closeDesk() {
    fixture.close();
  }

  private Ticket sato() {
    return fixture.sato();
  }

  /** Nothing is written, and the person is told why in both languages. */
  private void refused(Command command, String code) {
    long before = fixture.store.entries(ID, 0).size();
    assertThatThrownBy(() -> desk.handle(command))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              for (Lang lang : Lang.values()) {
                assertThat(fixture.guide().texts().get(lang, "refused." + code, e.details()))
                    .doesNotContain("{");
              }
            });
    assertThat(fixture.store.entries(ID, 0)).hasSize((int) before);
  }

  private List<Entry> written(Command command) {
    return desk.handle(command).entries();
  }

  // -- incidents

  @Test
  void opening_writes_title_language_and_time() {
    assertThat(fixture.incident().outline().title()).isEqualTo("夜間の不審な通信");
    assertThat(fixture.incident().outline().noticedAt()).as("nobody has said").isNull();
    assertThat(fixture.incident().outline().isOpen()).isTrue();
    assertThat(desk.incidents()).extracting(Incident::id).containsExactly(ID);
  }

  @Test
  void opening_is_refused_without_a_title_or_with_a_future_or_a_known_id() {
    refused(new OpenIncident(sato(), "I2", " \n", false, null, Lang.JA, null, null), "empty");
    refused(
        new OpenIncident(sato(), "I2", "あ".repeat(151), false, null, Lang.JA, null, null),
        "too-long");
    refused(
        new OpenIncident(sato(), "I2", "t", false, NOON.plusSeconds(1), Lang.JA, null, null),
        "noticed-later");
    refused(new OpenIncident(sato(), "I2", "\ufffd", false, null, Lang.JA, null, null), "garbled");
    refused(
        new OpenIncident(sato(), "I2", "a\nb", false, null, Lang.JA, null, null), "not-one-line");
    refused(fixture.open(ID, false, null), "incident-exists");
    assertThat(desk.incidents()).hasSize(1);
  }

  @Test
  void a_channel_has_one_incident() {
    desk.handle(fixture.open("I2", false, "C1"));

    refused(fixture.open("I3", false, "C1"), "channel-taken");
    desk.handle(fixture.open("I3", false, "C2"));
  }

  @Test
  void a_drill_runs_on_its_own_clock_and_a_real_incident_does_not() {
    DrillClock hourAMinute = new DrillClock(NOON.minusSeconds(86_400), 60);
    refused(
        new OpenIncident(sato(), "I2", "t", false, null, Lang.EN, null, hourAMinute),
        "real-time-only");
    refused(new MapTime(sato(), ID, hourAMinute), "real-time-only");

    desk.handle(new OpenIncident(sato(), "D1", "t", true, null, Lang.EN, null, hourAMinute));
    fixture.clock.advance(Duration.ofMinutes(1));
    assertThat(desk.incident("D1").time(fixture.clock.instant()))
        .isEqualTo(NOON.minusSeconds(86_400 - 3_600));
    assertThat(desk.incident("D1").outline().openedAt())
        .as("it opens by its own clock")
        .isEqualTo(NOON.minusSeconds(86_400));
  }

  @Test
  void a_drills_clock_jumps_ahead_but_never_back_and_not_absurdly_fast_or_far() {
    desk.handle(fixture.open("D1", true, null));
    desk.handle(new MapTime(sato(), "D1", new DrillClock(NOON.plusSeconds(3_600), 1)));
    assertThat(desk.incident("D1").time(NOON)).isEqualTo(NOON.plusSeconds(3_600));

    refused(new MapTime(sato(), "D1", new DrillClock(NOON, 1)), "time-backwards");
    refused(new MapTime(sato(), "D1", new DrillClock(NOON, 0)), "time-factor");
    refused(new MapTime(sato(), "D1", new DrillClock(NOON, 10_081)), "time-factor");
    refused(new MapTime(sato(), "D1", new DrillClock(Instant.MAX, 1)), "time-range");
    refused(new MapTime(sato(), "D1", new DrillClock(Instant.MIN, 1)), "time-range");
    desk.handle(new MapTime(sato(), "D1", new DrillClock(NOON.plusSeconds(7_200), 10_080)));
  }

  @Test
  void a_time_that_no_calendar_of_ours_holds_is_refused_everywhere() {
    Instant far = Instant.parse("+10000-01-01T00:00:00Z");
    String walk = fixture.startWalk("sharing");
    for (Command command :
        List.of(
            new OpenIncident(sato(), "I2", "t", false, far, Lang.EN, null, null),
            new NoteFact(sato(), ID, new FactEntry.Content("damage", "x", far, true, null, null)),
            new LeaveOpen(sato(), ID, walk, "unclearPoints", "?", null, far, null),
            new GiveRole(sato(), ID, "lead", "佐藤", null, null, far),
            new OfferHandover(sato(), ID, "田中", "n", far))) {
      refused(command, "time-range");
    }
  }

  @Test
  void a_stage_is_set_once_and_must_be_one_of_the_guidances() {
    assertThat(written(new SetStage(sato(), ID, "attack")))
        .containsExactly(new IncidentEntry.StageSet("attack"));
    assertThat(written(new SetStage(sato(), ID, "attack"))).isEmpty();
    refused(new SetStage(sato(), ID, "lunch"), "no-such-stage");
  }

  @Test
  void closing_says_what_is_open_and_a_reason_forces_it() {
    String walk = fixture.startWalk("sharing");
    fixture.answer(walk, "unclearPoints", "yes");
    desk.handle(new OfferHandover(sato(), ID, "田中", "朝まで", null));

    assertThatThrownBy(() -> desk.handle(new CloseIncident(sato(), ID, " ")))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(e.details())
                    .containsEntry(
                        "open",
                        "disclosure, sharing/unknownAttack, sharing/notWidespread, handover"));
    refused(new CloseIncident(sato(), ID, null), "close-open");
    assertThat(written(new CloseIncident(sato(), ID, "誤検知と判明")))
        .containsExactly(
            new IncidentEntry.Closed(
                "誤検知と判明",
                List.of(
                    "disclosure", "sharing/unknownAttack", "sharing/notWidespread", "handover")));
  }

  @Test
  void with_everything_answered_an_incident_closes_without_a_reason() {
    String sharing = fixture.startWalk("sharing");
    for (String question : List.of("unclearPoints", "unknownAttack", "notWidespread")) {
      fixture.answer(sharing, question, "no");
    }
    String disclosure = fixture.startWalk("disclosure");
    for (String question :
        List.of(
            "secondaryDamage",
            "serviceOrBusinessImpact",
            "thirdPartiesMayLearn",
            "legallyRequired")) {
      fixture.answer(disclosure, question, "no");
    }

    assertThat(written(new CloseIncident(sato(), ID, null)))
        .containsExactly(new IncidentEntry.Closed(null, List.of()));
  }

  @Test
  void a_closed_incident_takes_nothing_until_it_is_opened_again() {
    desk.handle(new CloseIncident(sato(), ID, "誤検知"));

    refused(new SetStage(sato(), ID, "recovery"), "closed");
    refused(new CloseIncident(sato(), ID, "再度"), "closed");
    refused(new ReopenIncident(sato(), ID, ""), "empty");
    assertThat(written(new ReopenIncident(sato(), ID, "続きが見つかった"))).hasSize(1);
    assertThat(written(new ReopenIncident(sato(), ID, "二度目"))).isEmpty();
    assertThat(written(new SetStage(sato(), ID, "attack"))).hasSize(1);
  }

  @Test
  void who_may_be_reading_along_is_recorded_and_facts_wait_for_a_clear_no() {
    assertThat(fixture.incident().outline().mayHoldFacts()).as("nobody has said").isFalse();
    desk.handle(new SayWatched(sato(), ID, SayWatched.Answer.UNKNOWN));
    assertThat(fixture.incident().outline().mayHoldFacts()).isFalse();
    desk.handle(new SayWatched(sato(), ID, SayWatched.Answer.NO));
    assertThat(fixture.incident().outline().mayHoldFacts()).isTrue();
    assertThat(written(new SayWatched(sato(), ID, SayWatched.Answer.NO))).isEmpty();
  }

  @Test
  void a_deleted_card_and_a_taken_record_are_noted_even_after_the_end() {
    desk.handle(new CloseIncident(sato(), ID, "誤検知"));
    String head = fixture.incident().head();

    assertThat(written(new TakeRecord(sato(), ID)))
        .containsExactly(new IncidentEntry.Taken(2, head));
    assertThat(written(new NoteDeletedCard(sato(), ID, "incident")))
        .containsExactly(new IncidentEntry.CardDeleted("incident"));
  }

  @Test
  void an_incident_that_is_not_there_is_named() {
    refused(new SetStage(sato(), "NOPE", "recovery"), "no-such-incident");
    assertThatThrownBy(() -> desk.incident("NOPE")).isInstanceOf(Refused.class);
  }

  // -- walks

  @Test
  void a_walk_is_pinned_to_the_guide_it_began_with() {
    String walk = fixture.startWalk("sharing");
    String before = fixture.guide().edition();
    fixture.replaceInGuide("flows/sharing.json", "この攻撃の広がりは？", "広がりは、いま？");

    assertThat(fixture.guide().edition()).isNotEqualTo(before);
    assertThat(fixture.walk(walk).edition()).isEqualTo(before);
    for (Desk node : List.of(desk, fixture.otherNode())) {
      assertThat(node.flow(fixture.walk(walk)).question("notWidespread").orElseThrow().ask().ja())
          .isEqualTo("この攻撃の広がりは？");
      assertThat(node.export(ID, false).text()).contains("この攻撃の広がりは？").doesNotContain("広がりは、いま？");
    }
    desk.handle(new StartWalk(sato(), ID, "sharing", walk));
    Walk again = fixture.incident().walks().current("sharing").orElseThrow();
    assertThat(desk.flow(again).question("notWidespread").orElseThrow().ask().ja())
        .isEqualTo("広がりは、いま？");
    assertThat(sound(export(false)).editions()).hasSize(2);
  }

  private String export(boolean withCounsel) {
    return desk.export(ID, withCounsel).text();
  }

  private static Verification.Report sound(String export) {
    Verification.Report report = Verification.check(export.getBytes(StandardCharsets.UTF_8), null);
    assertThat(report.problems()).isEmpty();
    return report;
  }

  @Test
  void a_walk_runs_once_unless_asked_for_again() {
    String first = fixture.startWalk("sharing");
    fixture.answer(first, "unclearPoints", "yes");

    refused(new StartWalk(sato(), ID, "sharing", null), "walk-exists");
    refused(new StartWalk(sato(), ID, "lunch", null), "no-such-flow");
    desk.handle(new StartWalk(sato(), ID, "sharing", first));
    refused(new StartWalk(sato(), ID, "sharing", first), "walk-superseded");
    refused(fixture.answering(first, "unclearPoints", "no"), "walk-superseded");
    Walk second = fixture.incident().walks().current("sharing").orElseThrow();
    assertThat(second.again()).isEqualTo(first);
    assertThat(second.answers()).isEmpty();
    assertThat(fixture.walk(first).answers()).containsEntry("unclearPoints", "yes");
  }

  @Test
  void an_answer_is_recorded_and_repeating_it_changes_nothing() {
    String walk = fixture.startWalk("sharing");

    assertThat(written(fixture.answering(walk, "unclearPoints", "yes")))
        .containsExactly(new WalkEntry.Answered(walk, "unclearPoints", "yes", null));
    assertThat(written(fixture.answering(walk, "unclearPoints", "yes"))).isEmpty();
    assertThat(
            written(
                new AnswerQuestion(fixture.by("田中"), ID, walk, "unclearPoints", "yes", 1L, null)))
        .as("the same answer by another who did not see the first")
        .isEmpty();
    assertThat(fixture.incident().seq()).isEqualTo(3);
  }

  @Test
  void changing_an_answer_needs_a_reason_and_keeps_the_others() {
    String walk = fixture.startWalk("sharing");
    fixture.answer(walk, "unclearPoints", "yes");
    fixture.answer(walk, "unknownAttack", "no");

    refused(fixture.answering(walk, "unclearPoints", "no"), "reason-needed");
    desk.handle(new AnswerQuestion(sato(), ID, walk, "unclearPoints", "no", null, "ログが出た"));
    assertThat(fixture.walk(walk).answers())
        .isEqualTo(Map.of("unclearPoints", "no", "unknownAttack", "no"));
    assertThat(fixture.walk(walk).last("unclearPoints").orElseThrow().reason()).isEqualTo("ログが出た");
  }

  @Test
  void of_two_people_at_once_the_first_wins_and_the_second_is_told() {
    String walk = fixture.startWalk("sharing");
    long seen = fixture.incident().seq();
    desk.handle(new AnswerQuestion(fixture.by("佐藤"), ID, walk, "unclearPoints", "no", seen, null));

    AnswerQuestion second =
        new AnswerQuestion(fixture.by("田中"), ID, walk, "unclearPoints", "yes", seen, "見解が違う");
    assertThatThrownBy(() -> fixture.otherNode().handle(second))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.details()).containsEntry("by", "佐藤").containsEntry("answer", "ない"));
    refused(second, "answered-meanwhile");
    refused(
        new LeaveOpen(fixture.by("田中"), ID, walk, "unclearPoints", "?", null, null, seen),
        "answered-meanwhile");
    assertThat(fixture.walk(walk).answers()).containsEntry("unclearPoints", "no");
  }

  @Test
  void an_answer_that_is_no_option_is_refused_with_the_options() {
    String walk = fixture.startWalk("disclosure");

    refused(fixture.answering(walk, "secondaryDamage", "maybe"), "no-such-answer");
    refused(fixture.answering(walk, "secondaryDamage", "unknown"), "no-such-answer");
    refused(fixture.answering(walk, "unclearPoints", "yes"), "no-such-question");
    refused(fixture.answering("W9", "secondaryDamage", "yes"), "no-such-walk");
  }

  @Test
  void not_known_yet_is_recorded_with_reason_finder_and_time() {
    String walk = fixture.startWalk("disclosure");
    LeaveOpen leave = leaveOpen(walk, "返事待ち", "木村", Duration.ofHours(2));

    assertThat(written(leave))
        .containsExactly(
            new WalkEntry.LeftOpen(
                walk, "secondaryDamage", "返事待ち", "木村", NOON.plus(Duration.ofHours(2))));
    assertThat(written(leaveOpen(walk, "返事待ち", "木村", Duration.ofHours(2)))).isEmpty();
    assertThat(written(leaveOpen(walk, "返事待ち", "木村", Duration.ofHours(3)))).hasSize(1);
    assertThat(desk.assess(fixture.walk(walk)).open()).hasSize(4);
    assertThat(desk.assess(fixture.walk(walk)).next().orElseThrow().id())
        .isEqualTo("serviceOrBusinessImpact");
    refused(leaveOpen(walk, "", "木村", Duration.ofHours(2)), "empty");
    refused(leaveOpen(walk, "返事待ち", "木村", Duration.ZERO), "ask-again-past");
    fixture.answer(walk, "secondaryDamage", "no");
    assertThat(fixture.walk(walk).answers()).containsEntry("secondaryDamage", "no");
  }

  private LeaveOpen leaveOpen(
      String walk, String reason, @Nullable String finder, Duration askAgain) {
    return new LeaveOpen(
        sato(), ID, walk, "secondaryDamage", reason, finder, NOON.plus(askAgain), null);
  }

  @Test
  void a_decision_has_a_time_to_be_reviewed() {
    String walk = fixture.startWalk("disclosure");

    refused(new SetReview(sato(), ID, walk, NOON), "ask-again-past");
    refused(new SetReview(sato(), ID, "W9", NOON.plusSeconds(9)), "no-such-walk");
    assertThat(written(new SetReview(sato(), ID, walk, NOON.plusSeconds(9))))
        .containsExactly(new WalkEntry.ReviewSet(walk, NOON.plusSeconds(9)));
    assertThat(written(new SetReview(sato(), ID, walk, NOON.plusSeconds(9)))).isEmpty();
    assertThat(fixture.walk(walk).review()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void a_walk_given_up_takes_no_answers_and_does_not_count() {
    String walk = fixture.startWalk("sharing");
    fixture.answer(walk, "unclearPoints", "yes");

    refused(new AbandonWalk(sato(), ID, walk, " "), "empty");
    desk.handle(new AbandonWalk(sato(), ID, walk, "別の事案だった"));
    refused(fixture.answering(walk, "unclearPoints", "no"), "walk-abandoned");
    assertThat(fixture.incident().walks().current("sharing")).isEmpty();
    desk.handle(new StartWalk(sato(), ID, "sharing", null));
  }

  @Test
  void an_answer_is_taken_back_by_the_one_who_gave_it_while_it_is_the_last() {
    String walk = fixture.startWalk("sharing");
    fixture.answer(walk, "unclearPoints", "yes");
    refused(new TakeBack(fixture.by("田中"), ID, walk, "unclearPoints", 3), "not-taken-back");

    assertThat(written(new TakeBack(sato(), ID, walk, "unclearPoints", 3)))
        .containsExactly(new WalkEntry.TakenBack(walk, "unclearPoints", 3));
    assertThat(fixture.walk(walk).given()).isEmpty();
    assertThat(written(new TakeBack(sato(), ID, walk, "unclearPoints", 3))).isEmpty();

    fixture.answer(walk, "unclearPoints", "no");
    desk.handle(new AnswerQuestion(sato(), ID, walk, "unclearPoints", "yes", null, "ログが出た"));
    refused(new TakeBack(sato(), ID, walk, "unclearPoints", 5), "not-taken-back");
    desk.handle(new TakeBack(sato(), ID, walk, "unclearPoints", 6));
    assertThat(fixture.walk(walk).answers()).containsEntry("unclearPoints", "no");
  }

  // -- facts

  private static FactEntry.Content fact(String element, String text) {
    return new FactEntry.Content(element, text, NOON.minusSeconds(60), false, "EDR", null);
  }

  @Test
  void a_fact_is_recorded_and_corrected_and_both_versions_are_kept() {
    desk.handle(new NoteFact(sato(), ID, fact("endpoint", "  198.51.100.7 ")));
    String id = fixture.incident().facts().byId().keySet().iterator().next();
    desk.handle(new CorrectFact(sato(), ID, id, 2, fact("endpoint", "198.51.100.8"), "読み違い"));

    assertThat(fixture.incident().facts().byId().get(id))
        .extracting(version -> version.content().text())
        .containsExactly("198.51.100.7", "198.51.100.8");
    assertThat(written(new CorrectFact(sato(), ID, id, 3, fact("endpoint", "198.51.100.8"), "同じ")))
        .isEmpty();
    refused(new CorrectFact(sato(), ID, "F9", 2, fact("endpoint", "x"), "?"), "no-such-fact");
    refused(new CorrectFact(sato(), ID, id, 3, fact("endpoint", "x"), ""), "empty");
    refused(
        new CorrectFact(sato(), ID, id, 2, fact("endpoint", "x"), "前の版を見て"), "corrected-meanwhile");
  }

  @Test
  void a_fact_must_be_of_a_known_kind_not_empty_and_not_in_the_future() {
    refused(new NoteFact(sato(), ID, fact("weather", "x")), "no-such-element");
    refused(new NoteFact(sato(), ID, fact("endpoint", "")), "empty");
    refused(new NoteFact(sato(), ID, fact("endpoint", "x".repeat(10_001))), "too-long");
    refused(
        new NoteFact(
            sato(),
            ID,
            new FactEntry.Content("endpoint", "x", NOON.plusSeconds(1), true, null, null)),
        "event-later");
  }

  @Test
  void what_becomes_of_a_message_is_kept_beside_the_facts_taken_from_it() {
    String message = "T1/C1/1.2";
    FactEntry.Content content =
        new FactEntry.Content("endpoint", "198.51.100.7", null, true, null, message);
    assertThat(written(new NoteMessage(sato(), ID, message, "nobody took a fact"))).isEmpty();
    desk.handle(new NoteFact(sato(), ID, content));
    desk.handle(new NoteMessage(sato(), ID, message, "198.51.100.8"));
    assertThat(written(new NoteMessage(sato(), ID, message, "198.51.100.8"))).isEmpty();
    desk.handle(new MarkCounselOnly(sato(), ID, 2, true));
    assertThat(written(new NoteMessage(sato(), ID, message, null)))
        .containsExactly(
            new MessageEntry.Deleted(message),
            new SealEntry.CounselMarked(fixture.incident().seq() - 1, true));

    assertThat(fixture.incident().facts().from(message)).hasSize(1);
    assertThat(fixture.incident().messages().byMessage().get(message))
        .extracting(Messages.Version::text)
        .containsExactly("198.51.100.8", null);
    String fact = fixture.incident().facts().byId().keySet().iterator().next();
    desk.handle(new PurgeFact(sato(), ID, fact, "誤記"));
    assertThat(export(true)).doesNotContain("198.51.100");
  }

  // -- people

  @Test
  void roles_are_given_with_deputies_and_dates_and_ended() {
    GiveRole give = new GiveRole(sato(), ID, "lead", "佐藤", "鈴木", NOON, NOON.plusSeconds(3_600));
    assertThat(written(give))
        .containsExactly(
            new PeopleEntry.RoleGiven("lead", "佐藤", "鈴木", NOON, NOON.plusSeconds(3_600)));
    assertThat(written(new GiveRole(sato(), ID, "lead", "佐藤", "鈴木", NOON, NOON.plusSeconds(3_600))))
        .isEmpty();
    refused(new GiveRole(sato(), ID, "king", "佐藤", null, null, null), "no-such-role");
    refused(new GiveRole(sato(), ID, "lead", " ", null, null, null), "empty");
    refused(new GiveRole(sato(), ID, "lead", "佐藤", null, NOON, NOON), "until-before-from");
    refused(new GiveRole(sato(), ID, "lead", "佐藤", null, null, NOON), "until-before-from");
    assertThat(written(new EndRole(sato(), ID, "lead", "佐藤"))).hasSize(1);
    assertThat(written(new EndRole(sato(), ID, "lead", "佐藤"))).isEmpty();
  }

  @Test
  void a_channel_is_opened_to_a_named_vendor_only() {
    refused(new SetAudience(sato(), ID, "C2", " ", true, List.of()), "opened-to-nobody");
    assertThat(written(new SetAudience(sato(), ID, "C2", "ベンダ", true, List.of("U4"))))
        .containsExactly(new PeopleEntry.AudienceSet("C2", "ベンダ", true, List.of("U4")));
    assertThat(written(new SetAudience(sato(), ID, "C2", "ベンダ", true, List.of("U4")))).isEmpty();
    assertThat(written(new SetAudience(sato(), ID, "C2", null, false, List.of()))).hasSize(1);
    refused(new SetAudience(sato(), ID, "", "ベンダ", false, List.of()), "empty");
  }

  @Test
  void a_shift_is_handed_over_when_the_right_person_accepts() {
    refused(new AcceptHandover(fixture.by("田中"), ID, 2), "no-handover");
    refused(new OfferHandover(sato(), ID, "田中", "", null), "empty");
    refused(new OfferHandover(sato(), ID, "田中", "n", NOON), "until-before-from");
    desk.handle(new OfferHandover(sato(), ID, "田中", "遮断は済み", null));
    desk.handle(new OfferHandover(sato(), ID, "田中", "遮断は未了", NOON.plusSeconds(9)));
    refused(new AcceptHandover(fixture.by("鈴木"), ID, 3), "handover-not-yours");
    refused(new AcceptHandover(fixture.by("田中"), ID, 2), "handover-replaced");
    fixture.clock.advance(Duration.ofSeconds(9));
    refused(new AcceptHandover(fixture.by("田中"), ID, 3), "until-before-from");
    desk.handle(new OfferHandover(sato(), ID, "田中", "遮断済み", NOON.plusSeconds(99)));
    desk.handle(new AcceptHandover(fixture.by("田中"), ID, 4));

    assertThat(fixture.incident().people().holders("lead"))
        .containsExactly(new PeopleEntry.RoleGiven("lead", "田中", "佐藤", null, NOON.plusSeconds(99)));
    refused(new AcceptHandover(fixture.by("田中"), ID, 4), "no-handover");
  }

  @Test
  void an_offered_shift_is_withdrawn_or_declined_by_those_it_concerns() {
    refused(new WithdrawHandover(sato(), ID, 2), "no-handover");
    desk.handle(new OfferHandover(sato(), ID, "田中", "遮断は済み", null));
    refused(new WithdrawHandover(fixture.by("鈴木"), ID, 2), "handover-not-yours");
    refused(new WithdrawHandover(sato(), ID, 1), "handover-replaced");

    assertThat(written(new WithdrawHandover(fixture.by("田中"), ID, 2)))
        .containsExactly(new PeopleEntry.HandoverWithdrawn(2));
    assertThat(fixture.incident().people().offer()).isNull();
    refused(new AcceptHandover(fixture.by("田中"), ID, 2), "no-handover");

    desk.handle(new TakeLead(fixture.by("鈴木"), ID));
    desk.handle(new OfferHandover(sato(), ID, "田中", "遮断は済み", null));
    assertThat(written(new WithdrawHandover(fixture.by("鈴木"), ID, 5))).hasSize(1);
  }

  @Test
  void the_lead_is_taken_once_and_only_where_nobody_has_it() {
    assertThat(written(new TakeLead(sato(), ID)))
        .containsExactly(new PeopleEntry.RoleGiven("lead", "佐藤", null, null, null));
    assertThat(written(new TakeLead(sato(), ID))).isEmpty();
    refused(new TakeLead(fixture.by("田中"), ID), "lead-taken");
  }

  @Test
  void whoever_was_let_in_to_read_changes_nothing_and_each_look_is_noted() {
    desk.handle(new GiveRole(sato(), ID, "viewer", "監査", null, null, null));
    refused(new SetStage(fixture.by("監査"), ID, "recovery"), "viewer-only");
    refused(new TakeLead(fixture.by("監査"), ID), "viewer-only");
    assertThat(written(new NoteView(fixture.by("監査"), ID)))
        .containsExactly(new IncidentEntry.Viewed(2));
    assertThat(written(new TakeRecord(fixture.by("監査"), ID))).hasSize(1);

    desk.handle(new GiveRole(sato(), ID, "counsel", "監査", null, null, null));
    assertThat(written(new SetStage(fixture.by("監査"), ID, "attack"))).hasSize(1);
    desk.handle(new CloseIncident(sato(), ID, "誤検知"));
    assertThat(written(new NoteView(fixture.by("監査"), ID))).hasSize(1);
  }

  // -- marks and purges

  @Test
  void what_is_for_counsel_only_is_left_out_of_ordinary_exports() {
    desk.handle(new NoteFact(sato(), ID, fact("damage", "顧客名簿")));
    assertThat(written(new MarkCounselOnly(sato(), ID, 2, true))).hasSize(1);
    assertThat(written(new MarkCounselOnly(sato(), ID, 2, true))).isEmpty();

    assertThat(export(false)).doesNotContain("顧客名簿");
    assertThat(sound(export(false)).counsel()).isEqualTo(1);
    assertThat(export(true)).contains("顧客名簿");
    refused(new MarkCounselOnly(sato(), ID, 3, true), "entry-needed");
    refused(new MarkCounselOnly(sato(), ID, 99, true), "no-such-entry");
    assertThat(written(new MarkCounselOnly(sato(), ID, 2, false))).hasSize(1);
    assertThat(export(false)).contains("顧客名簿");
  }

  @Test
  void a_corrected_fact_stays_for_counsel_only() {
    desk.handle(new NoteFact(sato(), ID, fact("damage", "顧客名簿")));
    desk.handle(new MarkCounselOnly(sato(), ID, 2, true));
    String id = fixture.incident().facts().byId().keySet().iterator().next();
    fixture.clock.set(NOON.minusSeconds(7_200));
    desk.handle(
        new CorrectFact(
            sato(),
            ID,
            id,
            2,
            new FactEntry.Content("damage", "社員名簿", null, true, null, null),
            "訂正"));

    assertThat(export(false)).doesNotContain("名簿");
    assertThat(sound(export(false)).counsel()).isEqualTo(2);
    fixture.clock.set(NOON);
    desk.handle(new MarkCounselOnly(sato(), ID, 2, false));
    assertThat(export(false)).as("all versions together").contains("顧客名簿", "社員名簿");
  }

  @Test
  void a_purged_fact_is_gone_everywhere_with_all_versions_and_the_record_stays_sound() {
    desk.handle(new NoteFact(sato(), ID, fact("damage", "顧客名簿")));
    Desk other = fixture.otherNode();
    String id = other.incident(ID).facts().byId().keySet().iterator().next();
    desk.handle(new CorrectFact(sato(), ID, id, 2, fact("damage", "社員名簿"), "訂正"));

    refused(new PurgeFact(sato(), ID, id, ""), "empty");
    refused(new PurgeFact(sato(), ID, "F9", "期限"), "no-such-fact");
    assertThat(written(new PurgeFact(sato(), ID, id, "本人の求め")))
        .containsExactly(new SealEntry.Purged(List.of(2L, 3L), "本人の求め"));
    refused(new PurgeFact(sato(), ID, id, "もう一度"), "no-such-fact");

    for (Desk node : List.of(desk, other)) {
      assertThat(node.incident(ID).facts().byId()).isEmpty();
      assertThat(node.export(ID, true).text()).doesNotContain("名簿");
    }
    assertThat(sound(export(false)).purged()).isEqualTo(2);
  }

  @Test
  void a_closed_incident_is_purged_as_a_whole_and_stays_closed() {
    String walk = fixture.startWalk("sharing");
    fixture.answer(walk, "unclearPoints", "yes");
    desk.handle(new MarkCounselOnly(sato(), ID, 3, true));
    refused(new PurgeIncident(sato(), ID, "期限"), "purge-open");
    desk.handle(new CloseIncident(sato(), ID, "完了"));
    desk.handle(new PurgeIncident(sato(), ID, "保存期間の満了"));

    assertThat(fixture.store.entries(ID, 0))
        .extracting(entry -> entry.body() == null)
        .containsExactly(true, true, true, false, true, false);
    assertThat(sound(export(false)).purged()).isEqualTo(4);
    assertThat(desk.incident(ID).outline().title()).isEmpty();
    assertThat(desk.incident(ID).outline().isOpen()).isFalse();
    assertThat(desk.incident(ID).walks().byId()).isEmpty();
    assertThat(written(new PurgeIncident(sato(), ID, "もう一度"))).isEmpty();
    refused(new SetStage(sato(), ID, "recovery"), "closed");
    refused(new ReopenIncident(sato(), ID, "続き"), "purged");
  }

  // -- deliveries, clocks and nodes

  @Test
  void a_second_delivery_changes_nothing_and_gives_the_same_end() {
    SetStage command = new SetStage(sato(), ID, "detection");
    Receipt first = desk.handle(command);
    desk.handle(new SetStage(sato(), ID, "recovery"));

    for (Desk node : List.of(desk, fixture.otherNode())) {
      Receipt again = node.handle(command);
      assertThat(again.repeated()).isTrue();
      assertThat(again.entries()).isEqualTo(first.entries());
      assertThat(again.seq()).isEqualTo(first.seq());
      assertThat(again.head()).isEqualTo(first.head());
    }
    assertThat(fixture.incident().outline().stage()).isEqualTo("recovery");
  }

  @Test
  void a_second_delivery_of_an_opening_gives_the_incident_of_the_first() {
    Ticket ticket = new Ticket("佐藤", "trigger-1", Lang.JA);
    OpenIncident first = new OpenIncident(ticket, "I2", "t", false, null, Lang.JA, "C9", null);
    OpenIncident second = new OpenIncident(ticket, "I3", "t", false, null, Lang.JA, "C9", null);

    assertThat(desk.handle(first).incident()).isEqualTo("I2");
    assertThat(desk.handle(second).incident()).isEqualTo("I2");
    assertThat(desk.incidents()).extracting(Incident::id).containsExactly(ID, "I2");
  }

  @Test
  void a_delivery_key_belongs_to_one_command() {
    Ticket ticket = new Ticket("佐藤", "trigger-3", Lang.JA);
    desk.handle(new SetStage(ticket, ID, "detection"));

    assertThatThrownBy(() -> desk.handle(new CloseIncident(ticket, ID, "完了")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SetStage");
    for (String key : List.of("", "a b", "a\u0000", "あ", "x".repeat(201))) {
      assertThatThrownBy(() -> new Ticket("佐藤", key, Lang.JA))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_person_and_an_incident_have_names_that_can_be_read() {
    refused(new SetStage(fixture.by(" "), ID, "detection"), "empty");
    refused(new SetStage(fixture.by("a\u001b[2J"), ID, "detection"), "not-one-line");
    refused(new SetStage(fixture.by("x".repeat(151)), ID, "detection"), "too-long");
    for (String id : List.of("", "a b", "x\ny", "x".repeat(65))) {
      assertThatThrownBy(() -> desk.handle(fixture.open(id, false, null)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void what_a_failed_statement_held_is_in_no_message() {
    fixture.close();
    assertThatThrownBy(() -> desk.handle(new NoteFact(sato(), ID, fact("damage", "顧客名簿"))))
        .satisfies(
            e -> {
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain("顧客名簿");
              }
            });
  }

  @Test
  void a_refused_delivery_may_be_tried_again() {
    Ticket ticket = new Ticket("佐藤", "trigger-2", Lang.JA);
    refused(new SetStage(ticket, ID, "lunch"), "no-such-stage");

    assertThat(written(new SetStage(ticket, ID, "attack"))).hasSize(1);
  }

  @Test
  void a_clock_set_back_is_written_down_and_said() {
    desk.handle(new SetStage(sato(), ID, "detection"));
    fixture.clock.set(NOON.minusSeconds(4));
    assertThat(desk.handle(new SetStage(sato(), ID, "reporting")).clockWentBack())
        .as("nodes may differ by seconds")
        .isEmpty();

    fixture.clock.set(NOON.minusSeconds(7_200));
    Receipt receipt = desk.handle(new SetStage(sato(), ID, "attack"));
    assertThat(receipt.clockWentBack()).isPresent();
    assertThat(receipt.entries())
        .containsExactly(
            new IncidentEntry.ClockWentBack(NOON.minusSeconds(4), NOON.minusSeconds(7_200)),
            new IncidentEntry.StageSet("attack"));
    assertThat(sound(export(false)).entries()).isEqualTo(7);
  }

  @Test
  void a_command_that_changes_nothing_writes_nothing_even_when_the_clock_went_back() {
    desk.handle(new SetStage(sato(), ID, "detection"));
    fixture.clock.set(NOON.minusSeconds(7_200));

    assertThat(written(new SetStage(sato(), ID, "detection"))).isEmpty();
  }

  @Test
  void an_entry_of_a_newer_program_is_not_decided_over() {
    fixture.store.write(
        ID,
        tx -> {
          SealedEntry last = tx.entry(1).orElseThrow();
          String header = last.header().replace("incident-opened", "from-the-future");
          tx.append(
              new SealedEntry(
                  2, last.hash(), header, last.salt(), last.body(), last.bodyHash(), "f"));
          return true;
        });

    refused(new SetStage(sato(), ID, "detection"), "unreadable-entries");
    assertThat(desk.incidents()).hasSize(1);
    assertThat(desk.incident(ID).outline().title()).isEqualTo("夜間の不審な通信");
    assertThat(export(false)).contains("from-the-future");
  }

  @Test
  void two_nodes_agree_whoever_writes() {
    Desk other = fixture.otherNode();
    desk.handle(new SetStage(sato(), ID, "detection"));
    other.handle(new SetStage(sato(), ID, "recovery"));
    desk.handle(new NoteFact(sato(), ID, fact("endpoint", "x")));

    assertThat(other.incident(ID)).isEqualTo(desk.incident(ID));
    assertThat(desk.incident(ID).outline().stage()).isEqualTo("recovery");
    List<SealedEntry> entries = fixture.store.entries(ID, 0);
    assertThat(Chain.check(ID, entries)).isEmpty();
    assertThat(desk.incident(ID)).isEqualTo(Incident.of(ID, entries));
  }

  @Test
  void whatever_people_do_in_whatever_order_the_record_stays_sound() {
    Random random = new Random(20261121);
    Desk other = fixture.otherNode();
    int refusals = 0;
    for (int i = 0; i < 400; i++) {
      Command command = anything(random);
      Desk node = random.nextBoolean() ? desk : other;
      try {
        Receipt receipt = node.handle(command);
        if (random.nextInt(10) == 0) {
          Receipt again = desk.handle(command);
          assertThat(again.repeated()).isTrue();
          assertThat(again.head()).isEqualTo(receipt.head());
        }
      } catch (Refused refused) {
        refusals++;
      }
      fixture.clock.advance(Duration.ofSeconds(random.nextInt(60) - 10));
    }

    List<SealedEntry> entries = fixture.store.entries(ID, 0);
    assertThat(entries).hasSizeGreaterThan(100);
    assertThat(refusals).isBetween(20, 350);
    assertThat(Chain.check(ID, entries)).isEmpty();
    assertThat(desk.incident(ID)).isEqualTo(Incident.of(ID, entries));
    assertThat(other.incident(ID)).isEqualTo(desk.incident(ID));
    sound(export(false));
    sound(export(true));
  }

  private Command anything(Random random) {
    Incident incident = fixture.incident();
    List<String> walks = List.copyOf(incident.walks().byId().keySet());
    List<String> facts = List.copyOf(incident.facts().byId().keySet());
    String person = one(random, List.of("佐藤", "田中", "鈴木"));
    Ticket ticket = fixture.by(person);
    String walk = walks.isEmpty() ? "W0" : one(random, walks);
    String id = facts.isEmpty() ? "F0" : one(random, facts);
    String question = one(random, List.of("unclearPoints", "unknownAttack", "notWidespread"));
    Long seen = random.nextBoolean() ? incident.seq() - random.nextInt(4) : null;
    FactEntry.Content content = fact(one(random, List.of("damage", "endpoint")), "x" + seen);
    return switch (random.nextInt(16)) {
      case 0 -> new StartWalk(ticket, ID, "sharing", walks.isEmpty() ? null : walk);
      case 1, 2, 3 ->
          new AnswerQuestion(
              ticket,
              ID,
              walk,
              question,
              one(random, List.of("yes", "no", "unknown")),
              seen,
              random.nextBoolean() ? "理由" : null);
      case 4 -> new LeaveOpen(ticket, ID, walk, question, "待ち", null, null, seen);
      case 5, 6 -> new NoteFact(ticket, ID, content);
      case 7 ->
          new CorrectFact(
              ticket,
              ID,
              id,
              incident.facts().last(id).map(v -> v.seq()).orElse(0L),
              content,
              "訂正");
      case 8 -> new SetStage(ticket, ID, one(random, List.of("detection", "recovery")));
      case 9 -> new GiveRole(ticket, ID, "lead", person, null, null, null);
      case 10 -> new OfferHandover(ticket, ID, one(random, List.of("佐藤", "田中")), "n", null);
      case 11 -> new AcceptHandover(ticket, ID, incident.seq() - random.nextInt(3));
      case 12 ->
          new MarkCounselOnly(
              ticket, ID, 1 + random.nextInt((int) incident.seq()), random.nextBoolean());
      case 13 -> new PurgeFact(ticket, ID, id, "本人の求め");
      case 14 -> new CloseIncident(ticket, ID, "一時");
      default -> new ReopenIncident(ticket, ID, "続き");
    };
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
