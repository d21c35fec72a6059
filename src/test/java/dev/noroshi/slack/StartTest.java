package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.TickItem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an incident begins, wherever somebody is when they need it. */
final class StartTest {

  private static final String TITLE = "ファイルサーバーの暗号化";

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  StartTest() {
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

  private JsonObject form(String as, String channel, String text) {
    doing.command(as, channel, text);
    return scene.topmost(as);
  }

  @ParameterizedTest
  @CsvSource({
    "start, real, 事案を始める",
    "開始, real, 事案を始める",
    "ＳＴＡＲＴ　いま, real, 事案を始める",
    "drill, drill, 訓練を始める",
    "訓練, drill, 訓練を始める"
  })
  void a_word_of_either_language_opens_the_form(String word, String kind, String title) {
    JsonObject form = form("U1", "C2", word);

    assertThat(Doing.title(form)).isEqualTo(title);
    assertThat(Doing.chosen(form, "kind")).isEqualTo(kind);
    assertThat(Doing.options(form, "kind")).containsExactlyInAnyOrder("real", "drill");
    assertThat(Doing.fields(form).keySet())
        .containsExactly("name", "noticed", "kind", "where", "lang");
  }

  @Test
  void in_a_private_channel_the_channel_itself_is_chosen() {
    JsonObject form = form("U1", "C2", "start");

    assertThat(Doing.options(form, "where")).containsExactly("here", "new");
    assertThat(Doing.chosen(form, "where")).isEqualTo("here");
    assertThat(form.toString()).doesNotContain("始められません");
  }

  @Test
  void in_a_public_channel_a_private_one_is_proposed_and_this_one_says_that_it_is_public() {
    doing.addUs("U1", "C1");
    JsonObject form = form("U1", "C1", "start");

    assertThat(Doing.options(form, "where")).containsExactly("new", "here");
    assertThat(Doing.chosen(form, "where")).isEqualTo("new");
    assertThat(Doing.field(form, "where").toString()).contains("だれでも読めます");

    doing.send("U1", json("name", Scene.typed(TITLE), "where", Scene.chosen("here")));
    assertThat(doing.channel()).isEqualTo("C1");
  }

  @ParameterizedTest
  @CsvSource({"C1, U1, のろしが入っていません", "C3, U1, 社外の人かゲストがいます", "C4, U2, Noroshi is not in it"})
  void elsewhere_only_a_new_channel_is_offered_and_it_says_why(
      String channel, String as, String why) {
    if (channel.equals("C3")) {
      doing.addUs(as, channel);
    }
    JsonObject form = form(as, channel, "start");

    assertThat(Doing.options(form, "where")).containsExactly("new");
    assertThat(Scene.blocks(form).toString()).contains(why);

    doing.send(as, json("name", Scene.typed(TITLE)));
    assertThat(doing.channel()).isNotEqualTo(channel);
    assertThat(scene.topmost(as).toString()).contains("<#" + doing.channel() + ">");
  }

  @Test
  void in_a_private_channel_that_we_are_not_in_and_in_a_direct_message_it_can_begin_too() {
    String secret =
        scene
            .slack()
            .control("create", "as", "U1", "name", "secret", "private", true)
            .getJsonObject("channel")
            .getString("id");
    assertThat(form("U1", secret, "start").toString()).contains("のろしが入っていません");
    doing.closeModals("U1");

    String direct =
        scene
            .slack()
            .control("open", "as", "U1", "users", List.of("U2"))
            .getJsonObject("channel")
            .getString("id");
    JsonObject form = form("U1", direct, "start");
    assertThat(Doing.options(form, "where")).containsExactly("new");
    assertThat(form.toString()).contains("ダイレクトメッセージでは始められません");

    assertThat(doing.send("U1", json("name", Scene.typed(TITLE))).getString("outcome"))
        .isEqualTo("update");
    assertThat(doing.incident().outline().title()).isEqualTo(TITLE);
  }

  @Test
  void in_a_direct_message_with_us_only_a_new_channel_is_offered() {
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    String direct =
        scene
            .slack()
            .control("open", "as", "U1", "users", List.of(bot))
            .getJsonObject("channel")
            .getString("id");

    assertThat(Doing.options(form("U1", direct, "start"), "where")).containsExactly("new");
  }

  @Test
  void a_new_channel_tells_nothing_by_its_name_and_has_the_person_and_the_pinned_card() {
    scene.slack().control("shortcut", "as", "U1", "callback_id", "start-incident");
    assertThat(Doing.options(scene.topmost("U1"), "where")).containsExactly("new");
    assertThat(scene.topmost("U1").toString()).doesNotContain("始められません");
    doing.send("U1", json("name", Scene.typed(TITLE)));

    String channel = doing.channel();
    JsonObject made =
        scene.slack().api("conversations.info", "channel", channel).json().getJsonObject("channel");
    assertThat(made.getString("name")).isEqualTo("incident-" + doing.incident().id());
    assertThat(made.getBoolean("is_private")).isTrue();
    until(
        "the invitation",
        () ->
            scene
                .slack()
                .api("conversations.members", "channel", channel)
                .json()
                .getJsonArray("members")
                .toString()
                .contains("U1"));

    doing.send("U1", json("watched", Scene.chosen("no")));
    assertThat(scene.slack().views("U1")).isEmpty();
    JsonObject card = doing.card("U1", channel, TITLE);
    until("the pin", () -> doing.card("U1", channel, TITLE).containsKey("pinned_to"));
    assertThat(card.getString("text")).doesNotContain(TITLE);
  }

  @Test
  void what_the_desk_refuses_stands_beside_its_field_and_the_made_channel_is_put_away() {
    doing.addUs("U1", "C1");
    form("U1", "C1", "start");
    JsonObject later = Doing.time(Instant.now().plusSeconds(86_400));
    assertThat(doing.refusal("U1", "noticed", json("name", Scene.typed(TITLE), "noticed", later)))
        .contains("気付いた日時");
    assertThat(doing.refusal("U1", "name", json("name", Scene.typed(" 　 ")))).contains("題名");

    assertThat(scene.topmost("U1").getJsonObject("state").toString()).contains("　");
    assertThat(scene.desk().incidents()).isEmpty();
    until("two archived channels", () -> archived() == 2);

    doing.send("U1", json("name", Scene.typed(TITLE)));
    assertThat(doing.incident().outline().title()).isEqualTo(TITLE);
    assertThat(archived()).isEqualTo(2);
  }

  private long archived() {
    return scene
        .slack()
        .api("conversations.list", "types", "private_channel", "limit", 100)
        .json()
        .getJsonArray("channels")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(channel -> channel.getBoolean("is_archived"))
        .count();
  }

  @Test
  void a_second_incident_in_a_channel_is_refused_with_the_number_of_the_first() {
    form("U2", "C2", "start");
    scene.start(TITLE);

    doing.command("U2", "C2", "start");
    doing.whisper("U2", "C2", "This channel already has incident " + doing.incident().id());
    assertThat(doing.refusal("U2", "where", json("name", Scene.typed("x"))))
        .contains(doing.incident().id());
    assertThat(scene.desk().incidents()).hasSize(1);
  }

  @Test
  void whether_slack_is_watched_is_asked_at_once_and_stays_on_the_card_until_answered() {
    form("U1", "C2", "start");
    assertThat(doing.send("U1", json("name", Scene.typed(TITLE))).getString("outcome"))
        .isEqualTo("update");
    assertThat(scene.slack().views("U1")).hasSize(1);
    assertThat(Doing.chosen(scene.topmost("U1"), "watched")).isNull();
    doing.closeModals("U1");

    JsonObject card = doing.card("U2", "C2", "watched:no");
    assertThat(doing.cards("U2", "C2").toString()).doesNotContain(TITLE);
    doing.press("U2", "C2", card, "watched:no");

    doing.card("U2", "C2", TITLE);
    assertThat(doing.cards("U2", "C2").toString()).doesNotContain("watched:");
  }

  @Test
  void the_first_fifteen_minutes_are_seven_lines_at_most_with_the_reasons_a_tap_away() {
    scene.start(TITLE);
    JsonObject card = doing.card("U1", "C2", "checklist/first-minutes");
    String lines = Scene.blocks(card).get(1).getJsonObject("text").getString("text");
    assertThat(lines.lines().count()).isBetween(3L, 7L);
    assertThat(lines.lines()).allMatch(line -> line.matches("\\d\\. .{5,60}"));

    doing.press("U2", "C2", card, "checklist-why");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("Why each");
    assertThat(Scene.blocks(scene.topmost("U2")))
        .as("what is usually known at this stage, a line, and each reason")
        .hasSize((int) lines.lines().count() + 2);
    assertThat(scene.topmost("U2").toString()).contains("Malicious endpoints");
  }

  @Test
  void what_is_done_of_them_is_ticked_behind_a_button_and_marked_for_all() {
    scene.start(TITLE);
    doing.press("U2", "C2", doing.card("U2", "C2", "checklist/first-minutes"), "show");
    doing.pressInView("U2", scene.topmost("U2"), "tick:cut-network");

    assertThat(doing.card("U1", "C2", "1. ✅ ").toString()).doesNotContain("2. ✅");
    until("who did it", () -> scene.topmost("U2").toString().contains("<@U2>"));
  }

  @Test
  void while_somebody_may_be_reading_along_nobody_sees_how_far_we_are() {
    scene.start(TITLE);
    doing.watched(SayWatched.Answer.YES);
    doing.desk((t, id) -> new TickItem(t, id, "first-minutes", "cut-network", true));
    scene.untilShown();

    assertThat(doing.cards("U1", "C2").toString()).contains("1. ").doesNotContain("✅");
  }

  @Test
  void a_drill_says_so_on_every_card_and_modal() {
    form("U2", "C2", "drill");
    doing.send("U2", json("name", Scene.typed("Friday")));
    assertThat(Doing.title(scene.topmost("U2"))).startsWith("[DRILL] ");
    doing.card("U2", "C2", "watched:");
    doing.command("U2", "C2", "share");
    doing.card("U2", "C2", "Questions of a decision");
    assertThat(doing.cards("U2", "C2")).hasSize(3).allMatch(c -> c.toString().contains("[DRILL]"));

    doing.send("U2", json("watched", Scene.chosen("no")));
    JsonObject walk = doing.card("U2", "C2", "why:");
    assertThat(doing.cards("U2", "C2")).hasSize(3).allMatch(c -> c.toString().contains("[DRILL]"));
    for (String word : List.of("add", "stage", "roles", "handover", "close")) {
      assertThat(Doing.title(form("U1", "C2", word))).startsWith("【訓練】");
      doing.closeModals("U1");
    }
    doing.press("U1", "C2", walk, "why:");
    assertThat(Doing.title(scene.topmost("U1"))).isEqualTo("【訓練】なぜ聞くのか");
  }

  @Test
  void forms_speak_the_persons_language_and_cards_the_one_that_was_chosen() {
    JsonObject form = form("U2", "C2", "start");
    assertThat(Doing.title(form)).isEqualTo("Start an incident");
    assertThat(Doing.chosen(form, "lang")).isEqualTo("en");
    doing.send("U2", json("name", Scene.typed("x"), "lang", Scene.chosen("ja")));

    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("Is Slack safe?");
    doing.send("U2", json("watched", Scene.chosen("no")));
    JsonObject card = doing.card("U2", "C2", "まだ始めていません");
    doing.press("U2", "C2", card, "stage");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("The stage now");
    doing.press("U1", "C2", card, "language");
    assertThat(scene.topmost("U1").toString()).contains("not begun");
    doing.command("U1", "C2", "nonsense");
    doing.whisper("U1", "C2", "その言葉は使えません");
  }
}
