package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Verification;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import dev.noroshi.slack.listen.Place;
import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must be true in the end, whatever went wrong: the record is sound, and Slack shows it. */
final class Truth {

  private Truth() {}

  /** Waits until the cards are said to be brought, and looks whether they are. */
  static void holds(Scene scene) {
    until("the cards", () -> scene.store().posts().behind().isEmpty());
    for (Incident incident : scene.desk().incidents()) {
      verifies(scene, incident);
      shown(scene, incident);
    }
  }

  static void verifies(Scene scene, Incident incident) {
    var exported = scene.desk().export(incident.id(), true);
    assertThat(
            Verification.check(exported.text().getBytes(StandardCharsets.UTF_8), exported.head())
                .problems())
        .isEmpty();
  }

  private static void shown(Scene scene, Incident incident) {
    Map<String, Post> posts =
        scene.store().posts().posts(incident.id()).stream()
            .collect(Collectors.toMap(Post::key, Function.identity()));
    assertThat(posts.values()).extracting(Post::state).doesNotContain(State.CLAIMED);
    Place place = Place.of(String.valueOf(incident.outline().channel()));
    Map<String, JsonObject> messages =
        scene.slack().messages("U1", place.channel()).stream()
            .filter(message -> message.containsKey("bot_id"))
            .collect(Collectors.toMap(m -> m.getString("ts"), Function.identity()));

    assertThat(messages.keySet())
        .as("each card once, and no other message")
        .containsExactlyInAnyOrderElementsOf(
            posts.values().stream()
                .filter(post -> post.state() == State.POSTED)
                .map(post -> String.valueOf(post.ts()))
                .toList());
    Level level = incident.outline().mayHoldFacts() ? Level.FULL : Level.COUNTS;
    for (Card card : new Cards(scene.desk(), scene::guide).of(incident, level)) {
      Post post = posts.get(card.key());
      assertThat(post).as(card.key()).isNotNull();
      if (post != null && post.state() == State.POSTED) {
        JsonObject message = Objects.requireNonNull(messages.get(String.valueOf(post.ts())));
        assertThat(bare(message.getJsonArray("blocks")))
            .as(card.key())
            .isEqualTo(bare(card.blocks()));
      }
    }
  }

  /** Without the ids that Slack gives. */
  private static JsonValue bare(JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder copy = Json.createObjectBuilder();
      object.forEach(
          (key, inner) -> {
            if (!key.equals("block_id")) {
              copy.add(key, bare(inner));
            }
          });
      return copy.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder copy = Json.createArrayBuilder();
      array.forEach(inner -> copy.add(bare(inner)));
      return copy.build();
    }
    return value;
  }

  /** Where the log of the stand-in ends. */
  static long now(Scene scene) {
    List<JsonObject> lines = TestSlack.objects(scene.slack().control("log"), "lines");
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).getInt("number");
  }

  /** The calls of a method since, oldest first. */
  static List<JsonObject> calls(Scene scene, String method, long since) {
    return TestSlack.objects(scene.slack().control("calls", "after", since), "lines").stream()
        .filter(call -> call.getString("method").equals(method))
        .toList();
  }
}
