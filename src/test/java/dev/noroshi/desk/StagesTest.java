package dev.noroshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From which time each stage of each law runs, and which of them are owed. */
final class StagesTest {

  private static final String ID = "I9";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private DeskFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private String entity;

  @BeforeEach
  void open() {
    fixture = new DeskFixture("jdbc:sqlite:" + folder.resolve("record.db"));
    handle(fixture.open(ID, false, "T1/C9"));
    handle(
        new SetEntity(
            fixture.sato(),
            null,
            "Example Holdings",
            List.of("us_nydfs", "sec_domestic", "eu_nis2", "eu")));
    entity = fixture.desk.profile().entities().keySet().iterator().next();
    handle(new TellTriage(fixture.sato(), ID, "personalData", "yes"));
    handle(new TellTriage(fixture.sato(), ID, "attack", "yes"));
    fixture.clock.advance(Duration.ofHours(2));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void handle(Command command) {
    var unused = fixture.desk.handle(command);
  }

  private Duty duty(String regime) {
    return fixture.desk.duties(fixture.desk.incident(ID)).all().stream()
        .filter(duty -> duty.entity().id().equals(entity) && duty.regime().id().equals(regime))
        .findFirst()
        .orElseThrow();
  }

  private Line line(String regime, String stage) {
    return duty(regime).line(stage).orElseThrow();
  }

  private void happened(@Nullable String regime, String trigger, Instant time) {
    handle(new SetTrigger(fixture.sato(), ID, entity, regime, trigger, time, null));
  }

  private void refused(Command command, String code) {
    assertThatThrownBy(() -> handle(command))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void what_is_determined_under_one_law_starts_no_clock_of_another() {
    happened("us-sec-8k-105", "determination", DeskFixture.NOON);

    assertThat(line("us-sec-8k-105", "initial_4bd").state()).isEqualTo(Line.State.RUNS);
    assertThat(line("us-nydfs-500-17", "notice_72h").state()).isEqualTo(Line.State.WAITS);
    refused(
        new SetTrigger(fixture.sato(), ID, entity, "determination", DeskFixture.NOON, null),
        "no-such-duty");
  }

  @Test
  void one_time_starts_the_clocks_of_all_laws_unless_another_is_said_for_one_of_them() {
    Instant later = DeskFixture.NOON.plus(Duration.ofHours(1));
    happened(null, "awareness", DeskFixture.NOON);
    Instant before = limit("eu-gdpr-33", "notify_72h");
    happened("eu-nis2-23", "awareness", later);

    assertThat(limit("eu-nis2-23", "early_warning_24h")).isEqualTo(later.plus(Duration.ofDays(1)));
    assertThat(limit("eu-gdpr-33", "notify_72h")).isEqualTo(before);
    happened(null, "awareness", later.plusSeconds(60));
    assertThat(limit("eu-nis2-23", "early_warning_24h"))
        .as("its own word stands")
        .isEqualTo(later.plus(Duration.ofDays(1)));
    assertThat(limit("eu-gdpr-33", "notify_72h")).isAfter(before);
  }

  private Instant limit(String regime, String stage) {
    return line(regime, stage).limit().orElseThrow();
  }

  @Test
  void of_two_reports_of_which_one_is_owed_the_other_is_left_and_taken_up_again() {
    happened(null, "awareness", DeskFixture.NOON);
    String nis = duty("eu-nis2-23").key();
    handle(new FileStage(fixture.sato(), ID, nis, "notification_72h", now(), null));
    refused(leave(nis, "progress_1m", null), "empty");
    handle(leave(nis, "progress_1m", "対処は終わった"));

    assertThat(line("eu-nis2-23", "progress_1m").state()).isEqualTo(Line.State.LEFT);
    assertThat(line("eu-nis2-23", "final_1m").state()).isEqualTo(Line.State.RUNS);
    fixture.clock.advance(Duration.ofDays(40));
    Receipt receipt = fixture.desk.handle(new Remind(Ticket.ofTimer(ID, "1"), ID));
    assertThat(receipt.entries().toString()).contains("final_1m").doesNotContain("progress_1m");

    handle(new LeaveStage(fixture.sato(), ID, nis, "progress_1m", false, null));
    assertThat(line("eu-nis2-23", "progress_1m").isOpen()).isTrue();
    refused(leave(nis, "notification_72h", "不要"), "already-filed");
  }

  private Instant now() {
    return fixture.clock.instant();
  }

  private LeaveStage leave(String duty, String stage, @Nullable String reason) {
    return new LeaveStage(fixture.sato(), ID, duty, stage, true, reason);
  }

  @Test
  void whoever_answers_for_it_says_that_a_stage_is_not_owed() {
    handle(new GiveRole(fixture.sato(), ID, "counsel", "木村", null, null, null));

    refused(leave(duty("eu-nis2-23").key(), "progress_1m", "不要"), "duty-role");
  }

  @Test
  void only_the_stages_are_proposed_for_which_what_is_known_speaks() {
    assertThat(duty("us-nydfs-500-17").lines())
        .extracting(line -> line.stage().id())
        .containsExactly("notice_72h", "updates_prompt");
    handle(new TellTriage(fixture.sato(), ID, "ransom", "yes"));

    assertThat(duty("us-nydfs-500-17").lines())
        .extracting(line -> line.stage().id())
        .contains("extortion_24h");
  }

  @Test
  void a_limit_at_the_end_of_a_day_elsewhere_is_told_while_offices_there_are_open() {
    // The fourth business day after Monday, 30 November in New York is Friday, 4 December.
    fixture.clock.set(Instant.parse("2026-11-30T20:00:00Z"));
    for (Duty duty : fixture.desk.duties(fixture.desk.incident(ID)).all()) {
      if (duty.binds() && !duty.regime().id().equals("us-sec-8k-105")) {
        handle(new DecideDuty(fixture.sato(), ID, duty.key(), Duty.Verdict.NOT, "対象外"));
      }
    }
    happened("us-sec-8k-105", "determination", Instant.parse("2026-11-30T15:00:00Z"));
    fixture.clock.set(Instant.parse("2026-12-04T13:59:00Z"));
    var before = fixture.desk.handle(new Remind(Ticket.ofTimer(ID, "1"), ID));
    fixture.clock.set(Instant.parse("2026-12-04T14:00:00Z"));
    Receipt nine = fixture.desk.handle(new Remind(Ticket.ofTimer(ID, "2"), ID));

    assertThat(before.entries().toString()).doesNotContain("|limit|");
    assertThat(nine.entries().toString())
        .as("nine in New York, though it is eleven at night in Tokyo")
        .contains("us-sec-8k-105|initial_4bd|limit|");
  }
}
