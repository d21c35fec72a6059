package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.record.Chain;
import dev.noroshi.record.Incident;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Walk;
import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The app is killed without warning, again and again, while somebody changes answers. */
@Isolated
final class KilledInTheMiddleTest {

  private static final int ROUNDS = Integer.getInteger("kills", 6);
  private static final String CHANNEL = "C2";

  @TempDir Path folder = Path.of("");

  private final Random random = new Random(20261121);

  private static List<JsonObject> cards(TestSlack slack) {
    return slack.messages("U1", CHANNEL).stream().filter(m -> m.containsKey("bot_id")).toList();
  }

  private static @Nullable JsonObject holding(TestSlack slack, String words) {
    return cards(slack).stream().filter(m -> m.toString().contains(words)).findFirst().orElse(null);
  }

  private static Answered press(TestSlack slack, String action) {
    JsonObject card = holding(slack, "\"" + action);
    if (card == null) {
      throw new AssertionError("no card with " + action);
    }
    String block = "";
    String id = "";
    for (JsonObject each : card.getJsonArray("blocks").getValuesAs(JsonObject.class)) {
      String text = each.toString();
      int at = text.indexOf("\"action_id\":\"" + action);
      if (at >= 0) {
        block = each.getString("block_id");
        id = text.substring(at + 13, text.indexOf('"', at + 13));
      }
    }
    return slack.tryControl(
        "action",
        "as",
        "U1",
        "container",
        json("type", "message", "channel", CHANNEL, "ts", card.getString("ts")),
        "block_id",
        block,
        "action_id",
        id,
        "selection",
        json());
  }

  /** Changes the answer through its form; whether that was acknowledged. */
  private static boolean change(TestSlack slack, String answer, String reason) {
    return press(slack, "change:unclearPoints").ok()
        && submitted(
            slack,
            json(
                "answer", json("value", json("selected_option", json("value", answer))),
                "reason", json("value", json("value", reason))));
  }

  /**
   * Records a fact; whether that was acknowledged. It depends on no card, which may stand still.
   */
  private static boolean note(TestSlack slack, String text) {
    return slack.tryControl("command", "as", "U1", "channel", CHANNEL, "text", "/noroshi add").ok()
        && submitted(
            slack,
            json(
                "element", json("value", json("selected_option", json("value", "endpoint"))),
                "text", json("value", json("value", text))));
  }

  /** Sends the form that stands open, if there is one; whether that was acknowledged. */
  private static boolean submitted(TestSlack slack, JsonObject state) {
    if (slack.views("U1").isEmpty()) {
      return false;
    }
    String view = slack.views("U1").get(0).getString("id");
    JsonObject sent =
        slack.tryControl("submit", "as", "U1", "view_id", view, "state", state).json();
    if (!slack.views("U1").isEmpty()) {
      slack.control("close", "as", "U1", "view_id", view, "all", true);
    }
    return sent.getString("outcome", "").equals("closed");
  }

  private static Walk walk(SqlStore store) {
    String id = store.incidents().get(0);
    return Incident.of(id, store.entries(id, 0)).walks().current("sharing").orElseThrow();
  }

  /** An answer other than the one on record: repeating that one would rightly write nothing. */
  private static String another(Path database) {
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + database)) {
      return "yes".equals(walk(store).answers().get("unclearPoints")) ? "no" : "yes";
    }
  }

  private static void submit(TestSlack slack, JsonObject state) {
    String view = slack.views("U1").get(0).getString("id");
    slack.control("submit", "as", "U1", "view_id", view, "state", state);
  }

  private static void begin(TestSlack slack) {
    slack.control("command", "as", "U1", "channel", CHANNEL, "text", "/noroshi 開始");
    submit(slack, json("name", json("value", json("value", "不審な暗号化"))));
    submit(slack, json("watched", json("value", json("selected_option", json("value", "no")))));
    slack.control("command", "as", "U1", "channel", CHANNEL, "text", "/noroshi share");
    until("the walk card", () -> holding(slack, "answer:unclearPoints:no") != null);
    press(slack, "answer:unclearPoints:no");
    until("the answer", () -> holding(slack, "change:unclearPoints") != null);
  }

  @Test
  void every_acknowledged_answer_is_there_and_every_card_exactly_once() throws Exception {
    Path database = folder.resolve("record.db");
    List<String> acknowledged = new ArrayList<>();
    List<String> noted = new ArrayList<>();
    String manifest = Files.readString(Path.of("manifests/socket-mode.json"));
    try (TestSlack slack = TestSlack.open(TestSlack.text("setup.json"), manifest, null);
        Victim app = new Victim(slack, database)) {
      String bot = slack.api("auth.test").json().getString("user_id");
      slack.control("invite", "as", "U1", "channel", CHANNEL, "user", bot);
      Process process = app.start();
      begin(slack);
      for (int round = 0; round < ROUNDS; round++) {
        Process victim = process;
        int delay = random.nextInt(1_500);
        Thread killer =
            new Thread(
                () -> {
                  try {
                    Thread.sleep(delay);
                    victim.destroyForcibly();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
        killer.start();
        for (int n = 0; victim.isAlive(); n++) {
          String reason = "理由 " + round + "." + n;
          if (change(slack, another(database), reason)) {
            acknowledged.add(reason);
          }
          String fact = "情報 " + round + "." + n;
          if (note(slack, fact)) {
            noted.add(fact);
          }
        }
        killer.join();
        app.kill();
        process = app.start();
      }
      String last = "理由 " + ROUNDS + ".最後";
      until("the last change", () -> change(slack, another(database), last));
      acknowledged.add(last);
      assertThat(noted).as("else nothing is proven").isNotEmpty();
      check(slack, database, acknowledged, noted);
      app.kill();
    }
  }

  private static void check(
      TestSlack slack, Path database, List<String> acknowledged, List<String> noted) {
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + database)) {
      String id = store.incidents().get(0);
      List<SealedEntry> entries = store.entries(id, 0);
      assertThat(Chain.check(id, entries)).isEmpty();
      Incident incident = Incident.of(id, entries);
      assertThat(walk(store).given().getOrDefault("unclearPoints", List.of()))
          .extracting(Walk.Given::reason)
          .containsAll(acknowledged)
          .doesNotHaveDuplicates();
      assertThat(incident.facts().byId().values())
          .extracting(versions -> versions.get(0).content().text())
          .containsAll(noted)
          .doesNotHaveDuplicates();
      until(
          "the cards to show the record",
          () ->
              holding(slack, "記録 #" + incident.seq() + "　") != null
                  && store.posts().behind().isEmpty());
      // An outcome card comes and goes with the answer; so how many there are is not known before.
      assertThat(cards(slack))
          .extracting(card -> card.getString("ts"))
          .containsExactlyInAnyOrderElementsOf(
              store.posts().posts(id).stream().map(post -> String.valueOf(post.ts())).toList());
    }
    assertThat(cards(slack))
        .extracting(card -> card.getJsonArray("blocks").getJsonObject(0).toString())
        .as("one card of each kind")
        .hasSizeBetween(3, 5)
        .doesNotHaveDuplicates();
  }
}
