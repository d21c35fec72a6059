package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.who.Policy;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the channel shows, by who listens there. */
final class AudienceTest {

  private static final String[] SECRET = {"題名印", "被害印", "中間印", "理由印", "根拠印", "共有しましょう"};
  private static final Policy EMERGENCY = new Policy(Set.of(), Set.of(), "本部 03-1111-2222");
  private static final String NEUTRAL = "いまは表示するものがありません";

  @TempDir Path folder = Path.of("");

  private @Nullable Scene opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private Scene open(Policy policy, String setup) throws IOException {
    Scene scene =
        new Scene(
                Stage.of("jdbc:sqlite:" + folder.resolve("record.db"))
                    .withPolicy(policy)
                    .withSetup(setup))
            .connect();
    opened = scene;
    return scene;
  }

  private Scene open(Policy policy) throws IOException {
    return open(policy, TestSlack.text("setup.json"));
  }

  /** Facts of each kind, an answer with its outcome, and a reason. */
  private static void plant(Scene scene) {
    scene.fact("U1", "endpoint", "技術印");
    scene.fact("U1", "vulnerability", "中間印");
    scene.command("U1", "add");
    scene.submit(
        "U1",
        json(
            "element", Scene.chosen("damage"),
            "text", Scene.typed("被害印"),
            "source", Scene.typed("根拠印")));
    scene.command("U1", "share");
    scene.untilShown();
  }

  private static void lead(Scene scene, String person, @Nullable String deputy) {
    Ticket ticket = new Ticket("test", "lead", Lang.JA);
    scene
        .desk()
        .handle(new GiveRole(ticket, scene.incident().id(), "lead", person, deputy, null, null));
  }

  private static boolean silent(Scene scene, String as) {
    return scene.said(as).stream()
        .map(message -> message.getJsonArray("blocks").toString())
        .allMatch(blocks -> blocks.contains(NEUTRAL) && !blocks.contains("actions"));
  }

  private static void invite(Scene scene, String person) {
    scene.talk("U1", "invite", "user", person);
  }

  @Test
  void until_somebody_says_that_nobody_reads_along_the_channel_holds_numbers_only()
      throws IOException {
    Scene scene = open(EMERGENCY);
    scene.begin("題名印");
    until("the question", () -> scene.shows("攻撃者がこの Slack を読んでいる"));
    plant(scene);
    until("the counts", () -> scene.shows("記録した情報 3 件") && scene.shows("判断の質問"));
    for (String answer : List.of("unknown", "yes")) {
      scene.command("U2", "watched");
      scene.submit("U2", json("watched", Scene.chosen(answer)));
      scene.untilShown();
      assertThat(scene.topmost("U2").toString()).contains("03-1111-2222");
      scene.talk("U2", "close", "view_id", scene.topmost("U2").getString("id"), "all", true);
    }

    scene.press("U2", scene.card("記録した情報"), "show");
    assertThat(scene.topmost("U2").toString()).contains("題名印", "技術印", "被害印", "根拠印");
    scene.press("U2", scene.card("判断の質問"), "show");
    scene.pressInModal("U2", "answer:unclearPoints:no");
    until("the next", () -> scene.topmost("U2").toString().contains("answer:unknownAttack"));
    scene.pressInModal("U2", "answer:unknownAttack:yes");
    until("the outcome", () -> scene.topmost("U2").toString().contains("Share: it protects"));
    scene.untilShown();

    assertThat(scene.incident().walks().current("sharing").orElseThrow().answers()).hasSize(2);
    assertThat(scene.said("U1").toString())
        .doesNotContain(SECRET)
        .doesNotContain("技術印", "03-1111", "answer:");
    assertThat(calls(scene)).doesNotContain(SECRET).doesNotContain("技術印", "03-1111");
    assertThat(scene.slack().views("U1").toString() + scene.whispers("U1"))
        .as("numbers are for the asker")
        .doesNotContain("03-1111");

    scene.press("U2", scene.card("記録した情報"), "show");
    scene.command("U1", "watched");
    scene.submit("U1", json("watched", Scene.chosen("no")));
    until("the cards", () -> scene.shows("被害印") && scene.shows("共有しましょう"));
    until("no numbers", () -> !scene.shows("記録した情報 3 件"));
  }

  /** All that was ever said in the channel, for Slack keeps that too. */
  private static String calls(Scene scene) {
    return scene.slack().control("calls").getJsonArray("lines").stream()
        .map(Object::toString)
        .filter(line -> line.contains("chat."))
        .toList()
        .toString();
  }

  @Test
  void while_the_attacker_may_read_along_cards_that_showed_more_are_emptied() throws IOException {
    Scene scene = open(Policy.NONE);
    scene.start("題名印");
    plant(scene);
    until("the offer", () -> scene.shows("被害印"));
    scene.press("U2", scene.card("answer:unclearPoints"), "answer:unclearPoints:yes");
    until("the outcome", () -> scene.shows("足りない情報"));
    scene.untilShown();

    scene.command("U1", "watched");
    scene.submit("U1", json("watched", Scene.chosen("yes")));

    until("the counts", () -> scene.shows("記録した情報 3 件"));
    scene.untilShown();
    assertThat(scene.said("U1").toString())
        .doesNotContain(SECRET)
        .doesNotContain("技術印", "足りない情報", "答えが変わり");
  }

  @Test
  void when_a_guest_joins_all_falls_silent_and_comes_back_when_they_have_gone() throws IOException {
    Scene scene = open(Policy.NONE);
    scene.start("題名印");
    plant(scene);
    lead(scene, "alex (U2)", null);
    scene.press("U1", scene.card("answer:unclearPoints"), "answer:unclearPoints:yes");
    until("the outcome", () -> scene.shows("足りない情報"));
    scene.untilShown();
    JsonObject walk = scene.card("change:unclearPoints");
    int before = scene.said("U1").size();

    invite(scene, "U5");

    until("silence", () -> silent(scene, "U5"));
    assertThat(scene.said("U5").toString()).doesNotContain(scene.incident().id());
    for (String told : List.of("U1", "U2")) {
      until("a word", () -> scene.whispers(told).toString().contains("<@U5>"));
    }
    assertThat(scene.whispers("U5")).isEmpty();
    scene.reply("U2", walk, "1");
    scene.fact("U1", "damage", "後からの印");
    scene.slack().untilQuiet();
    assertThat(silent(scene, "U5")).isTrue();

    scene.talk("U1", "kick", "user", "U5");
    until("the cards", () -> scene.shows("後からの印") && scene.shows("足りない情報"));
    assertThat(scene.said("U1")).hasSize(before);
    assertThat(scene.incident().walks().current("sharing").orElseThrow().answers()).hasSize(1);
  }

  @Test
  void a_vendor_to_whom_it_was_opened_sees_tasks_and_technical_facts_only() throws IOException {
    Scene scene = open(Policy.NONE);
    scene.start("題名印");
    plant(scene);
    invite(scene, "U5");
    until("silence", () -> silent(scene, "U5"));
    scene.command("U2", "audience");
    assertThat(scene.topmost("U2").toString()).contains("<@U5>");
    assertThat(scene.submitted("U2", json()).error()).isEqualTo("missing_input");
    assertThat(scene.submit("U2", json("vendor", Scene.typed(" "))).getJsonObject("errors"))
        .containsOnlyKeys("vendor");
    assertThat(silent(scene, "U5")).isTrue();

    scene.submit("U2", json("vendor", Scene.typed("保守社")));

    until("the tasks", () -> scene.shows("作業と技術情報") && scene.shows("技術印"));
    scene.press("U1", scene.card("作業と技術情報"), "show");
    assertThat(scene.topmost("U1").toString()).contains("題名印", "被害印");
    scene.pressInModal("U1", "show:walk");
    until("the walk", () -> scene.topmost("U1").toString().contains("answer:unclearPoints"));
    scene.pressInModal("U1", "answer:unclearPoints:no");
    until("the next", () -> scene.topmost("U1").toString().contains("answer:unknownAttack"));
    scene.pressInModal("U1", "change");
    scene.submit("U1", json("answer", Scene.chosen("yes"), "reason", Scene.typed("理由印")));
    correctTechnical(scene);
    until("the correction", () -> scene.shows("訂正後"));
    scene.untilShown();
    assertThat(scene.said("U5").toString())
        .doesNotContain(SECRET)
        .doesNotContain("足りない情報", "保守社", "answer:");

    invite(scene, "U4");
    until("silence again", () -> silent(scene, "U4"));
    scene.talk("U1", "kick", "user", "U4");
    until("the tasks", () -> scene.shows("訂正後"));
  }

  /** The message it came from now tells of damage, and so does the reason. */
  private static void correctTechnical(Scene scene) {
    String ts = scene.slack().say("U1", Scene.CHANNEL, "接続");
    scene.talk("U1", "shortcut", "callback_id", "record-message", "ts", ts);
    scene.submit("U1", json("element", Scene.chosen("endpoint"), "source", Scene.typed("根拠印")));
    scene.talk("U1", "edit", "ts", ts, "text", "接続。理由印");
    scene.command("U1", "add");
    scene.press("U1", scene.card("作業と技術情報"), "show");
    until("the page", () -> scene.topmost("U1").toString().contains("\"action_id\":\"facts"));
    scene.pressInModal("U1", "facts");
    until("the facts", () -> scene.topmost("U1").toString().contains("\"action_id\":\"correct"));
    scene.pressInModal("U1", "correct");
    scene.submit("U1", json("text", Scene.typed("訂正後"), "reason", Scene.typed("理由印")));
  }

  @Test
  void only_the_lead_or_the_deputy_opens_it_when_somebody_leads() throws IOException {
    Scene scene = open(Policy.NONE);
    scene.start("題名印");
    invite(scene, "U3");
    invite(scene, "U5");
    until("silence", () -> silent(scene, "U5"));
    scene.command("U3", "audience");
    lead(scene, "sato (U1)", "alex (U2)");

    JsonObject late = scene.submit("U3", json("vendor", Scene.typed("保守社")));
    assertThat(late.getJsonObject("errors").toString()).contains("or the deputy can");
    scene.command("U3", "audience");
    assertThat(scene.topmost("U3").toString())
        .contains("or the deputy can")
        .doesNotContain("\"vendor\"");
    scene.command("U2", "社外");
    scene.submit("U2", json("vendor", Scene.typed("保守社")));

    until("the tasks", () -> scene.cards("header").toString().contains("作業と技術情報"));
  }

  @Test
  void listed_domains_and_groups_count_as_outside() throws IOException {
    String setup =
        TestSlack.text("setup.json")
            .replace(
                "\"handle\": \"dana\"", "\"handle\": \"dana\", \"email\": \"d@Vendor.Example\"");
    Scene scene = open(new Policy(Set.of("vendor.example"), Set.of("S9"), ""), setup);
    scene.slack().control("group", "id", "S9", "handle", "resident", "people", List.of("U6"));
    scene.start("題名印");
    invite(scene, "U3");
    until("silence", () -> silent(scene, "U3"));
    scene.command("U3", "status");
    assertThat(scene.whispers("U3").toString()).contains("people of this organization");
    scene.talk("U1", "kick", "user", "U3");
    until("the card", () -> scene.shows("まだ始めていません"));

    scene.slack().control("group", "id", "S9", "handle", "resident", "people", List.of("U2"));
    scene.disconnect();
    scene.connect();
    until("silence for the resident", () -> silent(scene, "U2"));
  }

  @Test
  void where_domains_are_listed_people_whose_mail_is_not_readable_count_as_outside()
      throws IOException {
    Scene scene = open(new Policy(Set.of("vendor.example"), Set.of(), ""));
    List<String> without = List.of("chat:write", "groups:read", "users:read", "commands");
    scene.slack().control("scopes", "team", "T1", "scopes", without);

    scene.command("U1", "start");

    assertThat(scene.slack().views("U1")).isEmpty();
    assertThat(scene.whispers("U1").toString()).contains("people of this organization");
  }
}
