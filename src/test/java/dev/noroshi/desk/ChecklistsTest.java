package dev.noroshi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.ChecklistEntry;
import dev.noroshi.record.Checks;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to do at each stage: called for with the stage, ticked, and asked for at the end. */
final class ChecklistsTest {

  private static final String ID = DeskFixture.ID;

  /** A Wednesday before no long weekend. */
  private static final Instant WEDNESDAY = Instant.parse("2026-12-02T03:00:00Z");

  @TempDir Path folder = Path.of("");

  private DeskFixture fixture;

  @SuppressWarnings("NullAway") // opened before each test
  ChecklistsTest() {
    fixture = null;
  }

  @BeforeEach
  void open() {
    fixture = new DeskFixture("jdbc:sqlite:" + folder.resolve("record.db"));
    fixture.clock.set(WEDNESDAY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<Entry> stage(String stage) {
    return fixture.desk.handle(new SetStage(fixture.sato(), ID, stage)).entries();
  }

  private List<Entry> tick(String by, String list, String item, boolean done) {
    return fixture.desk.handle(new TickItem(fixture.by(by), ID, list, item, done)).entries();
  }

  private void refused(Command command, String code) {
    assertThatThrownBy(() -> fixture.desk.handle(command))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private Checklist list(String id) {
    return fixture.guide().checklist(id).orElseThrow();
  }

  private List<String> items(String list) {
    return fixture.desk.checklists(fixture.incident()).lines(list(list)).stream()
        .map(line -> line.item().id())
        .toList();
  }

  @Test
  void a_stage_calls_for_its_list_once_and_in_the_same_breath() {
    String edition = fixture.guide().edition();
    assertThat(stage("detection"))
        .containsExactly(
            new IncidentEntry.StageSet("detection"),
            new ChecklistEntry.Called("detection", edition));
    assertThat(stage("attack")).as("no list").containsExactly(new IncidentEntry.StageSet("attack"));
    assertThat(stage("recovery")).hasSize(2);
    assertThat(stage("detection")).containsExactly(new IncidentEntry.StageSet("detection"));
    assertThat(fixture.incident().checks().called()).containsExactly("detection", "recovery");
  }

  @Test
  void a_list_is_called_for_by_hand_once() {
    CallChecklist call = new CallChecklist(fixture.sato(), ID, "share-elements");
    assertThat(fixture.desk.handle(call).entries()).hasSize(1);
    CallChecklist again = new CallChecklist(fixture.sato(), ID, "share-elements");
    assertThat(fixture.desk.handle(again).entries()).isEmpty();
    CheckBook book = fixture.desk.checklists(fixture.incident());
    assertThat(book.called()).containsExactly(list("share-elements"));
  }

  @Test
  void an_item_is_done_by_whoever_said_so_first_until_it_is_not() {
    stage("initial-response");
    assertThat(tick("佐藤", "initial-response", "copy-evidence", true)).hasSize(1);
    fixture.clock.set(WEDNESDAY.plusSeconds(60));
    assertThat(tick("鈴木", "initial-response", "copy-evidence", true)).isEmpty();
    Checks.Tick tick =
        fixture.incident().checks().done("initial-response", "copy-evidence").orElseThrow();
    assertThat(tick.by()).isEqualTo("佐藤");
    assertThat(tick.at()).isEqualTo(WEDNESDAY);

    assertThat(tick("鈴木", "initial-response", "copy-evidence", false)).hasSize(1);
    assertThat(tick("鈴木", "initial-response", "copy-evidence", false)).isEmpty();
    assertThat(fixture.incident().checks().done()).isEmpty();
    tick("鈴木", "initial-response", "copy-evidence", true);
    assertThat(fixture.incident().checks().done("initial-response", "copy-evidence"))
        .hasValueSatisfying(now -> assertThat(now.by()).isEqualTo("鈴木"));
  }

  @Test
  void what_the_guide_does_not_have_is_refused_in_words() {
    refused(new CallChecklist(fixture.sato(), ID, "lunch"), "no-such-checklist");
    refused(new TickItem(fixture.sato(), ID, "lunch", "soup", true), "no-such-checklist");
    refused(new TickItem(fixture.sato(), ID, "recovery", "soup", true), "no-such-item");
    CallChecklist lunch = new CallChecklist(fixture.sato(), ID, "lunch");
    assertThatThrownBy(() -> fixture.desk.handle(lunch))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.words(fixture.guide().texts(), Lang.JA))
                    .contains("「lunch」")
                    .contains("initial-response"));
  }

  @Test
  void an_incident_that_is_closed_takes_no_ticks() {
    stage("recovery");
    fixture.desk.handle(new CloseIncident(fixture.sato(), ID, "誤検知"));
    String item = list("recovery").items().get(0).id();
    refused(new TickItem(fixture.sato(), ID, "recovery", item, true), "closed");
    refused(new CallChecklist(fixture.sato(), ID, "after"), "closed");
  }

  @Test
  void an_item_with_a_condition_comes_with_the_answer_and_goes_with_another() {
    stage("initial-response");
    assertThat(items("initial-response")).doesNotContain("ppc-first", "decide-warning");
    fixture.desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "unknown"));
    assertThat(items("initial-response")).contains("ppc-first");
    fixture.desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "no"));
    assertThat(items("initial-response")).doesNotContain("ppc-first");

    String walk = fixture.startWalk("disclosure");
    fixture.answer(walk, "secondaryDamage", "yes");
    assertThat(items("initial-response")).contains("decide-warning");
    fixture.desk.handle(
        new AnswerQuestion(fixture.sato(), ID, walk, "secondaryDamage", "no", null, "誤報"));
    assertThat(items("initial-response")).doesNotContain("decide-warning");
  }

  @Test
  void not_known_yet_is_an_answer_and_silence_is_none() {
    stage("disclosure");
    assertThat(items("disclosure")).doesNotContain("holding-line", "legal-basis");
    String walk = fixture.startWalk("disclosure");
    fixture.desk.handle(
        new LeaveOpen(fixture.sato(), ID, walk, "thirdPartiesMayLearn", "調査中", null, null, null));
    assertThat(items("disclosure")).contains("holding-line").doesNotContain("legal-basis");
  }

  @Test
  void what_was_done_stays_on_the_list_when_it_does_not_apply_any_more() {
    stage("initial-response");
    fixture.desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "yes"));
    tick("佐藤", "initial-response", "ppc-first", true);
    fixture.desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "no"));
    assertThat(items("initial-response")).contains("ppc-first");
    tick("佐藤", "initial-response", "ppc-first", false);
    assertThat(items("initial-response")).doesNotContain("ppc-first");
  }

  @Test
  void before_a_long_weekend_and_during_it_there_is_more_to_do() {
    stage("initial-response");
    assertThat(items("initial-response")).doesNotContain("holiday-crew");
    // Offices close from 29 December to 3 January.
    fixture.clock.set(Instant.parse("2026-12-25T14:59:59Z"));
    assertThat(items("initial-response")).as("the 25th").doesNotContain("holiday-crew");
    fixture.clock.set(Instant.parse("2026-12-25T15:00:00Z"));
    assertThat(items("initial-response")).as("the 26th in Japan").contains("holiday-crew");
    fixture.clock.set(Instant.parse("2027-01-03T14:00:00Z"));
    assertThat(items("initial-response")).as("the last day").contains("holiday-crew");
    fixture.clock.set(Instant.parse("2027-01-03T15:00:00Z"));
    assertThat(items("initial-response")).as("back at work").doesNotContain("holiday-crew");
  }

  @Test
  void what_must_not_be_forgotten_is_asked_for_at_the_end() {
    stage("recovery");
    List<String> important =
        fixture.desk.checklists(fixture.incident()).forgotten().stream()
            .map(CheckBook.Line::key)
            .toList();
    assertThat(important).isNotEmpty().contains("checklist/recovery/mark-restored");
    tick("佐藤", "recovery", "mark-restored", true);
    IncidentEntry.Closed closed =
        (IncidentEntry.Closed)
            fixture.desk.handle(new CloseIncident(fixture.sato(), ID, "委託先が続ける")).entries().get(0);
    assertThat(closed.open())
        .containsAll(important.stream().filter(key -> !key.endsWith("mark-restored")).toList())
        .doesNotContain("checklist/recovery/mark-restored");
  }

  @Test
  void the_export_carries_the_words_that_were_ticked_and_is_sound_without_any_decision() {
    stage("recovery");
    tick("佐藤", "recovery", "mark-restored", true);
    fixture.desk.handle(new TellTriage(fixture.sato(), ID, "personalData", "no"));
    String export = fixture.desk.export(ID, false).text();
    assertThat(export).contains("checklists/recovery.json");
    assertThat(Verification.check(export.getBytes(UTF_8), null).problems()).isEmpty();
  }

  @Test
  void a_list_that_a_newer_guide_has_dropped_is_left_out() {
    stage("recovery");
    fixture.replaceInGuide(
        "checklists/recovery.json", "\"id\": \"recovery\"", "\"id\": \"comeback\"");
    assertThat(fixture.desk.checklists(fixture.incident()).called()).isEmpty();
    assertThat(fixture.desk.checklists(fixture.incident()).current()).isEmpty();
  }
}
