package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.CloseIncident;
import dev.noroshi.desk.DrillClock;
import dev.noroshi.desk.OfferHandover;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.SetAudience;
import dev.noroshi.desk.SetStage;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.TickItem;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Lang;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What to do now, as people see it in the channel, and how they say that it is done. */
final class ChecklistsInSlackTest {

  private static final String C = Scene.CHANNEL;
  private static final String TITLE = "不審な暗号化";

  /** No long weekend is near. */
  private static final Instant WEDNESDAY = Instant.parse("2026-12-02T03:00:00Z");

  private static final String PROGRESS = "件が済みました";
  private static final String EVIDENCE = "メモリ、ディスク、ログの写し";

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  ChecklistsInSlackTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
    doing = new Doing(scene);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void begin(Lang lang, Instant now) {
    Ticket ticket = new Ticket("sato (U1)", UUID.randomUUID().toString(), lang);
    DrillClock clock = new DrillClock(now, 1);
    String id = scene.desk().newIncidentId();
    scene.desk().handle(new OpenIncident(ticket, id, TITLE, true, null, lang, "T1/" + C, clock));
    doing.watched(SayWatched.Answer.NO);
    doing.card("U1", C, TITLE);
  }

  private void stage(String stage) {
    doing.desk((t, id) -> new SetStage(t, id, stage));
  }

  private void tick(String list, String item, boolean done) {
    doing.desk((t, id) -> new TickItem(t, id, list, item, done));
  }

  private static List<String> actions(JsonObject holder) {
    return Looks.buttons(holder).stream().map(b -> b.getString("action_id")).toList();
  }

  private Checklist list(String id) {
    return scene.guide().checklist(id).orElseThrow();
  }

  @Test
  void a_new_stage_brings_its_list_by_role_with_a_button_for_each_item() {
    begin(Lang.JA, WEDNESDAY);
    doing.press("U1", C, doing.card("U1", C, TITLE), "stage");
    doing.send("U1", json("stage", Scene.chosen("initial-response")));
    JsonObject card = doing.card("U1", C, PROGRESS);
    assertThat(card.toString())
        .contains("【訓練】初動対応")
        .contains("*セキュリティ担当*")
        .contains("*ベンダ*")
        .contains(EVIDENCE)
        .doesNotContain("全員");
    assertThat(card.getString("text")).isEqualTo("【のろし】更新が1件あります");
    assertThat(actions(card)).contains("tick:copy-evidence", "checklist-why", "language");
    assertThat(Looks.faults("ja", card, List.of("English"))).isEmpty();
    stage("attack");
    stage("initial-response");
    scene.untilShown();
    assertThat(doing.cards("U1", C).stream().filter(c -> c.toString().contains(PROGRESS)))
        .as("one card of a list")
        .hasSize(1);
  }

  @Test
  void what_one_person_ticks_another_sees_and_puts_back_in_their_own_language() {
    begin(Lang.JA, WEDNESDAY);
    stage("initial-response");
    doing.press("U1", C, doing.card("U1", C, EVIDENCE), "tick:copy-evidence");
    JsonObject card = doing.card("U2", C, "✅");
    assertThat(card.toString()).contains("<@U1>").contains("<!date^").contains("件のうち 1 件");
    assertThat(scene.slack().whispers("U1", C)).isEmpty();

    doing.press("U2", C, card, "language");
    JsonObject page = scene.topmost("U2");
    assertThat(page.toString()).contains("Copy memory, disks and logs").contains("1 of ");
    assertThat(Looks.faults("en", page, List.of("日本語", "[DRILL]"))).isEmpty();
    doing.pressInView("U2", page, "tick:copy-evidence");
    until("the page", () -> scene.topmost("U2").toString().contains(": 0 of "));
    until("the card", () -> !doing.card("U1", C, EVIDENCE).toString().contains("✅"));
    assertThat(doing.noted("checklist-ticked"))
        .hasSize(2)
        .last()
        .asString()
        .contains("alex (U2)")
        .contains("false");
  }

  @Test
  void of_two_who_tick_at_once_one_is_on_record_and_neither_is_told_off() {
    begin(Lang.JA, WEDNESDAY);
    stage("recovery");
    JsonObject card = doing.card("U1", C, PROGRESS);
    CompletableFuture<Void> both =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> doing.press("U1", C, card, "tick:mark-restored")),
            CompletableFuture.runAsync(() -> doing.press("U2", C, card, "tick:mark-restored")));
    both.join();
    doing.press("U2", C, card, "tick:evidence-first");
    until("both", () -> doing.card("U1", C, PROGRESS).toString().contains("件のうち 2 件"));
    assertThat(doing.noted("checklist-ticked")).hasSize(2);
    assertThat(scene.slack().whispers("U1", C)).isEmpty();
    assertThat(scene.slack().whispers("U2", C)).isEmpty();
  }

  @Test
  void an_item_that_depends_on_an_answer_comes_with_it() {
    begin(Lang.JA, WEDNESDAY);
    stage("initial-response");
    assertThat(doing.card("U1", C, PROGRESS).toString()).doesNotContain("速報が要るか");
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    doing.card("U1", C, "速報が要るか");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JA", "EN"})
  void before_a_long_weekend_the_list_says_what_to_settle(String lang) {
    begin(Lang.valueOf(lang), Instant.parse("2026-12-28T03:00:00Z"));
    stage("recovery");
    doing.card("U1", C, lang.equals("JA") ? "連休中に再開するなら" : "For a holiday restart");
  }

  @Test
  void a_vendor_to_whom_the_channel_is_open_sees_their_own_items_only() {
    begin(Lang.JA, WEDNESDAY);
    stage("recovery");
    doing.press("U1", C, doing.card("U1", C, PROGRESS), "tick:vendor-agreed-order");
    scene.talk("U1", "invite", "user", "U5");
    doing.desk((t, id) -> new SetAudience(t, id, "T1/" + C, "運用ベンダ", true, List.of("U5")));
    JsonObject card = doing.card("U5", C, "お願いしたい作業");
    assertThat(card.toString())
        .contains("☐ 保守用のリモート接続")
        .contains("✅ 決められた順番と条件")
        .contains("止まったものが戻った日時")
        .contains("件のうち 1 件")
        .doesNotContain("復旧と再開", "証拠の写し", "<@U1>", "第2報");
    assertThat(actions(card)).containsExactly("show");
    doing.press("U1", C, card, "show");
    assertThat(scene.topmost("U1").toString()).contains("証拠の写し").contains("復旧と再開");
    doing.pressInView("U1", scene.topmost("U1"), "tick:mark-restored");
    doing.card("U5", C, "✅ 止まったもの");
  }

  @Test
  void while_slack_may_be_watched_only_the_count_is_shown() {
    begin(Lang.EN, WEDNESDAY);
    stage("recovery");
    doing.watched(SayWatched.Answer.UNKNOWN);
    JsonObject card = doing.card("U1", C, "Checklist: 0 of");
    until(
        "nothing else",
        () -> !doing.cards("U1", C).toString().contains("Copy the evidence before"));
    doing.press("U1", C, card, "show");
    assertThat(scene.topmost("U1").toString()).contains("証拠の写し");
    doing.pressInView("U1", scene.topmost("U1"), "tick:evidence-first");
    doing.card("U1", C, "Checklist: 1 of");
    assertThat(doing.cards("U1", C).toString()).doesNotContain("<@U1>", "Recovery and restart");
  }

  @Test
  void why_tells_the_reason_the_questions_of_the_guidance_and_the_command() {
    begin(Lang.JA, WEDNESDAY);
    stage("initial-response");
    JsonObject card = doing.card("U1", C, PROGRESS);
    doing.press("U2", C, card, "checklist-why");
    JsonObject page = scene.topmost("U2");
    assertThat(page.toString())
        .contains("Restoring or wiping loses how they got in")
        .contains("Command that helps: /noroshi share")
        .contains(scene.guide().faqTitle(6).orElseThrow().en());
    assertThat(Looks.faults("en", page, List.of("[DRILL]"))).isEmpty();
    doing.press("U1", C, card, "checklist-why");
    assertThat(Looks.faults("ja", scene.topmost("U1"), List.of())).isEmpty();
  }

  @Test
  void what_is_typed_shows_the_list_of_the_stage_of_another_or_of_a_role() {
    begin(Lang.JA, WEDNESDAY);
    doing.command("U2", C, "checklist");
    assertThat(scene.topmost("U2").toString()).contains("First fifteen minutes");
    doing.closeModals("U2");
    doing.command("U1", C, "点検 法務");
    doing.whisper("U1", C, "役割：セキュリティ担当 / 管理責任者 / 法務 / 広報 / ベンダ");

    doing.command("U1", C, "チェックリスト　復旧対応");
    doing.whisper("U1", C, "「復旧と再開」");
    doing.card("U1", C, PROGRESS);
    assertThat(doing.incident().checks().called()).containsExactly("recovery");
    assertThat(doing.incident().outline().stage()).isNull();

    stage("reporting");
    doing.command("U2", C, "checklist");
    assertThat(scene.topmost("U2").toString()).contains("Reports and filings");
    doing.closeModals("U2");
    doing.command("U2", C, "checklist COUNSEL");
    JsonObject mine = scene.topmost("U2");
    assertThat(actions(mine)).contains("tick:record-sent");
    assertThat(mine.toString()).contains("*Counsel*").doesNotContain("*Manager*");
    doing.pressInView("U2", mine, "tick:record-sent");
    until("my part", () -> scene.topmost("U2").toString().contains("✅"));
    assertThat(scene.topmost("U2").toString()).doesNotContain("*Manager*");
    doing.closeModals("U2");
    doing.command("U2", C, "checklist viewer");
    assertThat(scene.topmost("U2").toString()).contains("Once sent").doesNotContain("*Counsel*");

    doing.command("U2", C, "checklist initial response");
    doing.whisper("U2", C, "“Initial response”");
    assertThat(doing.incident().checks().called())
        .containsExactly("recovery", "reporting", "initial-response");
  }

  @Test
  void an_unknown_word_is_answered_with_what_is_known() {
    begin(Lang.JA, WEDNESDAY);
    doing.command("U2", C, "checklist lunch");
    assertThat(doing.whisper("U2", C, "no stage or role of that name").toString())
        .contains("Detection / Initial response / Detailed investigation")
        .contains("Roles: Security responder")
        .doesNotContain("Attack /", "Viewer");
    doing.command("U1", C, "点検 昼食");
    assertThat(doing.whisper("U1", C, "その名前の段階や役割はありません").toString()).contains("発覚 / 初動対応 / 詳細調査");
    assertThat(doing.incident().checks().called()).isEmpty();
  }

  @Test
  void closing_asks_for_what_must_not_be_forgotten_and_then_nothing_can_be_ticked() {
    begin(Lang.JA, WEDNESDAY);
    stage("recovery");
    JsonObject card = doing.card("U1", C, PROGRESS);
    doing.press("U1", C, card, "tick:close-entry");
    until("the tick", () -> !doing.incident().checks().done().isEmpty());
    doing.command("U1", C, "close");
    assertThat(doing.refusal("U1", "reason", json()))
        .contains("チェックリスト：初期化や復元の前に")
        .doesNotContain("侵入口をふさいで", "mark-restored");
    doing.command("U2", C, "close");
    assertThat(doing.refusal("U2", "reason", json()))
        .contains("Checklist: Record when each stopped service came back");
    doing.send("U2", json("reason", Scene.typed("the vendor goes on")));
    assertThat(doing.noted("incident-closed").toString()).contains("checklist/recovery/");
    until(
        "no buttons",
        () -> actions(doing.card("U1", C, PROGRESS)).stream().noneMatch(a -> a.startsWith("tick")));
    JsonObject old = scene.copied(Scene.button(card, a -> a.equals("tick:evidence-first")));
    doing.press("U2", C, old, "tick:evidence-first");
    doing.whisper("U2", C, "is closed");
    doing.command("U1", C, "点検 発覚");
    doing.whisper("U1", C, "この事案は終了しています");
  }

  @Test
  void whoever_takes_over_sees_seven_of_what_must_not_be_forgotten_and_how_many_more() {
    begin(Lang.EN, WEDNESDAY);
    stage("detection");
    stage("recovery");
    int all = scene.desk().checklists(doing.incident()).forgotten().size();
    assertThat(all).isGreaterThan(8);
    doing.command("U2", C, "handover");
    assertThat(scene.topmost("U2").toString())
        .contains("Checklist: Decide who leads")
        .contains((all - 7) + " more");
    doing.desk((t, id) -> new OfferHandover(t, id, "alex (U2)", "night", null));
    JsonObject shift = doing.card("U2", C, "Important on the checklists");
    assertThat(shift.toString()).contains("• Decide who leads").contains((all - 7) + " more");
    tick("detection", "who-leads", true);
    until(
        "one less",
        () -> doing.card("U2", C, "Important on").toString().contains((all - 8) + " more"));
    doing.press("U2", C, doing.card("U2", C, "\"accept"), "accept");
    until("taken", () -> !doing.cards("U2", C).toString().contains("Important on the"));
  }

  @Test
  void home_names_five_things_for_my_role_at_this_stage() {
    begin(Lang.JA, WEDNESDAY);
    stage("recovery");
    doing.role("security", "alex (U2)", null);
    assertThat(doing.home("U2", "For your role to do now").toString())
        .contains("☐ Copy the evidence before you wipe")
        .contains("☐ 2 more")
        .doesNotContain("☐ Name who allows the restart");
    assertThat(doing.home("U1", TITLE).toString()).doesNotContain("あなたの役割で");
    tick("recovery", "evidence-first", true);
    assertThat(doing.home("U2", "☐ 1 more").toString()).doesNotContain("☐ Copy the evidence");
    doing.watched(SayWatched.Answer.YES);
    assertThat(doing.home("U2", "For your role to do now: 6").toString()).doesNotContain("☐");
    doing.watched(SayWatched.Answer.NO);
    doing.desk((t, id) -> new CloseIncident(t, id, "誤検知"));
    assertThat(doing.home("U2", "no open incident").toString()).doesNotContain("For your role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JA", "EN"})
  void the_longest_lists_fit_into_a_message_however_much_is_done(String lang) {
    begin(Lang.valueOf(lang), Instant.parse("2026-12-28T03:00:00Z"));
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    stage("initial-response");
    Checklist list = list("initial-response");
    String open = list.items().get(list.items().size() - 1).id();
    for (Checklist.Item item : list.items()) {
      if (!item.id().equals(open)) {
        tick(list.id(), item.id(), true);
      }
    }
    String done = Integer.toString(list.items().size() - 1);
    JsonObject card = doing.card("U1", C, lang.equals("JA") ? "うち " + done : done + " of ");
    assertThat(Scene.blocks(card)).hasSizeLessThanOrEqualTo(50);
    assertThat(Scene.blocks(card).toString()).hasSizeLessThan(14_000);
    assertThat(actions(card)).contains("tick:" + open);
    if (actions(card).contains("show")) {
      doing.press("U1", C, card, "show");
      assertThat(actions(scene.topmost("U1")))
          .containsAll(list.items().stream().map(item -> "tick:" + item.id()).toList());
    }
  }
}
