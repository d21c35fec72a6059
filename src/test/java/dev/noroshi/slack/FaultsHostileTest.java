package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.noroshi.slack.link.Door;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.TestDatabase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** Signed requests that Slack would never send: nothing is recorded and nothing is said of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
final class FaultsHostileTest {

  private static final String MARK = "geheimnis";

  /** What a request may be answered: taken, not ours, or failed; never anything of its inside. */
  private static final Set<Integer> ANSWERS = Set.of(200, 400, 401, 404, 500);

  private final LogLines log = new LogLines(Level.DEBUG, java.util.logging.Level.FINE);

  @TempDir Path folder = Path.of("");

  @AfterAll
  void end() {
    log.close();
  }

  private Scene scene() throws IOException {
    Scene scene = new Scene(Stage.of(TestDatabase.sqlite(folder)).overHttp(true)).connect();
    scene.start("事案");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints:no"));
    scene.command("U1", "disclose");
    until("the other walk", () -> scene.shows("open:secondaryDamage"));
    return scene;
  }

  /** One real delivery of each shape. */
  private static List<JsonObject> deliveries(Scene scene) {
    scene.press("U1", scene.card("answer:unclearPoints:no"), "language");
    scene.pressInModal("U1", "answer:unclearPoints:no");
    scene.press("U2", scene.card("open:secondaryDamage"), "open:secondaryDamage");
    scene.submit("U2", json("reason", Scene.typed("調査中")));
    scene.command("U1", "add");
    scene.submit("U1", json("element", Scene.chosen("endpoint"), "text", Scene.typed("通信先")));
    String said = scene.slack().say("U1", Scene.CHANNEL, "発言");
    scene
        .slack()
        .control(
            "shortcut", "as", "U1", "callback_id", "record-message", "channel", "C2", "ts", said);
    scene.slack().untilQuiet();
    Truth.holds(scene);
    return objects(scene.slack().control("deliveries"), "lines").stream()
        .filter(line -> !line.getString("kind").equals("slash_commands"))
        .map(line -> line.getJsonObject("payload"))
        .toList();
  }

  private static Door.Reply send(Scene scene, JsonObject payload) {
    return payload.containsKey("event")
        ? Signed.json(scene, payload.toString())
        : Signed.form(
            scene, "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
  }

  /** Sends something, and looks that nothing came of it. */
  private static void nothingComesOf(Scene scene, JsonObject payload) {
    long before = scene.incident().seq();
    Door.Reply reply = send(scene, payload);
    assertThat(ANSWERS).contains(reply.status());
    assertThat(reply.body()).doesNotContain("Exception", "at dev.noroshi");
    assertThat(scene.store().entries(scene.incident().id(), before).toString())
        .doesNotContain(MARK);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void each_field_of_each_payload_missing_null_or_something_else() throws IOException {
    List<JsonValue> others = List.of(JsonValue.NULL, Json.createValue(MARK + "|x"));
    try (Scene scene = scene()) {
      List<JsonObject> payloads = deliveries(scene);
      long before = scene.incident().seq();
      Set<String> seen = new TreeSet<>();
      int sent = 0;
      for (JsonObject payload : payloads) {
        for (List<String> path : paths(payload, List.of())) {
          if (seen.add(payload.getString("type", "") + payload.keySet() + path)) {
            for (JsonValue other : others) {
              Door.Reply reply = send(scene, replaced(payload, path, other).asJsonObject());
              assertThat(ANSWERS).contains(reply.status());
              sent++;
            }
          }
        }
      }
      assertThat(sent).isGreaterThan(500);
      assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
      assertThat(log.lines())
          .noneMatch(line -> line.startsWith("dev.noroshi.slack") && line.contains("Exception: "));
      // Deliveries that were carried out before stand there again with a foreign field.
      assertThat(scene.store().entries(scene.incident().id(), before).toString())
          .doesNotContain(MARK);
      assertThat(scene.desk().incidents()).hasSize(1);
      Truth.holds(scene);
    }
  }

  /** The paths of all fields, but for texts that people may type as they like. */
  private static List<List<String>> paths(JsonObject object, List<String> to) {
    List<List<String>> paths = new ArrayList<>();
    for (Map.Entry<String, JsonValue> field : object.entrySet()) {
      List<String> path = new ArrayList<>(to);
      path.add(field.getKey());
      paths.add(path);
      if (field.getValue() instanceof JsonObject inner) {
        paths.addAll(paths(inner, path));
      } else if (field.getValue() instanceof JsonArray array
          && !array.isEmpty()
          && array.get(0) instanceof JsonObject first
          && field.getKey().equals("actions")) {
        for (String key : first.keySet()) {
          List<String> deeper = new ArrayList<>(path);
          deeper.add("0");
          deeper.add(key);
          paths.add(deeper);
        }
      }
    }
    return paths;
  }

  private static JsonValue replaced(JsonValue value, List<String> path, JsonValue other) {
    if (path.isEmpty()) {
      return other;
    }
    List<String> rest = path.subList(1, path.size());
    if (value instanceof JsonArray array) {
      JsonArrayBuilder copy = Json.createArrayBuilder();
      array.forEach(inner -> copy.add(replaced(inner, rest, other)));
      return copy.build();
    }
    JsonObjectBuilder copy = Json.createObjectBuilder(value.asJsonObject());
    return copy.add(
            path.get(0),
            replaced(value.asJsonObject().getOrDefault(path.get(0), JsonValue.NULL), rest, other))
        .build();
  }

  private static JsonObject press(String action, String value) {
    return (JsonObject)
        TestSlack.parsed(
            json(
                    "type",
                    "block_actions",
                    "team",
                    json("id", "T1"),
                    "user",
                    json("id", "U1", "team_id", "T1"),
                    "channel",
                    json("id", "C2"),
                    "trigger_id",
                    "1.2." + MARK + (action + value).hashCode(),
                    "actions",
                    List.of(
                        json(
                            "type",
                            "button",
                            "action_id",
                            action,
                            "block_id",
                            "b",
                            "value",
                            value)))
                .toString());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void unknown_actions_and_foreign_values() throws IOException {
    try (Scene scene = scene()) {
      String id = scene.incident().id();
      String walk = scene.incident().walks().current("sharing").orElseThrow().id();
      List<String> actions =
          List.of(
              "answer:unclearPoints:no",
              "open",
              "change",
              "undo",
              "why",
              "reasons",
              "history",
              "walk",
              "show",
              "language",
              "watched",
              "fact",
              "correct",
              "facts",
              "stage",
              "roles",
              "accept",
              "audience",
              MARK,
              "");
      List<String> values =
          List.of(
              "",
              "|",
              MARK,
              id + "|" + MARK,
              "other|" + walk + "|unclearPoints|no|1",
              id + "|" + MARK + "|unclearPoints|no|1",
              id + "|" + walk + "|" + MARK + "|no|1",
              id + "|" + walk + "|unclearPoints|" + MARK + "|1",
              id + "|" + walk + "|unclearPoints|no|" + MARK,
              id + "|" + walk + "|unclearPoints|no|99999999999999999999",
              id + "|" + "9".repeat(18),
              id + "|" + MARK + "|".repeat(500));
      for (String action : actions) {
        for (String value : values) {
          long before = scene.incident().seq();
          nothingComesOf(scene, press(action, value));
          assertThat(scene.incident().seq()).as("%s %s", action, value).isEqualTo(before);
        }
      }
      scene.slack().untilQuiet();
      Truth.holds(scene);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_megabyte_where_a_line_belongs() throws IOException {
    String text = MARK.repeat(1_000_000 / MARK.length());
    try (Scene scene = scene()) {
      List<JsonObject> forms =
          deliveries(scene).stream()
              .filter(payload -> payload.getString("type", "").equals("view_submission"))
              .toList();
      for (JsonObject form : forms) {
        JsonObject values =
            form.getJsonObject("view").getJsonObject("state").getJsonObject("values");
        for (String field : values.keySet()) {
          JsonValue fresh =
              replaced(
                  form, List.of("trigger_id"), Json.createValue("1.2." + field + form.hashCode()));
          nothingComesOf(
              scene,
              replaced(
                      fresh,
                      List.of("view", "state", "values", field),
                      json("value", json("type", "plain_text_input", "value", text)))
                  .asJsonObject());
        }
      }
      nothingComesOf(scene, press("answer:unclearPoints:no", text));
      Door.Reply command =
          Signed.form(
              scene,
              "command=%2Fnoroshi&text="
                  + text
                  + "&team_id=T1&channel_id=C2&user_id=U1&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%2F");
      assertThat(command.status()).isEqualTo(200);
      assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
      Truth.holds(scene);
    }
  }
}
