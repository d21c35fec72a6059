package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.slack.who.Policy;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever is from outside, or of our own and not in the channel, tries everything there is: they
 * learn what they would learn where there is no incident, and change nothing.
 */
final class OutsidersLearnNothingTest {

  @TempDir Path folder = Path.of("");

  private final List<Scene> scenes = new ArrayList<>();

  @AfterEach
  void close() {
    scenes.forEach(Scene::close);
  }

  private Scene open() throws IOException {
    String file = "record-" + scenes.size() + ".db";
    Policy resident = new Policy(Set.of(), Set.of("S9"), "");
    Scene scene =
        new Scene(Stage.of("jdbc:sqlite:" + folder.resolve(file)).withPolicy(resident)).connect();
    scenes.add(scene);
    residents(scene, "U9");
    return scene;
  }

  private static void residents(Scene scene, String person) {
    scene.slack().control("group", "id", "S9", "handle", "resident", "people", List.of(person));
  }

  private Scene withIncident() throws IOException {
    Scene scene = open();
    scene.start("題名印");
    scene.fact("U1", "endpoint", "技術印");
    scene.fact("U1", "damage", "被害印");
    scene.command("U1", "share");
    until("the walk", () -> scene.shows("answer:unclearPoints"));
    scene.press("U1", scene.card("answer:unclearPoints"), "answer:unclearPoints:yes");
    until("the outcome", () -> scene.shows("reasons"));
    scene.command("U1", "disclose");
    until("the other walk", () -> scene.shows("open:secondaryDamage"));
    scene.untilShown();
    return scene;
  }

  private static final int ENOUGH = 600;

  @Test
  void a_guest_learns_the_same_as_where_there_is_no_incident() throws IOException {
    Scene scene = withIncident();
    Scene without = open();
    for (Scene each : scenes) {
      each.talk("U1", "invite", "user", "U5");
    }
    until("silence", () -> scene.cards("actions").isEmpty());
    long before = scene.incident().seq();

    assertThat(Attempts.learnt(scene, "U5", Scene.CHANNEL))
        .isEqualTo(Attempts.learnt(without, "U5", Scene.CHANNEL));

    assertThat(scene.incident().seq()).isEqualTo(before);
    assertThat(scene.desk().incidents()).hasSize(1);
    JsonObject found = scene.slack().control("find", "as", "U5", "text", scene.incident().id());
    assertThat(objects(found, "messages")).isEmpty();
  }

  @Test
  void one_of_ours_who_is_not_in_the_channel_learns_the_same_as_where_there_is_no_incident()
      throws IOException {
    Scene scene = withIncident();
    Scene without = open();
    long before = scene.incident().seq();
    String card = scene.card("末尾のハッシュ").getString("ts");

    assertThat(Attempts.learnt(scene, "U3", "C1")).isEqualTo(Attempts.learnt(without, "U3", "C1"));

    for (String route : List.of("permalink", "messages", "whispers", "shortcut")) {
      var tried =
          scene
              .slack()
              .tryControl(
                  route,
                  "as",
                  "U3",
                  "channel",
                  Scene.CHANNEL,
                  "ts",
                  card,
                  "callback_id",
                  "record-message");
      assertThat(tried.error()).as(route).isEqualTo("channel_not_found");
    }
    assertThat(scene.press("U3", scene.card("末尾のハッシュ"), "language").ok()).isFalse();
    assertThat(scene.incident().seq()).isEqualTo(before);
  }

  @Test
  void a_guest_who_is_quicker_than_the_board_gets_nothing_out_of_any_button() throws IOException {
    Scene scene = withIncident();
    List<JsonObject> cards = scene.said("U1");
    JsonObject walk = scene.card("open:secondaryDamage");
    long before = scene.incident().seq();
    scene.slack().control("fault", "method", "chat.update", "error", "fatal_error", "times", 1_000);
    scene.talk("U1", "invite", "user", "U5");

    int pressed = 0;
    for (JsonObject card : cards) {
      for (JsonObject found : Attempts.buttons(card)) {
        assertThat(Attempts.press(scene, "U5", Attempts.message(card), found, "c")).isTrue();
        pressed++;
      }
    }
    scene.reply("U5", walk, "1");
    scene.slack().untilQuiet();

    assertThat(pressed).isGreaterThan(20);
    assertThat(scene.slack().views("U5")).isEmpty();
    assertThat(Attempts.views(scene, "U5", "c")).isEqualTo("[]");
    assertThat(scene.whispers("U5")).isEmpty();
    assertThat(scene.incident().seq()).isEqualTo(before);
  }

  @Test
  void modals_and_forms_of_somebody_who_left_the_channel_are_dead() throws IOException {
    Scene scene = withIncident();
    Map<String, JsonObject> modals = everything(scene);

    scene.talk("U1", "kick", "user", "U2");

    dead(scene, modals);
  }

  @Test
  void modals_and_forms_of_somebody_who_counts_as_outside_now_are_dead() throws IOException {
    Scene scene = withIncident();
    Map<String, JsonObject> modals = everything(scene);
    scene.disconnect();
    residents(scene, "U2");
    scene.connect();

    dead(scene, modals);
  }

  /** Every modal that can be opened from a card or by a verb, each in a window of its own. */
  private static Map<String, JsonObject> everything(Scene scene) {
    Map<String, JsonObject> modals = new LinkedHashMap<>();
    for (JsonObject card : scene.said("U2")) {
      for (JsonObject found : Attempts.buttons(card)) {
        String action = found.getJsonObject("button").getString("action_id");
        if (!action.matches("(answer|walk|accept|watched).*")) {
          String client = card.getString("ts") + action;
          assertThat(Attempts.press(scene, "U2", Attempts.message(card), found, client)).isTrue();
          keep(scene, client, modals);
        }
      }
    }
    for (String verb : Attempts.VERBS) {
      if (!verb.matches("share|共有|disclose")) {
        String text = "/noroshi " + verb;
        scene
            .slack()
            .control(
                "command",
                "as",
                "U2",
                "channel",
                Scene.CHANNEL,
                "text",
                text,
                "client",
                verb + "v");
        keep(scene, verb + "v", modals);
      }
    }
    assertThat(modals).hasSizeGreaterThan(20);
    scene.slack().untilQuiet();
    return modals;
  }

  private static void keep(Scene scene, String client, Map<String, JsonObject> modals) {
    JsonObject views = scene.slack().control("views", "as", "U2", "client", client);
    objects(views, "views").forEach(view -> modals.put(client, view));
  }

  private static void dead(Scene scene, Map<String, JsonObject> modals) {
    scene.slack().untilQuiet();
    long before = scene.incident().seq();
    List<String> calls = answers(scene);
    modals.forEach(
        (client, view) -> {
          JsonObject on = json("type", "view", "view_id", view.getString("id"));
          for (JsonObject found : Attempts.buttons(view)) {
            assertThat(Attempts.press(scene, "U2", on, found, client)).as(client).isTrue();
          }
          if (view.get("submit") instanceof JsonObject) {
            String id = view.getString("id");
            JsonObject answer =
                scene
                    .slack()
                    .control(
                        "submit",
                        "as",
                        "U2",
                        "client",
                        client,
                        "view_id",
                        id,
                        "state",
                        Attempts.filled(view));
            assertThat(answer.getJsonObject("errors").values().toString())
                .as(client)
                .containsAnyOf("この操作はできません", "You cannot do this here");
          }
        });
    scene.slack().untilQuiet();
    assertThat(answers(scene)).as("nothing was said or shown to them").isEqualTo(calls);
    assertThat(scene.incident().seq()).isEqualTo(before);
  }

  /** What was shown to people: the newest last, so that one too many is seen in a failure. */
  private static List<String> answers(Scene scene) {
    return objects(scene.slack().control("calls"), "lines").stream()
        .map(JsonObject::toString)
        .filter(line -> line.contains("\"views.") || line.contains("chat.postEphemeral"))
        .map(line -> line.substring(0, Math.min(ENOUGH, line.length())))
        .toList();
  }
}
