package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to Slack is gone, or Slack is. */
final class FaultsOfTheLinkTest {

  private static final String QUESTION = "answer:unclearPoints:no";

  @TempDir Path folder = Path.of("");

  private static Map<String, String> answers(Scene scene) {
    return scene.incident().walks().current("sharing").orElseThrow().answers();
  }

  private static void share(Scene scene) {
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows(QUESTION));
    // What is typed before a card is known to stand there counts as said before its question.
    until("all cards", () -> scene.store().posts().behind().isEmpty());
  }

  /** Presses again and again, as people do, until it is taken. */
  private static void pressUntilTaken(Scene scene) {
    until(
        "taken",
        () -> {
          Answered pressed = scene.press("U1", scene.card("unclearPoints"), QUESTION);
          return pressed.ok() && !answers(scene).isEmpty();
        });
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "abrupt"})
  void the_socket_ends_in_the_middle_of_a_walk(String how) throws IOException {
    try (Scene scene = new Scene(TestDatabase.sqlite(folder))) {
      share(scene);
      String thread = scene.card(QUESTION).getString("ts");
      scene.slack().control("disconnect", "how", how);
      // An event waits for a socket; a press does not, and is pressed again.
      scene
          .slack()
          .control(
              "message", "as", "U2", "channel", Scene.CHANNEL, "thread_ts", thread, "text", "No");
      // While nobody is connected the hours must not run, or all retries are spent.
      scene.slack().untilConnected();
      scene.slack().untilLater("the typed answer", () -> !answers(scene).isEmpty());
      until("the answer", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
      assertThat(answers(scene)).isEqualTo(Map.of("unclearPoints", "no"));
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void slack_is_away_for_a_while() throws IOException {
    try (Scene scene = new Scene(TestDatabase.sqlite(folder))) {
      share(scene);
      scene.slack().control("fault", "method", "*", "drop", true, "times", 1_000_000);
      scene.slack().control("disconnect", "how", "abrupt");
      until("not there", () -> !scene.nodes().get(0).isAlive());

      scene.slack().control("fault", "clear", true);
      pressUntilTaken(scene);
      until("the answer", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
    }
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(strings = {"status", "error", "drop"})
  void slack_is_away_at_the_start(String how) throws IOException {
    String database = TestDatabase.sqlite(folder);
    try (Scene scene = new Scene(database)) {
      share(scene);
      scene.disconnect();
      Object fault =
          switch (how) {
            case "status" -> 503;
            case "error" -> "fatal_error";
            default -> true;
          };
      scene.slack().control("fault", "method", "*", how, fault, "times", 1_000_000);
      long since = Truth.now(scene);
      scene.add();
      until("several tries", () -> Truth.calls(scene, "auth.test", since).size() > 2);
      assertThat(scene.nodes().get(0).isAlive()).isFalse();

      scene.slack().control("fault", "clear", true);
      scene.slack().untilConnected();
      pressUntilTaken(scene);
      until("the answer", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
    }
  }
}
