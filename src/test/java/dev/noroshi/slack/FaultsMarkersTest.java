package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type and who they are stands on cards and in the record, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
final class FaultsMarkersTest {

  /** In every text that is typed, and in the names of people. */
  private static final String TYPED = "geheimnis";

  private static final String NAMED = "markername";

  private final LogLines log = new LogLines(Level.TRACE, java.util.logging.Level.ALL);

  @TempDir Path folder = Path.of("");

  @AfterAll
  void end() {
    log.close();
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({"false, false", "true, true"})
  void no_log_line_no_metadata_and_no_fallback_text_holds_it(boolean http, boolean postgres)
      throws IOException {
    String setup =
        TestSlack.text("setup.json")
            .replace("\"sato\"", "\"" + NAMED + "1\"")
            .replace("\"alex\"", "\"" + NAMED + "2\"")
            .replace("佐藤", NAMED + "佐藤");
    String database = postgres ? TestDatabase.postgres() : TestDatabase.sqlite(folder);
    try (Scene scene = new Scene(Stage.of(database).overHttp(http).withSetup(setup)).connect()) {
      new Script(scene, text -> text + " " + TYPED).play();
      trouble(scene);
      assertThat(told(objects(scene.slack().control("calls"), "lines")))
          .isNotEmpty()
          .noneMatch(FaultsMarkersTest::marked);
    }
    List<String> lines = log.lines();
    assertThat(lines).as("it is heard").anyMatch(line -> line.contains("dev.noroshi"));
    assertThat(
            lines.stream()
                .filter(line -> !line.startsWith("dev.noroshi.standin"))
                .filter(FaultsMarkersTest::marked)
                .map(line -> line.substring(0, Math.min(300, line.length()))))
        .isEmpty();
  }

  private static boolean marked(String text) {
    return text.contains(TYPED) || text.contains(NAMED);
  }

  /** What goes wrong is told in logs; it must be told without words. */
  private static void trouble(Scene scene) {
    scene.slack().control("fault", "method", "chat.update", "error", "fatal_error", "times", 1_000);
    String question = "answer:serviceOrBusinessImpact:";
    until("the question", () -> scene.shows(question));
    scene.press("U1", scene.card(question), question + "yes");
    scene.press("U2", scene.card(question), question + "no");
    until(
        "who was first",
        () -> scene.slack().whispers("U2", Scene.CHANNEL).toString().contains(NAMED + "1"));
    for (String method : List.of("chat.update", "views.open", "users.info")) {
      scene.slack().control("fault", "method", method, "status", 500, "times", 2);
    }
    scene.slack().control("fault", "method", "chat.postEphemeral", "error", "fatal_error");
    scene.command("U1", "status");
    scene.command("U1", "bogus " + TYPED);
    scene.command("U1", "add");
    scene.command("U2", "add");
    until("the cards", () -> scene.store().posts().behind().isEmpty());
  }

  /** All that a lock screen, a mail or another app may see of what we sent. */
  private static List<String> told(List<JsonObject> calls) {
    List<String> told = new ArrayList<>();
    for (JsonObject call : calls) {
      JsonObject arguments = call.getJsonObject("arguments");
      for (String field : List.of("text", "metadata", "initial_comment", "filename", "title")) {
        if (arguments.containsKey(field)) {
          told.add(call.getString("method") + " " + field + " " + arguments.get(field));
        }
      }
    }
    return told;
  }
}
