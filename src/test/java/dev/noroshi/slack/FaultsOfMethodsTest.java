package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.slack.who.Policy;
import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method that we call goes wrong once, in every way; an incident is worked through it. */
final class FaultsOfMethodsTest {

  /** How a call goes wrong. */
  enum How {
    STATUS_500("{'status': 500}"),
    STATUS_500_AND_DONE("{'status': 500, 'done': true}"),
    DROPPED("{'drop': true}"),
    DROPPED_AND_DONE("{'drop': true, 'done': true}"),
    NO_ANSWER("{'hang': true}"),
    ANSWERED_TOO_LATE("{'delay': 2500}"),
    TOO_MANY("{'retry_after': 1}");

    private final String fault;

    How(String fault) {
      this.fault = fault;
    }

    /** What plants it. */
    Object[] fields(String method) {
      JsonObject planted = (JsonObject) TestSlack.parsed(fault.replace('\'', '"'));
      return Stream.concat(
              Stream.of("method", method),
              planted.entrySet().stream().flatMap(f -> Stream.of(f.getKey(), f.getValue())))
          .toArray();
    }
  }

  @TempDir Path folder = Path.of("");

  private final ShiftedClock clock = new ShiftedClock();
  private final Set<String> spoilt = new TreeSet<>();

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource
  void every_method_goes_wrong_and_the_record_and_the_cards_are_right(How how) throws IOException {
    String setup =
        TestSlack.text("setup.json")
            .replace("\"groups\": [", "\"groups\": [" + json("id", "S9", "handle", "out") + ",");
    Stage stage =
        Stage.of(TestDatabase.sqlite(folder))
            .withClock(clock)
            .withLongestCall(Duration.ofMillis(1_500))
            .withSetup(setup)
            .withPolicy(new Policy(Set.of(), Set.of("S9"), ""));
    try (Scene scene = new Scene(stage)) {
      plant(scene, how, "auth.test", "apps.connections.open");
      scene.connect();
      begin(scene, how);
      work(scene, how);
      look(scene, how);
      standTwice(scene, how);

      until("a last answer", () -> answered(scene, "U1", "answer:secondaryDamage:no"));
      settle("all cards", () -> scene.store().posts().behind().isEmpty());
      Truth.holds(scene);
      var walks = scene.incident().walks();
      assertThat(walks.current("sharing").orElseThrow().answers())
          .isEqualTo(Map.of("unclearPoints", "no", "unknownAttack", "yes"));
      assertThat(walks.current("disclosure").orElseThrow().answers())
          .isEqualTo(Map.of("secondaryDamage", "no"));
      assertThat(spoilt).isEqualTo(ManifestTest.called());
    }
  }

  private void plant(Scene scene, How how, String... methods) {
    for (String method : methods) {
      scene.slack().control("fault", how.fields(method));
      spoilt.add(method);
    }
  }

  /** The clock of ours runs on until something is so. */
  private void settle(String what, BooleanSupplier so) {
    until(
        what,
        () -> {
          if (so.getAsBoolean()) {
            return true;
          }
          clock.advance(Duration.ofMillis(100));
          return false;
        });
  }

  private static void close(Scene scene, String as) {
    while (!scene.slack().views(as).isEmpty()) {
      scene
          .slack()
          .control("close", "as", as, "view_id", scene.topmost(as).getString("id"), "all", true);
    }
  }

  /** Asks for a form until it is there; whoever asks is always answered. */
  private static void form(Scene scene, String as, String verb) {
    until(
        "the form of " + verb,
        () -> {
          Answered answered = scene.command(as, verb);
          assertThat(answered.ok()).as("%s: %s", verb, answered.http().body()).isTrue();
          return !scene.slack().views(as).isEmpty();
        });
  }

  private void begin(Scene scene, How how) {
    for (String method :
        new String[] {
          "users.info",
          "usergroups.users.list",
          "conversations.info",
          "conversations.members",
          "views.open"
        }) {
      plant(scene, how, method);
      form(scene, "U1", "start");
      close(scene, "U1");
    }
    plant(scene, how, "conversations.create", "conversations.invite", "conversations.archive");
    form(scene, "U1", "start");
    until(
        "a channel of its own",
        () -> {
          scene.submit("U1", json("name", Scene.typed("別の事案"), "where", Scene.chosen("new")));
          return scene.desk().incidents().size() == 1;
        });
    close(scene, "U1");
    form(scene, "U2", "start");
    scene.submit("U2", json("name", Scene.typed("長".repeat(151)), "where", Scene.chosen("new")));
    close(scene, "U2");
    assertThat(scene.desk().incidents()).hasSize(1);

    plant(scene, how, "chat.postMessage", "conversations.history", "pins.add");
    form(scene, "U1", "start");
    scene.submit("U1", json("name", Scene.typed("事案"), "where", Scene.chosen("here")));
    scene.submit("U1", json("watched", Scene.chosen("no")));
    settle("the card", () -> scene.shows("まだ始めていません"));
  }

  private boolean answered(Scene scene, String as, String action) {
    settle(action, () -> scene.shows("\"" + action));
    Answered pressed = scene.press(as, scene.card("\"" + action), action);
    return pressed.ok();
  }

  /** Presses again, as people do, until the window opens. */
  private static void otherLanguage(Scene scene) {
    until(
        "the other language",
        () -> {
          scene.press("U2", scene.card("answer:unknownAttack:yes"), "language");
          return !scene.slack().views("U2").isEmpty();
        });
  }

  private void work(Scene scene, How how) {
    scene.command("U1", "share");
    settle("the walk", () -> scene.shows("answer:unclearPoints:no"));
    plant(scene, how, "chat.update");
    until("acknowledged", () -> answered(scene, "U1", "answer:unclearPoints:no"));
    settle("the next question", () -> scene.shows("answer:unknownAttack:yes"));

    otherLanguage(scene);
    plant(scene, how, "views.push");
    scene.pressInModal("U2", "change:unclearPoints");
    close(scene, "U2");
    otherLanguage(scene);
    plant(scene, how, "views.update");
    scene.pressInModal("U2", "answer:unknownAttack:yes");
    settle("the answer", () -> scene.shows("change:unknownAttack"));
    close(scene, "U2");
  }

  /** What one person is shown or given. */
  private void look(Scene scene, How how) {
    plant(scene, how, "chat.postEphemeral", "views.publish");
    scene.command("U1", "status");
    String app = scene.slack().credentials().appId();
    until(
        "Home",
        () -> {
          scene.slack().control("home", "as", "U1", "app", app);
          return scene.slack().home("U1", app).toString().contains("事案");
        });
    for (String method :
        new String[] {
          "conversations.open", "files.getUploadURLExternal", "files.completeUploadExternal"
        }) {
      clock.advance(Duration.ofSeconds(2));
      long since = Truth.now(scene);
      plant(scene, how, method);
      assertThat(scene.command("U1", "export").ok()).isTrue();
      until("the call of " + method, () -> !Truth.calls(scene, method, since).isEmpty());
    }
  }

  /** History lags, and the same card comes to stand there twice. */
  private void standTwice(Scene scene, How how) {
    settle("the cards of both incidents", () -> scene.store().posts().behind().isEmpty());
    scene.slack().control("lag", "seconds", 3_600);
    scene
        .slack()
        .control("fault", "method", "chat.postMessage", "status", 500, "done", true, "times", 2);
    long since = Truth.now(scene);
    scene.command("U1", "disclose");
    settle("both", () -> Truth.calls(scene, "chat.postMessage", since).size() == 2);
    plant(scene, how, "chat.delete");
    scene.slack().control("lag", "seconds", 0);
    settle("only one", () -> !Truth.calls(scene, "chat.delete", since).isEmpty());
  }
}
