package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.OfferHandover;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Verification;
import dev.noroshi.record.Walk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through its stages to the end of an incident, and on after it. */
final class CourseTest {

  private static final String C = Scene.CHANNEL;

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  CourseTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
    doing = new Doing(scene);
    scene.start("不審な暗号化");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Ticket ticket() {
    return new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
  }

  private JsonObject incidentCard() {
    return doing.card("U1", C, "末尾のハッシュ");
  }

  private void endWithReason() {
    doing.command("U1", C, "終了");
    doing.send("U1", json("reason", Scene.typed("誤検知と分かった")));
    doing.card("U1", C, "事案を終了しました");
  }

  /** All questions of a flow are answered with their first answer. */
  private void decide(String flow) {
    String id = doing.incident().id();
    scene.desk().handle(new StartWalk(ticket(), id, flow, null));
    Walk walk = doing.incident().walks().current(flow).orElseThrow();
    for (Flow.Question question : scene.desk().flow(walk).questions()) {
      String answer = question.closedAnswers().get(0).id();
      long seen = doing.incident().walks().current(flow).orElseThrow().lastSaid();
      scene
          .desk()
          .handle(new AnswerQuestion(ticket(), id, walk.id(), question.id(), answer, seen, null));
    }
  }

  @Test
  void the_stage_is_one_of_the_guidances_and_stands_on_the_card() {
    doing.press("U1", C, incidentCard(), "stage");
    assertThat(Doing.options(scene.topmost("U1"), "stage"))
        .containsExactly(
            "peacetime",
            "attack",
            "detection",
            "initial-response",
            "investigation",
            "reporting",
            "disclosure",
            "recovery",
            "after");
    assertThat(Doing.chosen(scene.topmost("U1"), "stage")).isNull();
    doing.send("U1", json("stage", Scene.chosen("recovery")));

    assertThat(doing.incident().outline().stage()).isEqualTo("recovery");
    doing.card("U1", C, "段階：");
    doing.command("U2", C, "段階");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("The stage now");
    assertThat(Doing.chosen(scene.topmost("U2"), "stage")).isEqualTo("recovery");
  }

  @Test
  void with_things_open_it_is_not_closed_and_they_are_named_in_the_readers_words() {
    doing.command("U1", C, "share");
    doing.card("U1", C, "answer:unclearPoints");
    scene
        .desk()
        .handle(new OfferHandover(ticket(), doing.incident().id(), "alex (U2)", "朝まで", null));

    doing.command("U2", C, "close");
    assertThat(doing.refusal("U2", "reason", json()))
        .contains("Is anything still unclear")
        .contains("How widespread is it?")
        .contains(": not begun")
        .contains("A shift waits")
        .doesNotContain("unclearPoints")
        .doesNotContain("…");
    doing.command("U1", C, "終了");
    assertThat(doing.refusal("U1", "reason", json("reason", Scene.typed(" "))))
        .contains("まだ分からない点は")
        .contains("引き継ぎがまだ");
    assertThat(doing.incident().outline().isOpen()).isTrue();
  }

  @Test
  void with_nothing_open_it_closes_without_a_reason() {
    decide("sharing");
    decide("disclosure");
    doing.command("U1", C, "close");

    assertThat(doing.send("U1", json()).getString("outcome")).isEqualTo("closed");
    assertThat(doing.incident().outline().isOpen()).isFalse();
  }

  @Test
  void a_closed_incident_shows_the_whole_head_and_nothing_can_be_pressed_that_changes_it() {
    String id = doing.incident().id();
    doing.command("U1", C, "share");
    JsonObject walk = doing.card("U1", C, "answer:unclearPoints:no");
    scene.desk().handle(new OfferHandover(ticket(), id, "alex (U2)", "朝まで", null));
    decide("disclosure");
    doing.press("U1", C, walk, "answer:unclearPoints:no");
    doing.card("U1", C, "\"accept");
    endWithReason();

    Incident now = doing.incident();
    JsonObject closed = doing.card("U1", C, "事案を終了しました");
    assertThat(closed.toString()).contains(now.head()).contains("記録 " + now.seq() + " 件");
    until("cards without buttons", () -> changing().isEmpty());
    assertThat(incidentCard().toString()).contains("終了しました");
  }

  /** The buttons of all cards that would write something. */
  private List<String> changing() {
    return doing.cards("U1", C).stream()
        .flatMap(card -> Looks.buttons(card).stream())
        .map(button -> button.getString("action_id"))
        .filter(id -> !id.matches("(language|why|reasons|history|facts|checklist-why|whom)(:.*)?"))
        .toList();
  }

  @Test
  void after_the_end_the_verbs_answer_that_it_is_closed() {
    JsonObject open = incidentCard();
    doing.command("U2", C, "close");
    endWithReason();

    for (String verb :
        List.of("add", "share", "disclose", "stage", "roles", "handover", "watched", "audience")) {
      doing.command("U1", C, verb);
      doing.whisper("U1", C, "この事案は終了しています");
      assertThat(scene.slack().views("U1")).as(verb).isEmpty();
    }
    assertThat(doing.refusal("U2", "reason", json())).contains("is closed").doesNotContain("open:");
    doing.command("U1", C, "状況");
    doing.whisper("U1", C, "終了しました");
    doing.command("U1", C, "start");
    doing.whisper("U1", C, doing.incident().id());
    assertThat(Scene.blocks(open).toString()).contains("stage");
  }

  @Test
  void it_goes_on_with_a_reason_and_the_buttons_are_back() {
    doing.command("U1", C, "reopen");
    doing.whisper("U1", C, "対応中です");
    endWithReason();

    doing.command("U2", C, "再開");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("Reopen incident");
    assertThat(doing.send("U2", json()).getString("error")).isEqualTo("missing_input");
    doing.send("U2", json("reason", Scene.typed("another host")));

    assertThat(doing.incident().outline().isOpen()).isTrue();
    until("the buttons", () -> changing().contains("stage"));
    until("no end", () -> !doing.cards("U1", C).toString().contains("事案を終了しました"));
    endWithReason();
    assertThat(doing.card("U1", C, "事案を終了しました").toString()).contains(doing.incident().head());
  }

  @Test
  void the_head_on_the_card_is_the_records_and_proves_that_nothing_is_missing() {
    until(
        "the head",
        () -> incidentCard().toString().contains(doing.incident().head().substring(0, 16)));
    assertThat(incidentCard().toString()).contains("記録 #" + doing.incident().seq() + "　");
    endWithReason();
    String text = doing.card("U1", C, "事案を終了しました").toString();
    String head = text.replaceAll("(?s).*末尾のハッシュ ([0-9a-f]{64}).*", "$1");

    String export = scene.desk().export(doing.incident().id(), false).text();
    assertThat(Verification.check(export.getBytes(UTF_8), head).problems()).isEmpty();
    assertThat(Verification.check(export.getBytes(UTF_8), "0".repeat(64)).sound()).isFalse();
  }
}
