package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Walk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident and its walks, by buttons, in the channel. */
final class WalkInSlackTest {

  @TempDir Path folder = Path.of("");

  private Scene scene;

  @SuppressWarnings("NullAway") // opened before each test
  WalkInSlackTest() {
    scene = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private JsonObject walkCard() {
    until("the walk card", () -> scene.shows("不明な点"));
    return scene.card("不明な点");
  }

  private Walk walk() {
    return scene.incident().walks().current("sharing").orElseThrow();
  }

  private void share() {
    scene.start("不審な暗号化 <script> @here *x*");
    scene.command("U1", "share");
    walkCard();
  }

  @Test
  void an_incident_is_started_and_its_card_is_pinned() {
    scene.start("不審な暗号化 <script>");

    until("the pin", () -> scene.card("まだ始めていません").containsKey("pinned_to"));
    JsonObject card = scene.card("まだ始めていません");
    assertThat(card.getString("text")).isEqualTo("【のろし】更新が1件あります");
    assertThat(Scene.blocks(card).get(0).getJsonObject("text").getString("text"))
        .isEqualTo("不審な暗号化 <script>");
    assertThat(scene.incident().outline().title()).isEqualTo("不審な暗号化 <script>");
    assertThat(scene.incident().outline().drill()).isFalse();
  }

  @Test
  void a_sharing_walk_is_answered_by_buttons_to_its_outcome() {
    share();

    scene.press("U1", walkCard(), "answer:unclearPoints:no");
    until("the next question", () -> scene.shows("answer:unknownAttack"));
    scene.press("U2", scene.card("answer:unknownAttack"), "answer:unknownAttack:yes");

    until("the outcome", () -> scene.shows("共有しましょう"));
    assertThat(walk().answers())
        .containsExactlyInAnyOrderEntriesOf(Map.of("unclearPoints", "no", "unknownAttack", "yes"));
    assertThat(walk().last("unknownAttack").orElseThrow().by()).isEqualTo("alex (U2)");
    assertThat(walk().last("unknownAttack").orElseThrow().at()).isNotNull();
    until("the state on the incident card", () -> scene.card("末尾のハッシュ").toString().contains("★"));
  }

  @Test
  void of_two_people_the_first_wins_and_the_second_is_told() {
    share();
    JsonObject old = walkCard();
    // The card no longer changes: the second person still looks at the old one.
    scene.slack().control("fault", "method", "chat.update", "error", "fatal_error", "times", 1_000);
    scene.press("U1", old, "answer:unclearPoints:no");

    scene.press("U2", old, "answer:unclearPoints:yes");

    assertThat(walk().answers()).containsEntry("unclearPoints", "no");
    until("the word to the second", () -> !scene.slack().whispers("U2", Scene.CHANNEL).isEmpty());
    assertThat(scene.slack().whispers("U2", Scene.CHANNEL).get(0).getString("text"))
        .contains("sato (U1)")
        .contains("ない");
    assertThat(scene.slack().whispers("U1", Scene.CHANNEL))
        .noneMatch(whisper -> whisper.toString().contains("記録していません"));
  }

  @Test
  void what_is_not_known_yet_is_recorded_with_its_reason_and_stays_open() {
    scene.start("不審な暗号化");
    scene.command("U1", "disclose");
    until("the walk", () -> scene.shows("open:"));
    JsonObject card = scene.card("open:");

    scene.press("U1", card, "open:");
    scene.submit("U1", json("reason", json("value", json("value", "顧客への影響を調査中"))));

    until("the reason", () -> scene.shows("顧客への影響を調査中"));
    Walk walk = scene.incident().walks().current("disclosure").orElseThrow();
    assertThat(walk.answers()).isEmpty();
    assertThat(walk.given()).hasSize(1);
  }

  @Test
  void reasons_as_long_as_can_be_do_not_keep_a_card_from_being_shown() {
    scene.start("あ".repeat(150));
    scene.command("U1", "disclose");
    int questions = 4;
    for (int i = 1; i <= questions; i++) {
      String number = i + "/" + questions;
      until("the question", () -> scene.shows(number));
      scene.press("U1", scene.card(number), "open:");
      scene.submit("U1", json("reason", json("value", json("value", "&<理由>".repeat(500) + "end"))));
    }

    until(
        "all of them",
        () ->
            scene.cards("section").stream()
                .anyMatch(c -> c.toString().split("&amp;&lt;理由", -1).length > questions * 40));
    assertThat(scene.incident().walks().current("disclosure").orElseThrow().given())
        .hasSize(questions);
  }

  @Test
  void an_answer_is_changed_with_a_reason() {
    share();
    scene.press("U1", walkCard(), "answer:unclearPoints:no");
    until("the answer", () -> scene.shows("change:unclearPoints"));

    scene.press("U2", scene.card("change:unclearPoints"), "change:unclearPoints");
    JsonObject refused =
        scene
            .slack()
            .tryControl(
                "submit",
                "as",
                "U2",
                "view_id",
                scene.topmost("U2").getString("id"),
                "state",
                json("answer", json("value", json("selected_option", json("value", "yes")))))
            .json();
    assertThat(refused.getBoolean("ok")).as("a reason is needed").isFalse();
    scene.submit(
        "U2",
        json(
            "answer", json("value", json("selected_option", json("value", "yes"))),
            "reason", json("value", json("value", "新しいログが出た"))));

    until("the reason", () -> scene.shows("新しいログが出た"));
    assertThat(walk().answers()).containsEntry("unclearPoints", "yes");
    assertThat(walk().given().get("unclearPoints")).hasSize(2);
  }

  @Test
  void the_other_language_opens_in_a_modal_and_can_be_answered_there() {
    share();
    scene.press("U2", walkCard(), "language");
    assertThat(scene.topmost("U2").toString()).contains("Is anything still unclear");

    scene.pressInModal("U2", "answer:unclearPoints:yes");

    until("the answer in the channel", () -> scene.shows("change:unclearPoints"));
    assertThat(walk().answers()).containsEntry("unclearPoints", "yes");
    assertThat(scene.card("change:unclearPoints").toString()).contains("まだ分からない点");
    assertThat(scene.topmost("U2").toString()).contains("Share and ask");
  }

  @Test
  void why_we_ask_and_why_an_outcome_are_a_tap_away() {
    share();
    scene.press("U1", walkCard(), "why:");
    assertThat(scene.topmost("U1").toString()).contains("公式の表記").contains("確かめ方");

    scene.press("U1", walkCard(), "answer:unclearPoints:yes");
    until("the outcome", () -> scene.shows("reasons"));
    scene.press("U1", scene.card("\"reasons\""), "reasons");
    assertThat(scene.topmost("U1").toString()).contains("出典");
  }

  @Test
  void a_button_pressed_somewhere_else_does_nothing() {
    share();
    JsonObject button =
        Scene.button(walkCard(), id -> id.startsWith("answer:unclearPoints:no"))
            .getJsonObject("button");
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    scene.slack().control("invite", "as", "U2", "channel", "C4", "user", bot);
    String ts =
        scene
            .slack()
            .api(
                "chat.postMessage",
                "channel",
                "C4",
                "text",
                "copied",
                "blocks",
                List.of(json("type", "actions", "block_id", "b", "elements", List.of(button))))
            .json()
            .getString("ts");

    scene
        .slack()
        .control(
            "action",
            "as",
            "U2",
            "container",
            json("type", "message", "channel", "C4", "ts", ts),
            "block_id",
            "b",
            "action_id",
            button.getString("action_id"),
            "selection",
            json());

    assertThat(walk().given()).isEmpty();
    assertThat(scene.slack().whispers("U2", "C4")).isEmpty();
  }

  @Test
  void a_card_that_somebody_deleted_stays_deleted() {
    share();
    String ts = walkCard().getString("ts");
    scene.slack().control("delete", "as", "U1", "channel", Scene.CHANNEL, "ts", ts);

    scene.command("U1", "disclose");
    until("the other walk", () -> scene.shows("answer:secondary") || scene.shows("answer:"));

    assertThat(scene.slack().messages("U1", Scene.CHANNEL))
        .noneMatch(m -> m.toString().contains("answer:unclearPoints"));
  }

  @Test
  void a_post_whose_end_nobody_knows_is_found_again_and_not_doubled() {
    scene.slack().control("fault", "method", "chat.postMessage", "status", 500, "done", true);
    scene.start("不審な暗号化");

    until("the pin or the update", () -> scene.slack().control("pending").getInt("events") == 0);
    scene.command("U1", "share");
    walkCard();
    until("the incident card goes on", () -> scene.card("末尾のハッシュ").containsKey("edited"));

    assertThat(scene.cards("header").stream().filter(c -> c.toString().contains("末尾のハッシュ")).count())
        .isEqualTo(1);
  }

  @Test
  void after_a_restart_the_cards_go_on_where_they_stood() throws IOException {
    share();
    scene.disconnect();
    scene.connect();

    scene.press("U1", walkCard(), "answer:unclearPoints:yes");

    until("the outcome", () -> scene.shows("reasons"));
    assertThat(scene.cards("header")).hasSize(3);
  }

  @Test
  void where_outsiders_listen_no_incident_is_started() {
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    scene.slack().control("invite", "as", "U1", "channel", "C3", "user", bot);

    scene.slack().control("command", "as", "U1", "channel", "C3", "text", "/noroshi 開始");

    assertThat(scene.topmost("U1").toString())
        .contains("このチャンネルでは始められません")
        .contains("\"value\":\"new\"")
        .doesNotContain("\"value\":\"here\"");
  }

  @Test
  void while_somebody_from_outside_is_there_nothing_is_posted_and_nothing_is_lost() {
    share();
    scene.slack().control("invite", "as", "U1", "channel", Scene.CHANNEL, "user", "U5");
    int before = scene.slack().messages("U5", Scene.CHANNEL).size();

    scene.press("U1", walkCard(), "answer:unclearPoints:yes");
    assertThat(walk().answers()).containsEntry("unclearPoints", "yes");
    until(
        "the look at who listens",
        () -> scene.slack().control("calls").toString().contains("\"user\":\"U5\""));
    until("silence", () -> !scene.shows("末尾のハッシュ") && !scene.shows("不明な点"));
    assertThat(scene.slack().messages("U5", Scene.CHANNEL)).hasSize(before);
    assertThat(scene.slack().messages("U5", Scene.CHANNEL).toString())
        .doesNotContain("不審な暗号化")
        .doesNotContain(scene.incident().id());
    assertThat(scene.shows("change:unclearPoints")).isFalse();

    scene.slack().control("kick", "as", "U1", "channel", Scene.CHANNEL, "user", "U5");
    until("the outcome", () -> scene.shows("reasons"));
  }

  @Test
  void somebody_from_outside_who_presses_changes_nothing_and_learns_nothing() {
    share();
    JsonObject card = walkCard();
    JsonObject incident = scene.card("末尾のハッシュ");
    scene.slack().control("invite", "as", "U1", "channel", Scene.CHANNEL, "user", "U5");

    scene.press("U5", card, "answer:unclearPoints:yes");
    scene.press("U5", card, "language");
    scene.press("U5", card, "why:");
    scene.press("U5", incident, "stage");
    scene.press("U5", incident, "fact");
    scene
        .slack()
        .control("command", "as", "U5", "channel", Scene.CHANNEL, "text", "/noroshi disclose");

    assertThat(walk().given()).isEmpty();
    assertThat(scene.incident().walks().current("disclosure")).isEmpty();
    assertThat(scene.slack().views("U5")).isEmpty();
    assertThat(scene.slack().whispers("U5", Scene.CHANNEL))
        .noneMatch(w -> w.toString().contains(scene.incident().id()));
  }
}
