package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who asks the guidance sees, and what nobody else does. */
final class QuestionsTest {

  private static final String C = Scene.CHANNEL;

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  QuestionsTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db")).connect();
    doing = new Doing(scene);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** Asks until the search is there: at the start of the program it takes a moment. */
  private void ask(String as, String text) {
    until(
        "an answer",
        () -> {
          scene.slack().control("command", "as", as, "channel", C, "text", "/noroshi-faq " + text);
          List<JsonObject> told = scene.slack().whispers(as, C);
          String last = told.get(told.size() - 1).toString();
          return !last.contains("検索の準備") && !last.contains("getting ready");
        });
  }

  private void press(String as, String words, String action) {
    doing.press(as, C, doing.whisper(as, C, words), action);
  }

  private JsonObject modal(String as, String words) {
    until("a modal with " + words, () -> views(as).contains(words));
    return scene.topmost(as);
  }

  private String views(String as) {
    List<JsonObject> views = scene.slack().views(as);
    return views.isEmpty() ? "" : views.get(views.size() - 1).toString();
  }

  private String title(int number, Lang lang) {
    return scene.guide().knowledge().question(number).orElseThrow().title().in(lang);
  }

  @Test
  void a_question_in_ones_own_words_gets_an_answer_that_only_the_asker_sees() {
    ask("U1", "警察に言ったらサーバーを持っていかれる？");

    String answer = doing.whisper("U1", C, title(19, Lang.JA)).toString();
    assertThat(answer).contains("/noroshi", "要約・参考");
    assertThat(doing.cards("U2", C).toString()).doesNotContain(title(19, Lang.JA));
    assertThat(scene.slack().whispers("U2", C)).isEmpty();
  }

  @Test
  void the_answer_is_in_the_language_of_whoever_asks_whatever_the_question_is_in() {
    ask("U2", "IoCとは何か、共有するときの目印");

    doing.whisper("U2", C, title(7, Lang.EN));
  }

  @Test
  void the_whole_answer_and_what_is_related_open_on_top_of_each_other() {
    ask("U1", "7");
    press("U1", title(7, Lang.JA), "faq:0");
    modal("U1", "出典");

    int related = scene.guide().knowledge().question(7).orElseThrow().related().get(0);
    doing.pressInView("U1", scene.topmost("U1"), "faq:" + related);
    modal("U1", title(related, Lang.JA));
    doing.pressInView("U1", scene.topmost("U1"), "faq:");
    doing.pressInView("U1", scene.topmost("U1"), "faq:");
    until("a page in the place of the last", () -> scene.slack().views("U1").size() <= 3);
  }

  @Test
  void what_was_not_meant_is_followed_by_the_next_three() {
    ask("U1", "いつ共有すればいい？");
    press("U1", title(8, Lang.JA), "faq:3");

    String instead = doing.whisper("U1", C, "こちらでしょうか").toString();
    assertThat(instead).contains("問").doesNotContain(title(8, Lang.JA));
  }

  @Test
  void it_is_posted_for_all_who_are_in_the_channel() {
    ask("U1", "7");
    press("U1", title(7, Lang.JA), "faq:2");

    assertThat(doing.card("U2", C, title(7, Lang.JA)).toString()).contains("<@U1>");
  }

  @Test
  void before_people_from_outside_it_is_not_posted() {
    scene.start("不審な暗号化");
    scene.slack().control("invite", "as", "U1", "channel", C, "user", "U5");
    until("hidden", () -> !doing.cards("U1", C).toString().contains("actions"));
    ask("U1", "7");
    JsonObject answer =
        scene.slack().whispers("U1", C).stream()
            .filter(told -> told.toString().contains(title(7, Lang.JA)))
            .findFirst()
            .orElseThrow();
    doing.press("U1", C, answer, "faq:2");

    until("told", () -> scene.slack().whispers("U1", C).toString().contains("投稿しません"));
    assertThat(doing.cards("U5", C).toString()).doesNotContain(title(7, Lang.JA));
  }

  @Test
  void nothing_of_what_was_asked_is_kept() {
    scene.start("不審な暗号化");
    Incident before = scene.incident();
    ask("U1", "営業部の佐々木が身代金を払ったらしいが警察に言うべきか");
    doing.whisper("U1", C, "問");

    assertThat(scene.incident().seq()).isEqualTo(before.seq());
  }

  @Test
  void alone_it_shows_the_four_areas_and_each_its_questions() {
    ask("U1", "");
    doing.press("U1", C, doing.whisper("U1", C, "被害組織の保護の観点について"), "faq:2");

    assertThat(modal("U1", title(21, Lang.JA)).toString())
        .contains(title(25, Lang.JA))
        .doesNotContain(title(26, Lang.JA));
  }

  @Test
  void a_word_of_the_glossary_is_explained() {
    ask("U1", "TLP:AMBER");
    doing.whisper("U1", C, "問30");
    ask("U1", "ｉｏｃ");
    doing.whisper("U1", C, "問7");
  }

  @Test
  void what_the_guidance_does_not_answer_is_said_so() {
    ask("U1", "有給休暇の申請方法を教えて");

    assertThat(doing.whisper("U1", C, "当てはまる答えが見つかりません").toString()).contains("情報共有の方法等について");
  }

  @Test
  void why_we_ask_leads_to_the_questions_of_the_guidance() {
    scene.start("不審な暗号化");
    doing.command("U1", C, "共有");
    JsonObject card = doing.card("U1", C, "まだ分からない点");
    doing.press("U1", C, card, "why");
    doing.pressInView("U1", modal("U1", "問1"), "faq:1");

    modal("U1", title(1, Lang.JA));
  }

  @Test
  void whoever_hesitates_reads_what_speaks_for_and_against_and_what_contracts_say() {
    ask("U1", "1");
    press("U1", title(1, Lang.JA), "faq:0");
    assertThat(modal("U1", "共有は何のためか").toString()).contains("進める理由", "① ");
    doing.closeModals("U1");

    ask("U2", "33");
    doing.press("U2", C, doing.whisper("U2", C, title(33, Lang.EN)), "faq:0");
    assertThat(modal("U2", "confidential").toString())
        .contains("it is not the clause itself", "with who noticed", "(from the official document)")
        .doesNotContain("What sharing is for");
  }

  @Test
  void an_outcome_leads_to_whom_it_names_and_to_the_letter_to_ask_with() {
    scene.start("不審な暗号化");
    doing.watched(SayWatched.Answer.NO);
    doing.desk((t, id) -> new StartWalk(t, id, "sharing", null));
    String walk = scene.incident().walks().current("sharing").orElseThrow().id();
    for (String given : List.of("unclearPoints:no", "unknownAttack:no", "notWidespread:unknown")) {
      String[] parts = given.split(":", -1);
      doing.desk((t, id) -> new AnswerQuestion(t, id, walk, parts[0], parts[1], null, null));
    }
    doing.press("U1", C, doing.card("U1", C, "★ "), "whom");

    JsonObject parties = modal("U1", "JPCERT/CC");
    List<JsonObject> buttons = Looks.buttons(parties);
    String letter = buttons.get(buttons.size() - 1).getString("action_id");
    doing.pressInView("U1", parties, letter);
    assertThat(modal("U1", "```").toString()).doesNotContain("不審な暗号化");
  }

  @Test
  void what_laws_ask_for_is_shown_the_way_to() {
    ask("U1", "GDPRの72時間はいつから数える");
    doing.whisper("U1", C, "届け出や報告の期限");
    ask("U2", "book a meeting room");
    assertThat(doing.whisper("U2", C, "Nothing here answers that").toString())
        .contains("/noroshi duties", "/noroshi parties", "/noroshi checklist");
  }

  @Test
  void whom_to_contact_is_found_by_group_with_a_letter_that_holds_nothing_of_the_record() {
    scene.start("不審な暗号化");
    doing.command("U1", C, "連絡先");
    JsonObject groups = modal("U1", "相談先・報告先");
    doing.pressInView("U1", groups, "party:0");
    JsonObject list = modal("U1", "JPCERT/CC");
    doing.pressInView("U1", list, "party:1");
    modal("U1", "受付時間");
    doing.closeModals("U1");

    doing.command("U2", C, "parties");
    int letter = scene.guide().knowledge().parties().size();
    doing.pressInView("U2", modal("U2", "Whom to contact"), "party:" + letter);
    assertThat(modal("U2", "Consultation about a cyberattack").toString()).doesNotContain("不審な暗号化");
  }
}
