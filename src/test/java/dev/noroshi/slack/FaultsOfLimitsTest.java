package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Walk;
import dev.noroshi.standin.Answered;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack asks to wait, or says no to one thing. */
final class FaultsOfLimitsTest {

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock();

  private Scene scene() throws IOException {
    return new Scene(Stage.of(TestDatabase.sqlite(folder)).withClock(clock)).connect();
  }

  private static Walk walk(Scene scene) {
    return scene.incident().walks().current("sharing").orElseThrow();
  }

  /** Starts a walk; all its cards are there. */
  private static void share(Scene scene) {
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints:no"));
    until("all cards", () -> scene.store().posts().behind().isEmpty());
  }

  /** Changes an answer through its form; false when the card was too old. */
  private static boolean change(Scene scene, String answer, String reason) {
    Answered pressed =
        scene.press("U1", scene.card("change:unclearPoints"), "change:unclearPoints");
    if (!pressed.ok() || scene.slack().views("U1").isEmpty()) {
      return false;
    }
    JsonObject sent =
        scene.submit("U1", json("answer", Scene.chosen(answer), "reason", Scene.typed(reason)));
    boolean taken = sent.getString("outcome", "").equals("closed");
    if (!taken) {
      String view = scene.topmost("U1").getString("id");
      scene.slack().control("close", "as", "U1", "view_id", view, "all", true);
    }
    return taken;
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nothing_is_called_before_the_time_that_slack_asked_for() throws IOException {
    try (Scene scene = scene()) {
      share(scene);
      long since = Truth.now(scene);
      scene.slack().control("fault", "method", "chat.update", "retry_after", 30);
      scene.press("U1", scene.card("answer:unclearPoints:no"), "answer:unclearPoints:no");
      until("the refusal", () -> !Truth.calls(scene, "chat.update", since).isEmpty());
      clock.advance(Duration.ofSeconds(20));
      // What is posted for the first time is another method, and does not wait.
      scene.command("U1", "disclose");
      until("the other walk", () -> scene.shows("answer:secondaryDamage:no"));
      scene.press("U2", scene.card("answer:secondaryDamage:no"), "answer:secondaryDamage:no");
      assertThat(Truth.calls(scene, "chat.update", since)).as("asked to wait").hasSize(1);
      assertThat(scene.shows("change:unclearPoints")).isFalse();

      clock.advance(Duration.ofSeconds(11));
      until("the last state", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
      assertThat(walk(scene).answers()).containsEntry("unclearPoints", "no");
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void the_stand_ins_own_limits_are_kept_too() throws IOException {
    try (Scene scene = new Scene(TestDatabase.sqlite(folder))) {
      scene.slack().control("limits", "on", true);
      share(scene);
      scene.press("U1", scene.card("answer:unclearPoints:no"), "answer:unclearPoints:no");
      until("the answer", () -> scene.shows("change:unclearPoints"));
      for (int i = 0; i < 6; i++) {
        String answer = i % 2 == 0 ? "yes" : "no";
        String reason = "理由 " + i;
        until(reason, () -> change(scene, answer, reason));
      }

      Truth.holds(scene);
      assertThat(walk(scene).given().get("unclearPoints")).hasSize(7);
      assertThat(scene.shows("理由 5")).isTrue();
    }
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(strings = {"expired_trigger_id", "exchanged_trigger_id", "fatal_error"})
  void a_form_that_cannot_be_opened_is_told_and_can_be_opened_again(String error)
      throws IOException {
    try (Scene scene = scene()) {
      share(scene);
      int before = scene.slack().whispers("U1", Scene.CHANNEL).size();
      scene.slack().control("fault", "method", "views.open", "error", error, "times", 2);
      Answered typed = scene.command("U1", "add");
      assertThat(typed.ok()).isTrue();
      assertThat(scene.slack().whispers("U1", Scene.CHANNEL).toString()).contains("開けません");
      Answered pressed = scene.press("U1", scene.card("末尾のハッシュ"), "fact");
      assertThat(pressed.ok()).as(pressed.http().body()).isTrue();
      until("the word", () -> scene.slack().whispers("U1", Scene.CHANNEL).size() == before + 2);
      assertThat(scene.slack().views("U1")).isEmpty();

      scene.press("U1", scene.card("末尾のハッシュ"), "fact");
      scene.submit("U1", json("element", Scene.chosen("endpoint"), "text", Scene.typed("通信先")));
      until("the fact", () -> scene.shows("通信先"));
      Truth.holds(scene);
    }
  }

  /** One that Slack refuses for good, and the others beside it. */
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(
      strings = {
        "invalid_blocks",
        "msg_too_long",
        "msg_blocks_too_long",
        "ratelimited",
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "cant_update_message"
      })
  void one_card_that_is_refused_keeps_no_other_back(String error) throws IOException {
    try (Scene scene = scene()) {
      share(scene);
      // The cards are brought in their order, and the first of them is refused each time.
      long since = Truth.now(scene);
      scene.slack().control("fault", "method", "chat.update", "error", error, "times", 1);
      scene.press("U1", scene.card("answer:unclearPoints:no"), "answer:unclearPoints:no");
      until("the walk goes on", () -> scene.shows("change:unclearPoints"));
      List<JsonObject> calls = Truth.calls(scene, "chat.update", since);
      assertThat(calls.get(0).getString("answer")).contains(error);

      clock.advance(Duration.ofSeconds(5));
      Truth.holds(scene);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_card_that_was_refused_is_tried_again_when_somebody_does_something() throws IOException {
    try (Scene scene = scene()) {
      share(scene);
      JsonObject card = scene.card("answer:unclearPoints:no");
      long since = Truth.now(scene);
      scene
          .slack()
          .control("fault", "method", "chat.update", "error", "invalid_blocks", "times", 1_000);
      scene.press("U1", card, "answer:unclearPoints:no");
      until("the refusals", () -> Truth.calls(scene, "chat.update", since).size() >= 2);
      clock.advance(Duration.ofSeconds(2));

      scene.slack().control("fault", "clear", true);
      scene.press("U2", card, "language");
      scene.pressInModal("U2", "change:unclearPoints");
      scene.submit("U2", json("answer", Scene.chosen("yes"), "reason", Scene.typed("理由")));
      until("the last state", () -> scene.shows("理由"));
      Truth.holds(scene);
    }
  }
}
