package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Walk;
import dev.noroshi.slack.link.Door;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What Slack delivers twice, late or in the wrong order counts once. */
final class FaultsOfDeliveryTest {

  @TempDir Path folder = Path.of("");

  private Scene scene() throws IOException {
    return new Scene(TestDatabase.sqlite(folder));
  }

  private static Walk walk(Scene scene) {
    return scene.incident().walks().current("sharing").orElseThrow();
  }

  /** Starts a walk and gives the message that its thread hangs on. */
  private static String share(Scene scene) {
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints:no"));
    until("all cards", () -> scene.store().posts().behind().isEmpty());
    return scene.card("answer:unclearPoints:no").getString("ts");
  }

  private static String type(Scene scene, String as, String thread, String text) {
    return scene
        .slack()
        .control("message", "as", as, "channel", Scene.CHANNEL, "thread_ts", thread, "text", text)
        .getString("ts");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void every_event_comes_twice() throws IOException {
    try (Scene scene = scene()) {
      scene.slack().control("mischief", "duplicate", 1_000);
      String thread = share(scene);
      type(scene, "U1", thread, "ない");
      until("the typed answer", () -> walk(scene).answers().containsKey("unclearPoints"));
      scene.slack().control("invite", "as", "U1", "channel", Scene.CHANNEL, "user", "U3");
      scene.slack().control("delete", "as", "U1", "channel", Scene.CHANNEL, "ts", thread);
      until("the note", () -> noted(scene) > 0);
      scene.slack().untilQuiet();

      Truth.holds(scene);
      assertThat(noted(scene)).isEqualTo(1);
      assertThat(walk(scene).given().get("unclearPoints")).hasSize(1);
    }
  }

  private static long noted(Scene scene) {
    return scene.store().entries(scene.incident().id(), 0).stream()
        .filter(entry -> entry.header().contains("card-deleted"))
        .count();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void neighbours_change_places() throws IOException {
    try (Scene scene = scene()) {
      String thread = share(scene);
      scene.slack().control("mischief", "swap", 1);
      type(scene, "U1", thread, "ない");
      type(scene, "U2", thread, "ある");
      until("an answer", () -> walk(scene).answers().containsKey("unclearPoints"));
      scene.slack().untilQuiet();

      Truth.holds(scene);
      assertThat(walk(scene).given().get("unclearPoints"))
          .as("the first to come, and the other is told")
          .hasSize(1);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void what_was_acknowledged_too_late_comes_again_and_counts_once() throws IOException {
    try (Scene scene = scene()) {
      String thread = share(scene);
      // Who listens is asked of Slack, which takes longer than Slack waits.
      scene.slack().control("fault", "method", "conversations.info", "delay", 3_300, "times", 2);
      scene.slack().control("invite", "as", "U1", "channel", Scene.CHANNEL, "user", "U3");
      until(
          "that somebody came", () -> !scene.slack().deliveries("member_joined_channel").isEmpty());
      long since = Truth.now(scene);
      type(scene, "U2", thread, "No");
      until("the answer", () -> walk(scene).answers().containsKey("unclearPoints"));
      scene.slack().untilQuiet();

      assertThat(
              objects(scene.slack().control("deliveries", "after", since), "lines").stream()
                  .filter(line -> line.getString("type").equals("message"))
                  .map(line -> line.getInt("attempt")))
          .contains(0, 1);
      assertThat(walk(scene).given().get("unclearPoints")).hasSize(1);
      Truth.holds(scene);
    }
  }

  /** Slack does not send them again; whatever stands between us might. */
  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void commands_presses_and_forms_that_come_twice_count_once() throws IOException {
    try (Scene scene = new Scene(Stage.of(TestDatabase.sqlite(folder)).overHttp(true)).connect()) {
      share(scene);
      scene.press("U1", scene.card("answer:unclearPoints:no"), "answer:unclearPoints:no");
      until("the next", () -> scene.shows("change:unclearPoints"));
      scene.press("U1", scene.card("change:unclearPoints"), "change:unclearPoints");
      scene.submit("U1", json("answer", Scene.chosen("yes"), "reason", Scene.typed("理由")));
      scene.command("U1", "disclose");
      Truth.holds(scene);
      long before = scene.incident().seq();
      List<JsonObject> all = objects(scene.slack().control("deliveries"), "lines");
      for (int again = 0; again < 2; again++) {
        for (JsonObject line : all) {
          Door.Reply reply = send(scene, line.getString("kind"), line.getJsonObject("payload"));
          assertThat(reply.status()).isEqualTo(200);
        }
      }

      assertThat(scene.incident().seq()).isEqualTo(before);
      assertThat(scene.desk().incidents()).hasSize(1);
      Truth.holds(scene);
    }
  }

  private static Door.Reply send(Scene scene, String kind, JsonObject payload) {
    return switch (kind) {
      case "interactive" -> Signed.form(scene, "payload=" + encoded(payload.toString()));
      case "slash_commands" ->
          Signed.form(
              scene,
              String.join(
                  "&",
                  payload.entrySet().stream()
                      .map(field -> field.getKey() + "=" + encoded(plain(payload, field.getKey())))
                      .toList()));
      default -> Signed.json(scene, payload.toString());
    };
  }

  private static String plain(JsonObject payload, String key) {
    return payload.getString(key, String.valueOf(payload.get(key)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
