package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Walk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are typed in the thread of a walk: what counts, and that nothing else does. */
final class TypedAnswersTest {

  @TempDir Path folder = Path.of("");

  private Scene scene;

  @SuppressWarnings("NullAway") // opened before each test
  TypedAnswersTest() {
    scene = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
    scene.start("不審な暗号化");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private JsonObject begin(String verb, String action) {
    scene.command("U1", verb);
    until("the walk", () -> scene.shows(action));
    scene.untilShown();
    return scene.card(action);
  }

  private JsonObject share() {
    return begin("share", "answer:unclearPoints");
  }

  private Walk walk(String flow) {
    return scene.incident().walks().current(flow).orElseThrow();
  }

  private void untilAnswered(String question, String answer) {
    until(question, () -> answer.equals(walk("sharing").answers().get(question)));
  }

  private static String words(JsonObject whisper) {
    return whisper.getString("text") + Scene.blocks(whisper);
  }

  /** What was whispered to somebody, but for the answer to the command. */
  private List<JsonObject> told(String as) {
    return scene.whispers(as).stream()
        .filter(whisper -> !words(whisper).contains("判断を始めました"))
        .toList();
  }

  private void untilTold(String as, int count) {
    until("a word to " + as, () -> told(as).size() >= count);
  }

  private void updatesFail() {
    scene.slack().control("fault", "method", "chat.update", "error", "fatal_error", "times", 1_000);
  }

  @Test
  void a_number_or_a_full_word_counts_in_both_languages_and_can_be_taken_back() {
    JsonObject card = share();
    Map<String, List<String>> typed =
        Map.of(
            "yes", List.of("1", "ある", "YES"),
            "no", List.of("2", "２", "②", "\u3000ない \n", " no "),
            "unknown", List.of("3", "判別できない", "Can't tell", "can\u2019t tell"));
    int echoes = 0;
    for (var answer : typed.entrySet()) {
      for (String text : answer.getValue()) {
        scene.reply("U2", card, text);
        untilAnswered("unclearPoints", answer.getKey());
        echoes++;
        untilTold("U2", echoes);
        JsonObject echo = told("U2").get(echoes - 1);
        assertThat(echo.getString("thread_ts")).isEqualTo(card.getString("ts"));
        scene.press("U2", echo, "undo");
        echoes++;
        untilTold("U2", echoes);
        assertThat(walk("sharing").answers()).as(text).isEmpty();
        until("the question", () -> scene.shows("answer:unclearPoints"));
        scene.untilShown();
      }
    }
    assertThat(told("U1")).as("only the typist hears of it").isEmpty();
  }

  @Test
  void anything_else_is_not_stored_and_nobody_is_told() {
    JsonObject card = share();
    long before = scene.incident().seq();
    for (String text :
        List.of(
            "ないです",
            "1 2",
            "12",
            "0",
            "4",
            "-1",
            "1.",
            "たぶんない",
            "ないと思う。ある？",
            "はい",
            "既知（NO）",
            "*1*")) {
      scene.reply("U2", card, text);
    }
    scene.slack().untilQuiet();

    assertThat(scene.incident().seq()).isEqualTo(before);
    scene.reply("U2", card, "2");
    untilAnswered("unclearPoints", "no");
    untilTold("U2", 1);
    assertThat(told("U2")).hasSize(1);
    assertThat(scene.desk().export(scene.incident().id(), true).text()).doesNotContain("ないと思う");
  }

  @Test
  void what_is_typed_while_the_card_is_outdated_is_not_counted_and_the_person_is_told() {
    JsonObject card = share();
    updatesFail();
    scene.press("U1", card, "answer:unclearPoints:no");

    scene.reply("U2", card, "1");
    untilTold("U2", 1);
    scene.reply("U2", card, "ある");
    untilTold("U2", 2);
    scene.reply("U2", card, "了解です");
    scene.slack().untilQuiet();

    assertThat(walk("sharing").answers()).isEqualTo(Map.of("unclearPoints", "no"));
    assertThat(told("U2"))
        .hasSize(2)
        .allMatch(told -> words(told).contains("nothing was recorded"))
        .allMatch(told -> told.getString("thread_ts").equals(card.getString("ts")));
  }

  @Test
  void after_an_answer_was_taken_back_the_old_card_does_not_count_either() {
    JsonObject card = share();
    scene.reply("U1", card, "2");
    until("the next question", () -> scene.shows("answer:unknownAttack"));
    scene.untilShown();
    untilTold("U1", 1);
    updatesFail();
    scene.press("U1", told("U1").get(0), "undo");
    assertThat(walk("sharing").answers()).isEmpty();

    scene.reply("U2", card, "1");

    untilTold("U2", 1);
    assertThat(walk("sharing").answers()).as("they looked at another question").isEmpty();
  }

  @Test
  void what_was_typed_before_the_question_was_shown_is_not_counted() throws IOException {
    JsonObject card = share();
    scene.disconnect();
    scene.reply("U2", card, "1");
    Walk walk = walk("sharing");
    scene
        .desk()
        .handle(
            new AnswerQuestion(
                new Ticket("sato (U1)", "elsewhere", Lang.JA),
                scene.incident().id(),
                walk.id(),
                "unclearPoints",
                "no",
                null,
                null));

    scene.connect();

    untilTold("U2", 1);
    assertThat(words(told("U2").get(0))).contains("nothing was recorded");
    assertThat(walk("sharing").answers()).isEqualTo(Map.of("unclearPoints", "no"));
  }

  @Test
  void an_open_option_is_not_taken_without_its_reason() {
    JsonObject card = begin("disclose", "open:");

    scene.reply("U2", card, "3");
    untilTold("U2", 1);
    scene.reply("U1", card, "まだ不明");
    untilTold("U1", 1);

    assertThat(words(told("U2").get(0))).contains("needs a reason");
    assertThat(words(told("U1").get(0))).contains("理由が要ります");
    assertThat(walk("disclosure").given()).isEmpty();
  }

  @Test
  void an_answer_is_taken_back_only_by_its_author_and_only_while_it_is_the_last() {
    JsonObject card = share();
    scene.reply("U2", card, "2");
    untilTold("U2", 1);
    JsonObject echo = told("U2").get(0);
    JsonObject copy = scene.copied(Scene.button(echo, id -> id.startsWith("undo")));

    scene.press("U1", copy, "undo");
    untilTold("U1", 1);
    assertThat(words(told("U1").get(0))).contains("取り消せません");
    assertThat(walk("sharing").answers()).isEqualTo(Map.of("unclearPoints", "no"));

    until("the answer", () -> scene.shows("change:unclearPoints"));
    scene.press("U1", scene.card("change:unclearPoints"), "change:unclearPoints");
    scene.submit("U1", json("answer", Scene.chosen("yes"), "reason", Scene.typed("新しいログ")));
    scene.press("U2", echo, "undo");
    untilTold("U2", 2);
    assertThat(words(told("U2").get(1))).contains("cannot be taken back");
    assertThat(walk("sharing").answers()).isEqualTo(Map.of("unclearPoints", "yes"));
  }

  @Test
  void an_event_that_comes_twice_records_once_and_is_echoed_once() {
    JsonObject card = share();
    for (int i = 0; i < 3; i++) {
      int told = i;
      scene.slack().control("mischief", "duplicate", 1);
      scene.reply("U2", card, "2");
      until("an answer", () -> walk("sharing").lastSaid() > 0);
      scene.slack().untilQuiet();
      untilTold("U2", 2 * told + 1);
      assertThat(walk("sharing").answers()).isEqualTo(Map.of("unclearPoints", "no"));
      scene.press("U2", told("U2").get(2 * told), "undo");
      untilTold("U2", 2 * told + 2);
      assertThat(told("U2")).hasSize(2 * told + 2);
      until("the question", () -> scene.shows("answer:unclearPoints"));
      scene.untilShown();
    }
  }

  @Test
  void elsewhere_and_in_other_ways_nothing_counts() {
    JsonObject card = share();
    long before = scene.incident().seq();
    scene.slack().say("U2", Scene.CHANNEL, "1");
    scene.reply("U2", scene.card("末尾のハッシュ"), "1");
    String own = scene.slack().say("U2", Scene.CHANNEL, "2");
    scene.reply("U1", json("ts", own), "2");
    String chat = scene.reply("U2", card, "確認します");
    scene.talk("U2", "edit", "ts", chat, "text", "1");
    String thread = card.getString("ts");
    scene
        .slack()
        .api("chat.postMessage", "channel", Scene.CHANNEL, "thread_ts", thread, "text", "1");
    scene.talk(
        "U2", "message", "thread_ts", thread, "text", "1", "files", List.of(scene.upload("U2")));
    scene.slack().untilQuiet();

    assertThat(scene.incident().seq()).isEqualTo(before);
    scene.reply("U1", card, "2");
    untilAnswered("unclearPoints", "no");
    untilTold("U1", 1);
    assertThat(told("U2")).isEmpty();
  }

  @Test
  void the_buttons_show_the_number_to_type() {
    JsonObject card = share();
    assertThat(labels(card)).contains("1 ある", "2 ない", "3 判別できない");

    scene.press("U1", card, "language");
    assertThat(labels(scene.topmost("U1"))).contains("1 Yes", "2 No", "3 Can't tell");
  }

  private static List<String> labels(JsonObject holder) {
    return Scene.blocks(holder).stream()
        .filter(block -> block.getString("type").equals("actions"))
        .flatMap(block -> block.getJsonArray("elements").getValuesAs(JsonObject.class).stream())
        .map(element -> Objects.requireNonNull(element.getJsonObject("text")).getString("text"))
        .toList();
  }
}
