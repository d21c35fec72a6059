package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.record.Incident;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** One incident from its start to its end, by everything that people can do. */
final class Script {

  private static final String ELEMENT = "endpoint";
  private static final Duration AGAIN = Duration.ofSeconds(4);
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final Scene scene;
  private final UnaryOperator<String> words;

  /**
   * A script.
   *
   * @param words what is made of each text that somebody types
   */
  Script(Scene scene, UnaryOperator<String> words) {
    this.scene = scene;
    this.words = words;
  }

  void play() {
    scene.start(words.apply("題"));
    decide();
    note();
    hand();
    finish();
  }

  private void decide() {
    recorded(() -> scene.command("U1", "share"));
    press("U1", "answer:unclearPoints:no");
    press("U2", "answer:unknownAttack:yes");
    form("U2", "change:unclearPoints");
    send("U2", json("answer", Scene.chosen("yes"), "reason", typed("変更の理由")));
    recorded(() -> scene.command("U1", "disclose"));
    form("U1", "open:secondaryDamage");
    send("U1", json("reason", typed("不明の理由"), "finder", typed("調べる人")));
  }

  private void note() {
    scene.command("U1", "add");
    send(
        "U1", json("element", Scene.chosen(ELEMENT), "text", typed("情報"), "source", typed("出どころ")));
    form("U2", "facts");
    scene.pressInModal("U2", "correct");
    send("U2", json("text", typed("直した情報"), "reason", typed("訂正の理由")));
    String said = scene.slack().say("U1", Scene.CHANNEL, words.apply("発言"));
    scene
        .slack()
        .control(
            "shortcut",
            "as",
            "U1",
            "callback_id",
            "record-message",
            "channel",
            Scene.CHANNEL,
            "ts",
            said);
    send("U1", json("element", Scene.chosen(ELEMENT)));
    recorded(
        () ->
            scene
                .slack()
                .control(
                    "edit",
                    "as",
                    "U1",
                    "channel",
                    Scene.CHANNEL,
                    "ts",
                    said,
                    "text",
                    words.apply("変えた発言")));
  }

  private void hand() {
    scene.command("U1", "stage");
    send("U1", json("stage", Scene.chosen("initial-response")));
    scene.command("U1", "roles");
    send("U1", json("role", Scene.chosen("lead"), "person", person("U1")));
    scene.command("U1", "handover");
    send("U1", json("to", person("U2"), "note", typed("引き継ぎの注意")));
    press("U2", "accept");
    scene.command("U2", "status");
    scene.slack().control("home", "as", "U1", "app", scene.slack().credentials().appId());
  }

  private void finish() {
    recorded(() -> scene.command("U1", "export"));
    scene.command("U1", "close");
    send("U1", json("reason", typed("終える理由")));
    scene.command("U1", "reopen");
    send("U1", json("reason", typed("再開の理由")));
  }

  private JsonObject typed(String text) {
    return Scene.typed(words.apply(text));
  }

  private static JsonObject person(String id) {
    return json("value", json("selected_user", id));
  }

  private void open(String as, String action) {
    until("the button " + action, () -> scene.shows("\"" + action));
    scene.press(as, scene.card("\"" + action), action);
  }

  /** A window that comes too late is refused by Slack; people press again, and so do we. */
  private void form(String as, String action) {
    until(
        "a form by " + action,
        () -> {
          open(as, action);
          long end = System.nanoTime() + AGAIN.toNanos();
          while (scene.slack().views(as).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(OFTEN.toNanos());
          }
          return !scene.slack().views(as).isEmpty();
        });
  }

  private void press(String as, String action) {
    recorded(() -> open(as, action));
  }

  private void send(String as, JsonObject state) {
    until("a form", () -> !scene.slack().views(as).isEmpty());
    recorded(() -> scene.submit(as, state));
  }

  /** Does something and waits until the record went on. */
  private void recorded(Runnable deed) {
    Incident before = scene.incident();
    deed.run();
    until("more than " + before.seq(), () -> scene.incident().seq() > before.seq());
  }
}
