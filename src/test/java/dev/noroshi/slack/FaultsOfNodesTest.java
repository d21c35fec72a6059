package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Walk;
import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two of us on one database, and Slack asks now the one and now the other. */
final class FaultsOfNodesTest {

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock();

  private Scene scene(boolean postgres) throws IOException {
    String database = postgres ? TestDatabase.postgres() : TestDatabase.sqlite(folder);
    return new Scene(Stage.of(database).withNodes(2).withClock(clock)).connect();
  }

  private static Walk walk(Scene scene, String flow) {
    return scene.incident().walks().current(flow).orElseThrow();
  }

  private static void share(Scene scene) {
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints:no"));
  }

  private static CompletableFuture<Answered> begin(
      Scene scene, String as, JsonObject card, String action) {
    JsonObject found = Scene.button(card, id -> id.startsWith(action));
    return scene
        .slack()
        .beginControl(
            "action",
            "as",
            as,
            "container",
            json("type", "message", "channel", Scene.CHANNEL, "ts", card.getString("ts")),
            "block_id",
            found.getString("block"),
            "action_id",
            found.getJsonObject("button").getString("action_id"),
            "selection",
            json());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Execution(ExecutionMode.CONCURRENT)
  void two_people_press_at_once_on_two_nodes_and_one_is_first(boolean postgres) throws IOException {
    try (Scene scene = scene(postgres)) {
      share(scene);
      JsonObject card = scene.card("answer:unclearPoints:no");
      int asked = scene.slack().whispers("U1", Scene.CHANNEL).size();
      var first = begin(scene, "U1", card, "answer:unclearPoints:no");
      var second = begin(scene, "U2", card, "answer:unclearPoints:yes");
      assertThat(first.join().ok()).isTrue();
      assertThat(second.join().ok()).isTrue();

      Truth.holds(scene);
      List<Walk.Given> given = walk(scene, "sharing").given().get("unclearPoints");
      assertThat(given).hasSize(1);
      String told =
          "no".equals(walk(scene, "sharing").answers().get("unclearPoints")) ? "U2" : "U1";
      until(
          "whoever was second is told",
          () ->
              scene.slack().whispers(told, Scene.CHANNEL).size() > (told.equals("U1") ? asked : 0));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Execution(ExecutionMode.CONCURRENT)
  void many_changes_over_both_nodes_are_each_recorded_once(boolean postgres) throws IOException {
    try (Scene scene = scene(postgres)) {
      share(scene);
      scene.command("U2", "disclose");
      until("the other walk", () -> scene.shows("open:secondaryDamage"));
      List<String> said = new ArrayList<>();
      JsonObject card = scene.card("open:secondaryDamage");
      for (int i = 0; i < 12; i++) {
        String as = i % 2 == 0 ? "U1" : "U2";
        String text = "情報 " + i;
        assertThat(scene.command(as, "add").ok()).isTrue();
        scene.submit(as, json("element", Scene.chosen("endpoint"), "text", Scene.typed(text)));
        said.add(text);
      }
      scene.press("U2", card, "answer:secondaryDamage:no");

      Truth.holds(scene);
      assertThat(scene.incident().facts().byId().values())
          .extracting(versions -> versions.get(0).content().text())
          .containsExactlyInAnyOrderElementsOf(said);
      assertThat(walk(scene, "disclosure").answers()).containsKey("secondaryDamage");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Execution(ExecutionMode.CONCURRENT)
  void one_node_ends_in_the_middle_and_the_other_goes_on(boolean postgres) throws IOException {
    try (Scene scene = scene(postgres)) {
      share(scene);
      // Whichever node posts it, nobody knows for now whether it was posted.
      long since = Truth.now(scene);
      scene
          .slack()
          .control("fault", "method", "chat.postMessage", "hang", true, "done", true, "times", 1);
      scene.command("U1", "disclose");
      until("under way", () -> !Truth.calls(scene, "chat.postMessage", since).isEmpty());
      Node victim = scene.nodes().get(1);
      Node other = scene.nodes().get(0);
      // The one that has the board is not known: each ends once, and each time one goes on.
      scene.end(victim);
      scene.add();
      scene.untilSockets(2);
      scene.end(other);
      scene.add();
      scene.untilSockets(2);
      until(
          "the other walk",
          () -> {
            clock.advance(Duration.ofMillis(200));
            return scene.shows("answer:secondaryDamage:no");
          });
      scene.press("U1", scene.card("answer:secondaryDamage:no"), "answer:secondaryDamage:no");
      scene.press("U2", scene.card("answer:unclearPoints:no"), "answer:unclearPoints:no");
      TestSlack.until(
          "all cards",
          () -> {
            clock.advance(Duration.ofMillis(200));
            return scene.store().posts().behind().isEmpty();
          });

      Truth.holds(scene);
      assertThat(walk(scene, "disclosure").answers()).containsEntry("secondaryDamage", "no");
      assertThat(walk(scene, "sharing").answers()).containsEntry("unclearPoints", "no");
    }
  }
}
