package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.clock.Explanation;
import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.duty.Duty;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Traits;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Reminders;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is asked to what is filed, as people see it; and how they are reminded. */
final class DutiesInSlackTest {

  private static final String C = Scene.CHANNEL;
  private static final String PPC = "own/jp-appi-26/preliminary_target_3d";

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final ShiftedClock clock = ShiftedClock.morning();

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  DutiesInSlackTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    Stage stage = Stage.of("jdbc:sqlite:" + folder.resolve("record.db")).withClock(clock);
    scene = new Scene(stage).connect();
    doing = new Doing(scene);
    scene.start("不審な暗号化");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Duties duties() {
    return doing.incident().duties();
  }

  /** Without the lists of the day. */
  private List<Reminders.Reminder> reminders() {
    return doing.incident().reminders().all().stream().filter(one -> !one.digest()).toList();
  }

  private JsonObject dutiesCard() {
    return doing.card("U1", C, "届け出と通知の確認");
  }

  /** What the triage asks now is answered on the card. */
  private void tell(String question, String answer) {
    long before = doing.incident().seq();
    doing.press(
        "U1", C, doing.card("U1", C, "tell:" + question), "tell:" + question + ":" + answer);
    until("the answer", () -> doing.incident().seq() > before);
  }

  private void leak() {
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    doing.desk((t, id) -> new TellTriage(t, id, "attack", "yes"));
    doing.desk((t, id) -> new TellTriage(t, id, "spare", "no"));
    doing.desk((t, id) -> new TellTriage(t, id, "contents", "neither"));
    doing.desk((t, id) -> new TellTriage(t, id, "abroad", "none"));
  }

  /** The desk knows milliseconds only. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private void due() {
    scene.nodes().get(0).face().lookAgain(doing.incident().id());
  }

  @Test
  void one_question_at_a_time_leads_to_what_may_be_owed() {
    doing.fact("endpoint", "evil.example");
    doing.press("U1", C, doing.card("U1", C, "届け出を確かめる"), "show:duties");
    doing.pressInView("U1", scene.topmost("U1"), "tell:personalData:yes");
    until("the card", () -> duties().answer("personalData").isPresent());
    doing.closeModals("U1");

    // That it was an attack is on record already: nobody is asked.
    tell("spare", "no");
    tell("contents", "neither");
    tell("outage", "unknown");
    tell("ransom", "no");
    tell("weakness", "neither");
    tell("abroad", "none");

    until("all is asked", () -> !dutiesCard().toString().contains("tell:"));
    JsonObject card = dutiesCard();
    assertThat(card.toString())
        .contains("個人情報保護法 第26条")
        .contains("ほかの記録から")
        .contains("提案：まだ決まっていません")
        .contains("警察への通報・相談")
        .doesNotContain("GDPR");
    assertThat(card.getString("text")).doesNotContain("個人");
  }

  @Test
  void a_form_writes_only_what_was_changed_and_nothing_over_what_somebody_said_meanwhile() {
    leak();
    doing.press("U1", C, dutiesCard(), "change-told");
    assertThat(Doing.chosen(scene.topmost("U1"), "spare")).isEqualTo("no");
    doing.press("U2", C, dutiesCard(), "change-told");
    doing.send("U2", json("spare", Scene.chosen("yes"), "abroad", Scene.chosen("unknown")));
    long seq = doing.incident().seq();

    assertThat(doing.refusal("U1", "spare", json("spare", Scene.chosen("unknown"))))
        .contains("alex (U2)", "ある");
    assertThat(doing.incident().seq()).isEqualTo(seq);
    doing.send("U1", json("spare", Scene.chosen("no"), "contents", Scene.chosen("unknown")));

    assertThat(duties().answer("contents").orElseThrow().answer()).isEqualTo("unknown");
    assertThat(duties().answer("spare").orElseThrow().answer()).isEqualTo("yes");
    assertThat(duties().answer("abroad").orElseThrow().answer()).isEqualTo("unknown");
    assertThat(doing.incident().seq()).isEqualTo(seq + 1);
    assertThat(scene.slack().views("U1")).isEmpty();
  }

  @Test
  void what_a_form_cannot_take_is_told_beside_a_field_that_it_has() {
    leak();
    doing.press("U2", C, dutiesCard(), "change-told");
    scene.slack().control("leave", "as", "U2", "channel", C);
    assertThat(doing.refusal("U2", "personalData", json("spare", Scene.chosen("yes"))))
        .contains("cannot do this");
    assertThat(duties().answer("spare").orElseThrow().answer()).isEqualTo("no");
  }

  @Test
  void of_two_people_who_press_an_answer_the_first_wins_and_the_second_is_told() {
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    JsonObject seen = doing.card("U1", C, "tell:attack");
    tell("attack", "yes");
    doing.press("U2", C, seen, "tell:attack:no");
    doing.whisper("U2", C, "has answered");
    assertThat(doing.whisper("U2", C, "sato (U1)").toString()).contains("Yes", "not recorded");
    assertThat(duties().answer("attack").orElseThrow().answer()).isEqualTo("yes");
  }

  @Test
  void a_person_decides_says_when_it_began_and_files() {
    leak();
    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    assertThat(scene.topmost("U1").toString()).contains("提案の理由", "1人分でも報告の対象");

    doing.pressInView("U1", scene.topmost("U1"), "applies");
    until(
        "decided",
        () -> duties().decision("own", "jp-appi-26", "preliminary_target_3d").isPresent());
    until("redrawn", () -> scene.topmost("U1").toString().contains("該当する（"));

    doing.pressInView("U1", scene.topmost("U1"), "when:preliminary_target_3d");
    assertThat(scene.topmost("U1").toString()).contains("いつ知りましたか");
    Instant knew = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    doing.send("U1", json("time", Doing.time(knew)));
    assertThat(duties().trigger("own", "awareness").orElseThrow().what().time()).isEqualTo(knew);
    doing.card("U1", C, "速報（3日目の目安）：");

    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    doing.pressInView("U1", scene.topmost("U1"), "filed:preliminary_target_3d");
    doing.send("U1", json("time", Doing.time(clock.instant()), "number", Scene.typed("第12号")));
    JsonObject card = doing.card("U1", C, "提出済み");
    // One filing does both marks of the preliminary report.
    assertThat(card.toString()).contains("✓ 速報（3日目の目安）", "✓ 速報（5日目の目安）", "第12号");
    doing.card("U1", C, "次の期限*\\n• 個人情報保護法 第26条（漏えい等の報告・通知）：確報（60日");
  }

  @Test
  void that_nothing_is_owed_needs_a_reason_and_a_role_where_somebody_has_it() {
    leak();
    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    doing.pressInView("U1", scene.topmost("U1"), "not-ours");
    assertThat(doing.refusal("U1", "reason", json("reason", Scene.typed(" ")))).contains("理由");
    doing.role("counsel", "alex (U2)", null);
    assertThat(doing.refusal("U1", "reason", json("reason", Scene.typed("対象外"))))
        .contains("alex (U2)");
    doing.closeModals("U1");

    doing.press("U2", C, doing.card("U2", C, PPC), "show:" + PPC);
    doing.pressInView("U2", scene.topmost("U2"), "not-ours");
    doing.send("U2", json("reason", Scene.typed("漏えいはなかった")));
    until(
        "decided",
        () -> duties().decision("own", "jp-appi-26", "preliminary_target_3d").isPresent());
    until("it left the card", () -> !dutiesCard().toString().contains(PPC + "\""));
  }

  @Test
  void people_are_reminded_put_it_off_with_a_reason_and_are_left_in_peace_once_it_is_filed() {
    leak();
    doing.role("lead", "alex (U2)", null);
    doing.desk(
        (t, id) ->
            new DecideDuty(
                new Ticket("alex (U2)", t.deliveryKey(), t.lang()),
                id,
                PPC,
                Duty.Verdict.APPLIES,
                null));
    doing.desk((t, id) -> new SetTrigger(t, id, "own", "awareness", now(), null));
    due();
    assertThat(doing.noted("reminder-due")).isEmpty();

    clock.advance(Duration.ofDays(2));
    due();
    JsonObject card = doing.card("U1", C, "期限の確認");
    assertThat(card.toString()).contains("<@U2>");
    assertThat(card.getString("text")).doesNotContain("個人");
    due();
    assertThat(doing.noted("reminder-due")).hasSize(1);

    doing.press("U1", C, card, "snooze");
    String hour = Doing.options(scene.topmost("U1"), "until").get(0);
    assertThat(doing.refusal("U1", "reason", json("until", Scene.chosen(hour)))).contains("理由");
    doing.send("U1", json("until", Scene.chosen(hour), "reason", Scene.typed("先方の返事待ち")));
    doing.card("U1", C, "まで先送りしました");
    clock.advance(Duration.ofMinutes(61));
    due();
    until("again", () -> doing.noted("reminder-due").size() == 2);
    JsonObject again = doing.card("U1", C, "先送りしたリマインダー");

    doing.press("U1", C, again, "take-duty");
    until("taken", () -> doing.noted("duty-owner").size() == 1);
    doing.press("U1", C, doing.card("U1", C, "先送りしたリマインダー"), "show");
    doing.closeModals("U1");
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    doing.press("U1", C, doing.card("U1", C, "先送りしたリマインダー"), "show");
    doing.pressInView("U1", scene.topmost("U1"), "filed:preliminary_target_3d");
    doing.send("U1", json("time", Doing.time(now)));
    doing.card("U1", C, "期限の確認：いまは残っていません");
    clock.advance(Duration.ofDays(3));
    due();
    assertThat(doing.noted("reminder-due")).hasSize(2);
  }

  /** Moves the clock on to this time of day in Tokyo, tomorrow or later. */
  private void toTokyo(int hour, int minute) {
    ZonedDateTime now = clock.instant().atZone(TOKYO);
    ZonedDateTime then = now.toLocalDate().plusDays(1).atTime(hour, minute).atZone(TOKYO);
    clock.advance(Duration.between(now, then));
  }

  @Test
  void put_off_on_an_older_card_it_comes_back_as_the_newer_one_and_not_beyond_its_limit() {
    leak();
    doing.desk((t, id) -> new DecideDuty(t, id, PPC, Duty.Verdict.APPLIES, null));
    doing.desk((t, id) -> new SetTrigger(t, id, "own", "awareness", now(), null));
    clock.advance(Duration.ofDays(2));
    due();
    JsonObject old = doing.card("U1", C, "期限の確認");
    clock.advance(Duration.ofDays(2));
    due();
    until("the newer", () -> reminders().size() == 2);

    doing.press("U2", C, old, "snooze");
    assertThat(scene.topmost("U2").toString()).contains("A newer reminder");
    doing.closeModals("U2");
    toTokyo(0, 30);
    doing.press("U1", C, old, "snooze");
    JsonObject form = scene.topmost("U1");
    assertThat(form.toString()).contains("の朝（9:00）", "新しいリマインダーが出ています");
    List<String> times = Doing.options(form, "until");
    ZonedDateTime morning = Instant.parse(times.get(2)).atZone(TOKYO);
    assertThat(morning.toLocalTime()).hasToString("09:00");
    assertThat(morning.toLocalDate()).isEqualTo(clock.instant().atZone(TOKYO).toLocalDate());

    doing.send("U1", json("until", Scene.chosen(times.get(1)), "reason", Scene.typed("返事待ち")));
    assertThat(reminders().get(0).again()).isNull();
    assertThat(reminders().get(1).again()).isNotNull();
    doing.card("U1", C, "まで先送りしました");
  }

  @Test
  void a_reminder_put_off_too_long_is_told_until_when_it_can_be() {
    leak();
    doing.desk((t, id) -> new DecideDuty(t, id, PPC, Duty.Verdict.APPLIES, null));
    doing.desk((t, id) -> new SetTrigger(t, id, "own", "awareness", now(), null));
    toTokyo(20, 0);
    clock.advance(Duration.ofDays(1));
    due();
    JsonObject card = doing.card("U1", C, "期限の確認");
    doing.press("U1", C, card, "snooze");
    String morning = Doing.options(scene.topmost("U1"), "until").get(2);
    String limit =
        Explanation.moment(reminders().get(0).marks().get(0).limit().atZone(TOKYO), Lang.JA);
    assertThat(
            doing.refusal(
                "U1", "until", json("until", Scene.chosen(morning), "reason", Scene.typed("返事待ち"))))
        .contains(limit)
        .doesNotContain("Z");
  }

  @Test
  void a_legal_entity_that_is_registered_has_duties_of_its_own() {
    leak();
    doing.press("U1", C, dutiesCard(), "entity");
    doing.send(
        "U1",
        json(
            "name",
            Scene.typed("例示銀行"),
            "traits-japan",
            json("value", json("selected_options", List.of(json("value", "jp_finance"))))));
    doing.card("U1", C, "金融庁 監督指針");
    JsonObject card = dutiesCard();
    assertThat(card.toString()).contains("例示銀行").contains("個人情報保護法 第26条");
    assertThat(scene.desk().profile().entities()).hasSize(1);
    assertThat(scene.desk().incidents()).hasSize(1);
  }

  @Test
  void a_deleted_card_stays_deleted_when_a_legal_entity_is_named() {
    leak();
    JsonObject card = dutiesCard();
    doing.press("U1", C, card, "entity");
    scene.slack().control("delete", "as", "U1", "channel", C, "ts", card.getString("ts"));
    until("noted", () -> !doing.noted("card-deleted").isEmpty());
    doing.send("U1", json("name", Scene.typed("例示商事")));
    scene.slack().untilQuiet();
    assertThat(scene.desk().profile().entities()).hasSize(1);
    assertThat(doing.cards("U1", C).toString()).doesNotContain("届け出と通知の確認");
    doing.command("U1", C, "状況");
    assertThat(dutiesCard().toString()).contains("例示商事");
  }

  @Test
  void one_stage_is_left_with_a_reason_and_taken_up_again() {
    leak();
    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    doing.pressInView("U1", scene.topmost("U1"), "leave-stage:final_60d");
    assertThat(doing.refusal("U1", "reason", json("reason", Scene.typed(" ")))).contains("理由");
    doing.send("U1", json("reason", Scene.typed("速報で足りる")));
    until("left", () -> duties().left().size() == 1);

    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    assertThat(scene.topmost("U1").toString()).contains("不要（<@U1>：速報で足りる）");
    doing.pressInView("U1", scene.topmost("U1"), "want-stage:final_60d");
    until("wanted", () -> duties().left().isEmpty());
  }

  @Test
  void what_to_write_is_filled_from_the_record_to_be_copied() {
    doing.fact("damage", "顧客の名簿 `1,200` 件");
    doing.fact("endpoint", "https://evil.example/x");
    leak();
    doing.press("U1", C, doing.card("U1", C, PPC), "show:" + PPC);
    doing.pressInView("U1", scene.topmost("U1"), "show:sheet:preliminary_target_3d");
    until("the sheet", () -> scene.topmost("U1").toString().contains("件名："));

    String sheet = scene.topmost("U1").toString();
    assertThat(sheet)
        .contains("件名：不審な暗号化", "起算点：（未記入）", "顧客の名簿", "evil[.]example")
        .contains("概要、個人データの項目")
        .doesNotContain("`1,200`");
  }

  @Test
  void the_question_stands_on_the_card_however_much_is_proposed() {
    doing.desk(
        (t, id) ->
            new SetEntity(
                t,
                null,
                "例示グループ",
                scene.guide().traits().groups().stream()
                    .flatMap(group -> group.traits().stream().map(Traits.Trait::id))
                    .toList()));
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    JsonObject card = doing.card("U1", C, "tell:");
    assertThat(card.toString().length()).isLessThan(20_000);
    assertThat(Scene.blocks(card).get(2).toString()).contains("*2/");

    doing.press("U1", C, card, "show:rest");
    doing.pressInView("U1", scene.topmost("U1"), "show:more");
    assertThat(scene.topmost("U1").toString()).contains("→");
  }

  @Test
  void while_slack_may_be_watched_nothing_of_it_is_shown() {
    leak();
    doing.watched(SayWatched.Answer.YES);
    JsonObject card = doing.card("U1", C, "届け出と通知の確認があります");
    assertThat(doing.cards("U1", C).toString()).doesNotContain("個人情報保護法");
    doing.press("U1", C, card, "show");
    assertThat(scene.topmost("U1").toString()).contains("個人情報保護法 第26条");
  }

  @Test
  void an_incident_is_not_closed_while_something_is_owed() {
    leak();
    doing.command("U1", C, "終了");
    assertThat(doing.refusal("U1", "reason", json()))
        .contains("個人情報保護法 第26条")
        .contains("まだ決めていません");
  }
}
