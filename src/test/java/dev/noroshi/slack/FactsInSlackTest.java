package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.MarkCounselOnly;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Facts;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts: recorded by command or from a message, corrected, paged, and kept from counsel's. */
final class FactsInSlackTest {

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private int deeds;

  @SuppressWarnings("NullAway") // opened before each test
  FactsInSlackTest() {
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

  private Ticket ticket() {
    return new Ticket("alex (U2)", "test-" + deeds++, Lang.JA);
  }

  private void noted(String element, String text) {
    var content = new FactEntry.Content(element, text, null, true, null, null);
    scene.desk().handle(new NoteFact(ticket(), scene.incident().id(), content));
  }

  private List<List<Facts.Version>> facts() {
    return List.copyOf(scene.incident().facts().byId().values());
  }

  private static JsonObject at(Instant time) {
    return json("value", json("selected_date_time", time.getEpochSecond()));
  }

  private static JsonObject input(JsonObject view, String id) {
    return Scene.blocks(view).stream()
        .filter(block -> block.getString("block_id").equals(id))
        .findFirst()
        .orElseThrow()
        .getJsonObject("element");
  }

  /** Opens the form on a message, as from its menu. */
  private JsonObject record(String as, String ts) {
    scene.talk(as, "shortcut", "callback_id", "record-message", "ts", ts);
    return scene.topmost(as);
  }

  private long factsShown(JsonObject holder) {
    return Shown.words(holder, "mrkdwn").stream().filter(w -> w.contains("記録：")).count();
  }

  @Test
  void a_fact_is_recorded_by_command_and_stands_on_its_card() {
    scene.command("U1", "記録");
    Instant when = Instant.parse("2026-11-01T03:04:00Z");
    scene.submit(
        "U1",
        json(
            "element", Scene.chosen("endpoint"),
            "text", Scene.typed("198.51.100.7 へ通信"),
            "event", at(when),
            "certainty", Scene.chosen("guess"),
            "source", Scene.typed("プロキシのログ")));

    until("the card", () -> scene.shows("198[.]51[.]100[.]7"));
    assertThat(scene.card("198[.]51[.]100[.]7").toString())
        .contains("不正通信先（推定）", "プロキシのログ", "<!date^" + when.getEpochSecond(), "<@U1>");
    FactEntry.Content content = facts().get(0).get(0).content();
    assertThat(content.text()).isEqualTo("198.51.100.7 へ通信");
    assertThat(content.eventTime()).isEqualTo(when);
    assertThat(content.confirmed()).isFalse();
  }

  @Test
  void a_message_is_recorded_with_its_words_as_often_as_there_are_facts_in_it() {
    String text = "接続先 https://evil.example/a?b=1&c=2 と <不明> を @sato が確認";
    String ts = scene.slack().say("U2", Scene.CHANNEL, text);

    JsonObject form = record("U1", ts);
    assertThat(input(form, "text").getString("initial_value"))
        .isEqualTo("接続先 https://evil.example/a?b=1&c=2 と <不明> を @U1 が確認");
    assertThat(input(form, "event").containsKey("initial_date_time"))
        .as("when it was written is not when it happened")
        .isFalse();
    scene.submit("U1", json("element", Scene.chosen("endpoint")));
    record("U1", ts);
    scene.submit("U1", json("element", Scene.chosen("damage"), "text", Scene.typed("端末1台")));

    until("both", () -> scene.shows("evil[.]example") && scene.shows("端末1台"));
    assertThat(scene.incident().facts().from("T1/C2/" + ts)).hasSize(2);
  }

  @Test
  void a_time_that_is_still_to_come_is_refused_beside_it_and_all_that_was_typed_is_kept() {
    scene.command("U1", "add");
    JsonObject later = at(Instant.now().plusSeconds(90_000));
    JsonObject state =
        json("element", Scene.chosen("malware"), "text", Scene.typed("検体"), "event", later);

    JsonObject answer = scene.submit("U1", state);

    assertThat(answer.getJsonObject("errors").keySet()).containsExactly("event");
    assertThat(scene.topmost("U1").getJsonObject("state").toString()).contains("検体", "malware");
    assertThat(facts()).isEmpty();
    scene.submit("U1", json("element", Scene.chosen("malware"), "text", Scene.typed("検体")));
    until("the card", () -> scene.shows("検体"));

    scene.press("U1", scene.card("検体"), "facts");
    scene.pressInModal("U1", "correct");
    JsonObject again = scene.submit("U1", json("event", later, "reason", Scene.typed("時刻")));
    assertThat(again.getJsonObject("errors").keySet()).containsExactly("event");
  }

  @Test
  void the_newest_eight_stand_on_the_card_and_all_behind_its_button() {
    for (int i = 1; i <= 22; i++) {
      noted("malware", "検体" + i + "号");
    }
    scene.fact("U1", "malware", "検体23号");
    until("the card", () -> scene.shows("検体23号"));
    scene.untilShown();
    JsonObject card = scene.card("検体23号");
    assertThat(card.toString()).contains("検体16号", "すべて見る（23）").doesNotContain("検体15号");

    scene.press("U1", card, "facts");
    JsonObject first = scene.topmost("U1");
    assertThat(factsShown(first)).isEqualTo(10);
    assertThat(first.toString()).contains("検体23号", "検体14号").doesNotContain("検体13号", "新しいほう");
    scene.pressInModal("U1", "facts:10");
    until("the next page", () -> scene.topmost("U1").toString().contains("検体13号"));
    scene.pressInModal("U1", "facts:20");
    until("the last page", () -> scene.topmost("U1").toString().contains("検体1号"));
    assertThat(factsShown(scene.topmost("U1"))).isEqualTo(3);
    assertThat(scene.topmost("U1").toString()).doesNotContain("古いほう");
    scene.pressInModal("U1", "facts:10");
    until("back", () -> scene.topmost("U1").toString().contains("検体13号"));
    assertThat(scene.slack().views("U1")).as("one modal, turned").hasSize(1);
  }

  @Test
  void a_fact_is_corrected_with_a_reason_and_both_versions_are_kept() {
    scene.fact("U1", "malware", "evil.exe");
    until("the card", () -> scene.shows("evil"));
    for (String person : List.of("U1", "U2")) {
      scene.press(person, scene.card("evil"), "facts");
      scene.pressInModal(person, "correct");
    }

    scene.submit("U2", json("text", Scene.typed("evil2.exe"), "reason", Scene.typed("見間違い")));
    JsonObject late =
        scene.submit("U1", json("text", Scene.typed("evil3.exe"), "reason", Scene.typed("別")));

    assertThat(late.getJsonObject("errors").toString()).contains("alex (U2)");
    until("the reason", () -> scene.shows("見間違い"));
    assertThat(scene.card("見間違い").toString()).contains("evil2").doesNotContain("evil3");
    assertThat(facts()).hasSize(1);
    assertThat(facts().get(0))
        .extracting(v -> v.content().text())
        .containsExactly("evil.exe", "evil2.exe");
    assertThat(scene.slack().views("U2")).as("the list below is old too").isEmpty();
  }

  @Test
  void what_is_for_counsel_only_is_hidden_and_counted_and_offers_nothing() throws IOException {
    String ts = scene.slack().say("U2", Scene.CHANNEL, "秘匿の検体");
    scene.disconnect();
    var content = new FactEntry.Content("malware", "秘匿の検体", null, true, null, "T1/C2/" + ts);
    scene.desk().handle(new NoteFact(ticket(), scene.incident().id(), content));
    long seq = scene.incident().seq();
    scene.desk().handle(new MarkCounselOnly(ticket(), scene.incident().id(), seq, true));
    scene.connect();

    until("the count", () -> scene.cards("actions").toString().contains("法務だけが見る情報：1 件"));
    scene.untilShown();
    assertThat(scene.shows("技術情報が記録されました")).isFalse();
    record("U1", ts);
    scene.submit("U1", json("element", Scene.chosen("damage"), "text", Scene.typed("公開分")));
    until("the other", () -> scene.shows("公開分"));
    scene.talk("U2", "edit", "ts", ts, "text", "秘匿の追記");
    until("the note", () -> !scene.incident().messages().of("T1/C2/" + ts).isEmpty());
    scene.untilShown();
    scene.press("U1", scene.card("公開分"), "facts");
    assertThat(factsShown(scene.topmost("U1"))).isEqualTo(1);
    assertThat(scene.topmost("U1").toString() + scene.cards("actions")).doesNotContain("秘匿");
  }

  @Test
  void sharing_is_offered_once_when_there_is_something_to_share() {
    scene.fact("U1", "damage", "顧客名簿");
    until("the card", () -> scene.shows("顧客名簿"));
    scene.untilShown();
    assertThat(scene.shows("技術情報が記録されました")).isFalse();
    scene.fact("U1", "endpoint", "evil.example");
    until("the offer", () -> scene.shows("技術情報が記録されました"));
    scene.fact("U1", "malware", "検体");
    until("the second", () -> scene.shows("検体"));
    scene.untilShown();
    assertThat(scene.cards("section").stream().filter(c -> c.toString().contains("技術情報が記録さ")))
        .hasSize(1);

    scene.press("U1", scene.card("技術情報が記録されました"), "walk:sharing");
    until("the walk", () -> scene.shows("answer:unclearPoints"));
    until("the end of the offer", () -> !scene.shows("技術情報が記録されました"));
  }

  @Test
  void nobody_is_told_that_sharing_has_begun_who_began_it_before() {
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints"));
    scene.fact("U1", "malware", "検体");
    until("the card", () -> scene.shows("検体"));
    scene.untilShown();

    assertThat(scene.cards("context")).noneMatch(c -> c.toString().contains("判断を始めました"));
  }
}
