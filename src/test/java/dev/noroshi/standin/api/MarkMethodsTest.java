package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MarkMethodsTest {

  private final Scene scene = Scene.open();
  private final String ts = scene.post("C1", "text", "marked");

  @AfterEach
  void close() {
    scene.close();
  }

  private Object[] at(Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "channel";
    all[1] = "C1";
    all[2] = "timestamp";
    all[3] = ts;
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  @Test
  void a_reaction_is_seen_by_all_until_it_is_taken_back() {
    scene.done("reactions.add", at("name", "eyes"));
    scene
        .slack()
        .control("react", "as", "U1", "channel", "C1", "ts", ts, "name", "eyes", "add", true);

    JsonObject reaction =
        objects(scene.done("reactions.get", at()).getJsonObject("message"), "reactions").get(0);
    assertThat(reaction.getString("name")).isEqualTo("eyes");
    assertThat(reaction.getInt("count")).isEqualTo(2);
    assertThat(reaction.getJsonArray("users").toString()).contains("U1").contains(scene.bot());

    scene.done("reactions.remove", at("name", "eyes"));
    assertThat(objects(scene.read("C1", ts), "reactions").get(0).getInt("count")).isEqualTo(1);
  }

  @Test
  void one_person_puts_23_reactions_on_a_message_and_no_more() {
    for (int i = 0; i < 23; i++) {
      scene.done("reactions.add", at("name", "e" + i));
    }

    assertThat(scene.error("reactions.add", at("name", "more"))).isEqualTo("too_many_reactions");
    assertThat(scene.error("reactions.add", at("name", "e1"))).isEqualTo("already_reacted");
  }

  @Test
  void a_message_bears_50_kinds_of_reaction_but_more_of_the_same_kind() {
    for (int i = 0; i < 50; i++) {
      scene
          .slack()
          .control(
              "react",
              "as",
              "U" + (1 + i % 3),
              "channel",
              "C1",
              "ts",
              ts,
              "name",
              "e" + i,
              "add",
              true);
    }

    assertThat(scene.error("reactions.add", at("name", "more"))).isEqualTo("too_many_emoji");
    scene.done("reactions.add", at("name", "e1"));
  }

  @Test
  void a_pin_tells_who_put_it_there() {
    scene.slack().control("pin", "as", "U1", "channel", "C1", "ts", ts, "add", true);

    JsonObject item = objects(scene.done("pins.list", "channel", "C1"), "items").get(0);
    assertThat(item.getString("created_by")).isEqualTo("U1");
    assertThat(item.getInt("created")).isPositive();
    assertThat(item.getJsonObject("message").getString("ts")).isEqualTo(ts);

    scene.done("pins.remove", at());
    assertThat(scene.done("pins.list", "channel", "C1").getJsonArray("items")).isEmpty();
    scene.done("pins.add", at());
    assertThat(scene.read("C1", ts).getJsonArray("pinned_to").getString(0)).isEqualTo("C1");
  }

  @Test
  void a_bookmark_is_added_changed_and_removed() {
    String id =
        scene
            .done(
                "bookmarks.add",
                "channel_id",
                "C1",
                "title",
                "Guide",
                "type",
                "link",
                "link",
                "https://a.example")
            .getJsonObject("bookmark")
            .getString("id");
    scene.done("bookmarks.edit", "channel_id", "C1", "bookmark_id", id, "title", "Manual");

    JsonObject bookmark =
        objects(scene.done("bookmarks.list", "channel_id", "C1"), "bookmarks").get(0);
    assertThat(bookmark.getString("title")).isEqualTo("Manual");
    assertThat(bookmark.getString("link")).isEqualTo("https://a.example");

    scene.done("bookmarks.remove", "channel_id", "C1", "bookmark_id", id);
    assertThat(scene.done("bookmarks.list", "channel_id", "C1").getJsonArray("bookmarks"))
        .isEmpty();
  }

  @Test
  void a_channel_takes_a_hundred_bookmarks() {
    Object[] bookmark = {
      "channel_id", "C1", "title", "t", "type", "link", "link", "https://a.example"
    };
    for (int i = 0; i < 100; i++) {
      scene.done("bookmarks.add", bookmark);
    }

    assertThat(scene.error("bookmarks.add", bookmark)).isEqualTo("too_many_bookmarks");
  }
}
