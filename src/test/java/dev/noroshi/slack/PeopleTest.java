package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads, who has which role, and who takes over. */
final class PeopleTest {

  private static final String C = Scene.CHANNEL;

  @TempDir Path folder = Path.of("");

  private final Instant later = Instant.now().plusSeconds(30_000).truncatedTo(ChronoUnit.SECONDS);

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  PeopleTest() {
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

  private People people() {
    return doing.incident().people();
  }

  private JsonObject incidentCard() {
    return doing.card("U1", C, "末尾のハッシュ");
  }

  private void offer(String from, String to, String note) {
    doing.command(from, C, "handover");
    doing.send(from, json("to", Doing.person(to), "note", Scene.typed(note)));
  }

  /** Cards stay as they are, as for somebody who pressed at the same moment. */
  private void cardsStand() {
    scene.slack().control("fault", "method", "chat.update", "error", "fatal_error", "times", 1_000);
  }

  @Test
  void a_role_is_given_with_a_deputy_and_an_end_and_stands_on_the_card() {
    doing.press("U1", C, incidentCard(), "roles");
    doing.send(
        "U1",
        json(
            "role", Scene.chosen("lead"),
            "person", Doing.person("U1"),
            "deputy", Doing.person("U2"),
            "until", Doing.time(later)));

    assertThat(people().roles())
        .containsExactly(new PeopleEntry.RoleGiven("lead", "sato (U1)", "alex (U2)", null, later));
    String card = doing.card("U1", C, "*当番責任者* <@U1>").toString();
    assertThat(card)
        .contains("（代理 <@U2>）〜<!date^" + later.getEpochSecond())
        .doesNotContain("まだ決まっていません");
  }

  @ParameterizedTest
  @CsvSource({"U4, U2, person", "U5, U2, person", "bot, U2, person", "U2, U5, deputy"})
  void nobody_from_outside_and_no_app_gets_a_role(String person, String deputy, String field) {
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    doing.command("U1", C, "役割");

    assertThat(
            doing.refusal(
                "U1",
                field,
                json(
                    "role", Scene.chosen("pr"),
                    "person", Doing.person(person.equals("bot") ? bot : person),
                    "deputy", Doing.person(deputy))))
        .contains("社内の人");
    doing.command("U2", C, "handover");
    String other = person.equals("bot") ? bot : person.equals("U2") ? deputy : person;
    assertThat(doing.refusal("U2", "to", json("to", Doing.person(other), "note", Scene.typed("x"))))
        .contains("our own people");
    assertThat(people().roles()).isEmpty();
    assertThat(people().offer()).isNull();
  }

  @Test
  void an_end_that_has_passed_is_refused_beside_the_time() {
    JsonObject past = Doing.time(Instant.now().minusSeconds(3_600));
    doing.command("U1", C, "roles");
    assertThat(
            doing.refusal(
                "U1",
                "until",
                json("role", Scene.chosen("pr"), "person", Doing.person("U2"), "until", past)))
        .contains("終わりの日時");
    doing.closeModals("U1");
    doing.command("U1", C, "引継ぎ");
    assertThat(
            doing.refusal(
                "U1",
                "until",
                json("to", Doing.person("U2"), "note", Scene.typed("x"), "until", past)))
        .contains("終わりの日時");
  }

  @Test
  void a_role_ends_in_the_form_that_gives_roles() {
    doing.command("U1", C, "roles");
    doing.send("U1", json("role", Scene.chosen("pr"), "person", Doing.person("U2")));
    doing.card("U1", C, "*広報* <@U2>");

    doing.command("U1", C, "roles");
    assertThat(scene.topmost("U1").toString()).contains("*広報* <@U2>");
    doing.pressInView("U1", scene.topmost("U1"), "end-role");

    until("the form", () -> !scene.topmost("U1").toString().contains("*広報* <@U2>"));
    assertThat(people().roles()).isEmpty();
    until("the card", () -> !incidentCard().toString().contains("広報"));
    doing.send("U1", json("role", Scene.chosen("counsel"), "person", Doing.person("U1")));
    assertThat(people().holders("counsel")).hasSize(1);
  }

  @Test
  void where_nobody_leads_one_tap_takes_the_lead_and_the_second_person_is_told() {
    JsonObject card = incidentCard();
    assertThat(card.toString()).contains("まだ決まっていません");
    cardsStand();
    doing.press("U2", C, card, "lead");
    assertThat(people().holders("lead")).hasSize(1);
    doing.press("U2", C, card, "lead");
    doing.press("U1", C, card, "lead");

    doing.whisper("U1", C, "当番責任者は、もう alex (U2) さんです");
    assertThat(people().holders("lead"))
        .containsExactly(new PeopleEntry.RoleGiven("lead", "alex (U2)", null, null, null));
    assertThat(scene.slack().whispers("U2", C)).isEmpty();
    scene.slack().control("fault", "clear", true);
    doing.card("U1", C, "*当番責任者* <@U2>");
    assertThat(Looks.buttons(incidentCard()))
        .noneMatch(button -> button.getString("action_id").equals("lead"));
  }

  @Test
  void a_shift_is_taken_only_by_the_person_it_was_offered_to_and_the_lead_goes_with_it() {
    doing.press("U1", C, incidentCard(), "lead");
    doing.command("U1", C, "引き継ぎ");
    assertThat(scene.topmost("U1").toString()).contains("情報共有").contains("まだ始めていません");
    doing.send(
        "U1",
        json(
            "to", Doing.person("U2"),
            "note", Scene.typed("遮断は *済み* @here"),
            "until", Doing.time(later)));
    JsonObject card = doing.card("U2", C, "<@U1> から <@U2> へ");
    assertThat(card.toString()).contains("遮断は ∗済み∗").contains("当番は <!date^");

    doing.press("U1", C, card, "accept");
    doing.whisper("U1", C, "この引き継ぎの相手は alex (U2) さんです");
    assertThat(people().holders("lead").get(0).person()).isEqualTo("sato (U1)");

    doing.press("U2", C, card, "accept");
    assertThat(people().holders("lead"))
        .containsExactly(new PeopleEntry.RoleGiven("lead", "alex (U2)", "sato (U1)", null, later));
    doing.card("U1", C, "*当番責任者* <@U2>（代理 <@U1>）");
    assertThat(doing.card("U1", C, "に引き受けました").toString()).doesNotContain("\"accept");
  }

  @Test
  void a_later_offer_replaces_an_earlier_one_and_the_earlier_says_so() {
    offer("U1", "U2", "一つ目");
    JsonObject first = doing.card("U2", C, "一つ目");
    cardsStand();
    offer("U1", "U2", "二つ目");
    JsonObject second = doing.card("U2", C, "二つ目");

    doing.press("U2", C, first, "accept");
    doing.whisper("U2", C, "has made a new offer meanwhile");
    assertThat(people().holders("lead")).isEmpty();
    doing.press("U2", C, second, "accept");
    doing.press("U2", C, second, "accept");
    doing.whisper("U2", C, "No shift is being handed over");
    assertThat(people().holders("lead")).hasSize(1);

    scene.slack().control("fault", "clear", true);
    doing.card("U2", C, "後の申し出に替わりました");
    doing.card("U2", C, "に引き受けました");
  }

  @Test
  void an_offer_is_withdrawn_by_who_made_it_or_declined_by_whom_it_is_for() {
    offer("U1", "U2", "一つ目");
    doing.press("U1", C, doing.card("U1", C, "一つ目"), "withdraw");
    until("the end", () -> doing.card("U1", C, "一つ目").toString().contains("取り下げられました"));
    assertThat(people().offer()).isNull();
    assertThat(Looks.buttons(doing.card("U1", C, "一つ目"))).isEmpty();

    offer("U1", "U2", "二つ目");
    doing.press("U2", C, doing.card("U2", C, "二つ目"), "withdraw");
    assertThat(people().offer()).isNull();

    scene.slack().control("invite", "as", "U1", "channel", C, "user", "U3");
    offer("U1", "U2", "三つ目");
    doing.press("U3", C, doing.card("U3", C, "三つ目"), "withdraw");
    doing.whisper("U3", C, "This shift was offered to alex (U2)");
    assertThat(people().offer()).isNotNull();
  }

  @Test
  void in_the_other_language_a_shift_is_taken_too_and_the_modal_follows() {
    offer("U1", "U2", "朝まで");
    doing.press("U2", C, doing.card("U2", C, "朝まで"), "language");
    assertThat(scene.topmost("U2").toString()).contains("From <@U1> to <@U2>");

    doing.pressInView("U2", scene.topmost("U2"), "accept");
    until("the modal", () -> scene.topmost("U2").toString().contains("Taken over at"));
    assertThat(people().holders("lead")).hasSize(1);
  }

  @Test
  void somebody_who_may_only_read_changes_nothing_in_the_channel_either() {
    scene
        .desk()
        .handle(
            new GiveRole(
                new Ticket("sato (U1)", "k", Lang.JA),
                doing.incident().id(),
                "viewer",
                "alex (U2)",
                null,
                null,
                null));
    long before = doing.incident().seq();
    doing.press("U2", C, incidentCard(), "lead");
    doing.whisper("U2", C, "Your role is to read only");
    doing.command("U2", C, "stage");
    assertThat(doing.refusal("U2", "stage", json("stage", Scene.chosen("recovery"))))
        .contains("read only");
    assertThat(doing.incident().seq()).isEqualTo(before);
  }
}
