package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.PostStore.State;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to the channel and to the cards in it. */
final class FaultsOfChannelTest {

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock();

  private Scene scene(String database, int nodes) throws IOException {
    return new Scene(Stage.of(database).withClock(clock).withNodes(nodes)).connect();
  }

  private static JsonObject share(Scene scene) {
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints:no"));
    until("all cards", () -> scene.store().posts().behind().isEmpty());
    return scene.card("answer:unclearPoints:no");
  }

  /** Somebody answers where the card cannot follow: in the modal that is still open. */
  private static void answerInModal(Scene scene) {
    assertThat(scene.pressInModal("U2", "answer:unclearPoints:no").ok()).isTrue();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void the_bot_is_removed_and_invited_again() throws IOException {
    try (Scene scene = scene(TestDatabase.sqlite(folder), 1)) {
      JsonObject card = share(scene);
      scene.slack().control("kick", "as", "U1", "channel", Scene.CHANNEL, "user", scene.bot());
      scene.press("U1", card, "answer:unclearPoints:no");
      scene.slack().untilQuiet();
      assertThat(scene.incident().walks().current("sharing").orElseThrow().answers())
          .isEqualTo(Map.of("unclearPoints", "no"));
      assertThat(scene.shows("change:unclearPoints")).isFalse();

      scene.slack().control("invite", "as", "U1", "channel", Scene.CHANNEL, "user", scene.bot());
      until("the answer", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void the_channel_is_archived_and_restored() throws IOException {
    try (Scene scene = scene(TestDatabase.sqlite(folder), 1)) {
      JsonObject card = share(scene);
      scene.press("U2", card, "language");
      until("the modal", () -> !scene.slack().views("U2").isEmpty());
      scene.slack().control("archive", "as", "U1", "channel", Scene.CHANNEL);
      answerInModal(scene);
      until("behind", () -> !scene.store().posts().behind().isEmpty());

      scene.slack().control("archive", "as", "U1", "channel", Scene.CHANNEL, "undo", true);
      clock.advance(Duration.ofMinutes(6));
      until("the answer", () -> scene.shows("change:unclearPoints"));
      Truth.holds(scene);
    }
  }

  private static long gone(Scene scene) {
    return scene.store().posts().posts(scene.incident().id()).stream()
        .filter(post -> post.state() == State.GONE)
        .count();
  }

  private static long noted(Scene scene) {
    return scene.store().entries(scene.incident().id(), 0).stream()
        .filter(entry -> entry.header().contains("card-deleted"))
        .count();
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(ints = {1, 2})
  void a_card_that_is_deleted_is_noted_once_and_comes_back_when_somebody_asks(int nodes)
      throws IOException {
    String database = nodes == 1 ? TestDatabase.sqlite(folder) : TestDatabase.postgres();
    try (Scene scene = scene(database, nodes)) {
      JsonObject card = share(scene);
      scene.slack().control("mischief", "duplicate", 2);
      scene
          .slack()
          .control("delete", "as", "U1", "channel", Scene.CHANNEL, "ts", card.getString("ts"));
      until("the note", () -> noted(scene) == 1);
      scene.slack().untilQuiet();
      Truth.holds(scene);
      assertThat(scene.shows("answer:unclearPoints")).isFalse();

      scene.command("U1", "status");
      scene.command("U2", "status");
      until("it is back", () -> scene.shows("answer:unclearPoints:no"));
      Truth.holds(scene);
      assertThat(noted(scene)).isEqualTo(1);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_deletion_that_nobody_told_us_of_is_found_and_noted_once() throws IOException {
    try (Scene scene = scene(TestDatabase.sqlite(folder), 1)) {
      JsonObject card = share(scene);
      scene.press("U2", card, "language");
      until("the modal", () -> !scene.slack().views("U2").isEmpty());
      scene
          .slack()
          .control("fault", "method", "chat.update", "error", "message_not_found", "times", 2);
      answerInModal(scene);
      until("the notes", () -> noted(scene) == 2);
      until("both are gone", () -> gone(scene) == 2);
      assertThat(noted(scene)).isEqualTo(2);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_deletion_that_could_not_be_noted_at_once_is_noted_when_slack_tells_again()
      throws IOException, SQLException {
    String database = TestDatabase.sqlite(folder);
    try (Scene scene = scene(database, 1)) {
      JsonObject card = share(scene);
      try (Connection busy = DriverManager.getConnection(database);
          Statement statement = busy.createStatement()) {
        statement.execute("begin immediate");
        scene
            .slack()
            .control("delete", "as", "U1", "channel", Scene.CHANNEL, "ts", card.getString("ts"));
        until("not taken", () -> failed(scene) >= 1);
        statement.execute("rollback");
      }
      scene.slack().untilLater("the note", () -> noted(scene) == 1);
      assertThat(scene.shows("answer:unclearPoints")).isFalse();
      Truth.holds(scene);
    }
  }

  private static long failed(Scene scene) {
    return scene.slack().deliveries("message").stream()
        .filter(line -> !line.getString("outcome").equals("acked"))
        .count();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void what_is_typed_and_pressed_on_a_card_that_is_gone_changes_nothing() throws IOException {
    try (Scene scene = scene(TestDatabase.sqlite(folder), 1)) {
      JsonObject card = share(scene);
      String ts = card.getString("ts");
      scene.slack().control("delete", "as", "U1", "channel", Scene.CHANNEL, "ts", ts);
      until("the note", () -> noted(scene) == 1);
      scene
          .slack()
          .tryControl(
              "message", "as", "U2", "channel", Scene.CHANNEL, "thread_ts", ts, "text", "No");
      scene.press("U2", card, "answer:unclearPoints:no");
      scene.slack().untilQuiet();

      assertThat(scene.incident().walks().current("sharing").orElseThrow().answers()).isEmpty();
      Truth.holds(scene);
    }
  }
}
