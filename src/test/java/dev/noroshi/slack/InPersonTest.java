package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.duty.Duty;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits reach the people who see to them, whoever else listens in the channel. */
final class InPersonTest {

  private static final String C = Scene.CHANNEL;
  private static final String PPC = "own/jp-appi-26/preliminary_target_3d";

  private final ShiftedClock clock = ShiftedClock.morning();

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  InPersonTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    Stage stage = Stage.of("jdbc:sqlite:" + folder.resolve("record.db")).withClock(clock);
    scene = new Scene(stage).connect();
    doing = new Doing(scene);
    scene.start("不審な暗号化");
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    doing.desk((t, id) -> new TellTriage(t, id, "attack", "yes"));
    for (Duty duty : scene.desk().duties(doing.incident()).all()) {
      boolean ppc = duty.key().equals(PPC);
      doing.desk(
          (t, id) ->
              new DecideDuty(
                  t, id, duty.key(), ppc ? Duty.Verdict.APPLIES : Duty.Verdict.NOT, "根拠"));
    }
    doing.desk(
        (t, id) ->
            new SetTrigger(
                t, id, "own", "awareness", clock.instant().truncatedTo(ChronoUnit.SECONDS), null));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** The limit of the third day comes. */
  private void due() {
    clock.advance(Duration.ofDays(2).plusHours(12));
    scene.nodes().get(0).face().lookAgain(doing.incident().id());
  }

  /** Where we write to one person. */
  private String direct(String person) {
    return scene
        .slack()
        .api("conversations.open", "users", person)
        .json()
        .getJsonObject("channel")
        .getString("id");
  }

  private JsonObject told(String person, String words) {
    return doing.card(person, direct(person), words);
  }

  @Test
  void the_lead_is_told_in_their_own_language_and_takes_it_over_there() {
    doing.role("lead", "alex (U2)", null);
    due();

    JsonObject message = told("U2", "A limit, for you to look at");
    assertThat(message.toString()).contains("<#C2>", "Personal Information");
    assertThat(message.getString("text")).doesNotContain("Personal Information");
    assertThat(doing.cards("U1", C).toString()).doesNotContain("<@U2>　");

    doing.press("U2", direct("U2"), message, "take-duty");
    until("taken", () -> doing.noted("duty-owner").size() == 1);
    assertThat(doing.noted("duty-owner").get(0)).contains("alex (U2)");

    doing.press("U2", direct("U2"), told("U2", "A limit, for you"), "filed");
    doing.send("U2", json("time", Doing.time(clock.instant().truncatedTo(ChronoUnit.SECONDS))));
    told("U2", "nothing is left now");
  }

  @Test
  void before_people_from_outside_the_channel_is_silent_and_the_lead_is_told_all_the_same() {
    doing.role("lead", "alex (U2)", null);
    scene.slack().control("invite", "as", "U1", "channel", C, "user", "U5");
    until(
        "silent",
        () -> doing.cards("U1", C).stream().noneMatch(card -> card.toString().contains("actions")));
    due();

    told("U2", "A limit, for you to look at");
    assertThat(doing.cards("U5", C).toString()).doesNotContain("個人情報保護法");
  }

  @Test
  void while_slack_may_be_watched_the_message_says_that_there_is_something_and_no_more() {
    doing.role("lead", "alex (U2)", null);
    doing.watched(SayWatched.Answer.YES);
    due();

    JsonObject message = told("U2", "There are limits to look at");
    assertThat(doing.cards("U2", direct("U2")).toString()).doesNotContain("Personal Information");
    doing.press("U2", direct("U2"), message, "show");
    assertThat(scene.topmost("U2").toString()).contains("Personal Information");
  }

  @Test
  void whom_it_cannot_reach_is_on_the_record() {
    doing.role("lead", "vera (U4)", null);
    due();

    until("noted", () -> !doing.noted("not-reached").isEmpty());
    assertThat(doing.noted("not-reached").get(0)).contains("vera (U4)");
    assertThat(doing.cards("U4", direct("U4"))).isEmpty();
  }

  @Test
  void a_manager_who_is_not_in_the_channel_is_told_and_can_act() {
    doing.role("manager", "dana (U3)", null);
    due();

    JsonObject message = told("U3", "A limit, for you to look at");
    doing.press("U3", direct("U3"), message, "snooze");
    String hour = Doing.options(scene.topmost("U3"), "until").get(0);
    doing.send("U3", json("until", Scene.chosen(hour), "reason", Scene.typed("確認中")));
    until("put off", () -> doing.noted("reminder-snoozed").size() == 1);
  }

  @Test
  void somebody_says_how_they_are_reached() {
    doing.command("U1", "C1", "me");
    List<String> fields = List.copyOf(Doing.fields(scene.topmost("U1")).keySet());
    assertThat(fields)
        .containsExactly("phone", "quietFrom", "quietUntil", "awayFrom", "awayUntil", "deputy");
    assertThat(doing.refusal("U1", "phone", json("phone", Scene.typed("そこ")))).contains("電話番号");
    assertThat(
            doing.refusal(
                "U1",
                "awayFrom",
                json("awayUntil", json("value", json("selected_date", "2026-12-31")))))
        .contains("不在");
    doing.send(
        "U1",
        json(
            "phone",
            Scene.typed("03-0000-0000"),
            "awayFrom",
            json("value", json("selected_date", "2026-12-29")),
            "awayUntil",
            json("value", json("selected_date", "2027-01-03")),
            "deputy",
            Doing.person("U2")));

    var said = Objects.requireNonNull(scene.desk().profile().people().get("sato (U1)"));
    assertThat(said.deputy()).isEqualTo("alex (U2)");
    assertThat(said.zone()).isEqualTo("Asia/Tokyo");
    doing.command("U1", "C1", "自分");
    assertThat(Doing.field(scene.topmost("U1"), "phone").getString("initial_value"))
        .isEqualTo("03-0000-0000");
  }
}
