package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Messages;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type, paste, edit and delete around facts: it is kept, and shown so that it does
 * nothing.
 */
final class HostileFactsTest {

  private static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example/p|信頼> *太字* _斜体_ ~消~ `印` 198.51.100.7 bad@evil.example";

  @TempDir Path folder = Path.of("");

  private Scene scene;

  @SuppressWarnings("NullAway") // opened before each test
  HostileFactsTest() {
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

  private List<Messages.Version> versions(String ts) {
    return scene.incident().messages().of("T1/C2/" + ts);
  }

  private void recorded(String ts, String shown) {
    scene.talk("U2", "shortcut", "callback_id", "record-message", "ts", ts);
    scene.submit("U2", json("element", Scene.chosen("malware")));
    until("the fact", () -> scene.shows(shown));
  }

  @Test
  void an_edit_of_a_recorded_message_is_kept_and_shown_and_no_other() {
    scene.start("暗号化");
    String other = scene.slack().say("U2", Scene.CHANNEL, "雑談");
    String ts = scene.slack().say("U2", Scene.CHANNEL, "検体Aを発見");
    recorded(ts, "検体Aを発見");
    long seq = scene.incident().seq();
    scene.talk("U2", "edit", "ts", other, "text", "雑談の続き");
    scene.slack().untilQuiet();
    assertThat(scene.incident().seq()).isEqualTo(seq);

    scene.talk("U2", "edit", "ts", ts, "text", "検体Bを発見 <b> @sato");
    until("the edit", () -> scene.shows("書き換えられました"));
    scene.talk("U2", "edit", "ts", ts, "text", "検体Cを発見");
    until("the second edit", () -> scene.shows("検体Cを発見"));

    assertThat(versions(ts))
        .extracting(Messages.Version::text)
        .containsExactly("検体Bを発見 <b> @U1", "検体Cを発見");
    assertThat(versions(ts)).extracting(Messages.Version::by).containsOnly("alex (U2)");
    assertThat(scene.card("検体Cを発見").toString()).as("the fact stays").contains("検体Aを発見");
    assertThat(scene.desk().export(scene.incident().id(), true).text()).doesNotContain("雑談");
  }

  @Test
  void a_deletion_of_a_recorded_message_is_noted_also_when_it_has_replies() {
    scene.start("暗号化");
    String alone = scene.slack().say("U2", Scene.CHANNEL, "検体Aを発見");
    String talked = scene.slack().say("U2", Scene.CHANNEL, "検体Bを発見");
    scene.reply("U1", json("ts", talked), "了解");
    recorded(alone, "検体Aを発見");
    recorded(talked, "検体Bを発見");

    scene.talk("U2", "delete", "ts", alone);
    scene.talk("U2", "delete", "ts", talked);

    until("both", () -> versions(alone).size() == 1 && versions(talked).size() == 1);
    assertThat(versions(alone).get(0).text()).isNull();
    assertThat(versions(talked).get(0).text()).isNull();
    until(
        "both on the card", () -> scene.card("検体Bを発見").toString().split("消されました", -1).length == 3);
  }

  @Test
  void what_people_type_neither_mentions_nor_links_nor_formats_anywhere() {
    scene
        .slack()
        .control("command", "as", "U2", "channel", Scene.CHANNEL, "text", "/noroshi start");
    scene.submit("U2", json("name", Scene.typed(HOSTILE), "where", Scene.chosen("here")));
    scene.submit("U2", json("watched", Scene.chosen("no")));
    until("the card", () -> scene.shows("not begun"));
    scene.command("U2", "add");
    JsonObject fields =
        json(
            "element",
            Scene.chosen("malware"),
            "text",
            Scene.typed(HOSTILE),
            "source",
            Scene.typed(HOSTILE));
    scene.submit("U2", fields);
    String ts = scene.slack().say("U2", Scene.CHANNEL, "plain words");
    recorded(ts, "plain words");
    scene.talk("U2", "edit", "ts", ts, "text", HOSTILE);
    until("the edit", () -> scene.shows("was edited"));
    scene.press("U2", scene.card("was edited"), "facts");
    scene.pressInModal("U2", "correct");
    scene.submit("U2", json("text", Scene.typed(HOSTILE + "!"), "reason", Scene.typed(HOSTILE)));
    until("the correction", () -> scene.shows("Because"));
    scene.command("U2", "disclose");
    until("the walk", () -> scene.shows("open:"));
    scene.press("U2", scene.card("open:"), "open:");
    scene.submit("U2", json("reason", Scene.typed(HOSTILE), "finder", Scene.typed(HOSTILE)));
    until("the reason", () -> scene.shows("Will find out"));
    scene.untilShown();

    List<JsonObject> surfaces = new ArrayList<>(scene.cards("actions"));
    JsonObject walk = scene.card("Will find out");
    JsonObject facts = scene.card("was edited");
    scene.press("U2", walk, "history");
    surfaces.add(scene.topmost("U2"));
    scene.press("U2", walk, "language");
    surfaces.add(scene.topmost("U2"));
    scene.press("U2", facts, "facts");
    surfaces.add(scene.topmost("U2"));
    scene.command("U2", "status");
    until("the status", () -> scene.whispers("U2").toString().contains("evil"));
    surfaces.addAll(scene.whispers("U2"));

    for (JsonObject surface : surfaces) {
      assertThat(Shown.words(surface, "mrkdwn"))
          .noneMatch(w -> w.contains("<!channel") || w.contains("<@U1>") || w.contains("<http"))
          .noneMatch(w -> w.contains("*太字*") || w.contains("_斜体_") || w.contains("~消~"))
          .noneMatch(w -> w.contains("`") || w.contains("evil.example") || w.contains("https:"))
          .noneMatch(w -> w.contains("198.51"));
      assertThat(Shown.words(surface, "plain_text"))
          .noneMatch(w -> w.contains("evil.example") || w.contains("198.51"));
      assertThat(surface.getString("text", "")).doesNotContain("evil");
    }
    assertThat(surfaces.toString()).contains("evil[.]example", "&lt;!channel&gt;");
  }

  @Test
  void facts_of_any_length_are_all_shown() {
    scene.start("暗号化");
    for (String sign : List.of("&", "👩‍💻", "𠮷", "<", "あ", "\"", "\\", "\n>")) {
      scene.fact("U1", "malware", "*始" + sign.repeat(2_980 / sign.length()) + "終");
    }
    until("all", () -> scene.shows("すべて見る（8）"));
    JsonObject card = scene.card("すべて見る（8）");
    assertThat(Shown.words(card, "mrkdwn").stream().filter(w -> w.contains("記録：<@U1>"))).hasSize(8);
    assertThat(Shown.words(card, "mrkdwn")).noneMatch(w -> w.contains("\uFFFD"));

    scene.press("U1", card, "facts");
    assertThat(
            Shown.words(scene.topmost("U1"), "mrkdwn").stream().filter(w -> w.contains("記録：<@U1>")))
        .hasSize(8);
    scene.pressInModal("U1", "correct");
    assertThat(scene.topmost("U1").toString()).contains("終");
  }
}
