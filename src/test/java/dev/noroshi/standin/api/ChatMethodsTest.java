package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChatMethodsTest {

  private static final JsonObject METADATA =
      json("event_type", "step", "event_payload", json("id", "7"));

  private final Scene scene = Scene.open();

  @AfterAll
  void close() {
    scene.close();
  }

  private JsonObject update(String ts, Object... fields) {
    Object[] all = new Object[fields.length + 4];
    all[0] = "channel";
    all[1] = "C1";
    all[2] = "ts";
    all[3] = ts;
    System.arraycopy(fields, 0, all, 4, fields.length);
    scene.done("chat.update", all);
    return scene.read("C1", ts, "include_all_metadata", true);
  }

  @Test
  void a_message_tells_which_app_said_it() {
    JsonObject answer = scene.done("chat.postMessage", "channel", "C1", "text", "hello");
    JsonObject message = answer.getJsonObject("message");

    assertThat(answer.getString("channel")).isEqualTo("C1");
    assertThat(message.getString("ts"))
        .isEqualTo(answer.getString("ts"))
        .matches("\\d{10}\\.\\d{6}");
    assertThat(message.getString("user")).isEqualTo(scene.bot());
    assertThat(message.getString("bot_id")).startsWith("B");
    assertThat(message.getString("app_id")).isEqualTo(scene.slack().credentials().appId());
    assertThat(message.getJsonObject("bot_profile").getString("name")).isEqualTo("Small App");
    assertThat(scene.read("C1", answer.getString("ts")).getString("text")).isEqualTo("hello");
  }

  @Test
  void blocks_without_an_id_get_one_and_texts_get_what_is_usual() {
    JsonObject message =
        scene
            .done("chat.postMessage", "channel", "C1", "blocks", Scene.section("x"))
            .getJsonObject("message");
    JsonObject block = objects(message, "blocks").get(0);

    assertThat(block.getString("block_id")).isNotEmpty();
    assertThat(block.getJsonObject("text").getBoolean("verbatim")).isFalse();
  }

  @Test
  void time_stamps_of_a_channel_grow_even_while_the_clock_stands() {
    scene.slack().control("clock", "freeze", true);
    List<String> stamps =
        List.of(
            scene.post("C1", "text", "a"),
            scene.post("C1", "text", "b"),
            scene.post("C1", "text", "c"));
    scene.slack().control("clock", "freeze", false);

    assertThat(stamps).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_reply_to_a_reply_lands_in_the_thread_of_the_root() {
    String root = scene.post("C1", "text", "root");
    String reply = scene.post("C1", "text", "reply", "thread_ts", root);
    JsonObject second =
        scene.done("chat.postMessage", "channel", "C1", "text", "again", "thread_ts", reply);

    assertThat(second.getJsonObject("message").getString("thread_ts")).isEqualTo(root);
    assertThat(scene.read("C1", root).getInt("reply_count")).isEqualTo(2);
  }

  @Test
  void a_broadcast_reply_stands_in_the_channel_too() {
    String root = scene.post("C1", "text", "root");
    String plain = scene.post("C1", "text", "plain", "thread_ts", root);
    String told = scene.post("C1", "text", "told", "thread_ts", root, "reply_broadcast", true);

    JsonObject message = scene.read("C1", told);
    assertThat(message.getString("subtype")).isEqualTo("thread_broadcast");
    assertThat(message.getString("thread_ts")).isEqualTo(root);
    assertThat(message.getJsonObject("root").getString("text")).isEqualTo("root");
    assertThat(scene.inHistory("C1", plain)).isNull();
  }

  @Test
  void a_person_s_id_posts_into_the_direct_message() {
    JsonObject answer = scene.done("chat.postMessage", "channel", "U2", "text", "psst");

    assertThat(answer.getString("channel")).startsWith("D");
    assertThat(scene.slack().messages("U2", answer.getString("channel"))).hasSize(1);
  }

  @Test
  void too_long_a_text_is_cut_when_posted_and_no_character_is_halved() {
    String text = "x".repeat(39_999) + "𠮷" + "y".repeat(10);
    String ts = scene.post("C1", "text", text);
    String full = scene.post("C1", "text", "z".repeat(40_000));

    assertThat(scene.read("C1", ts).getString("text")).isEqualTo("x".repeat(39_999));
    assertThat(scene.read("C1", full).getString("text")).hasSize(40_000);
  }

  @Test
  void an_update_with_a_text_alone_drops_the_blocks() {
    String ts = scene.post("C1", "text", "old", "blocks", Scene.section("b"));

    JsonObject message = update(ts, "text", "new");

    assertThat(message).doesNotContainKey("blocks");
    assertThat(message.getString("text")).isEqualTo("new");
    assertThat(message.getJsonObject("edited").getString("user")).isEqualTo(scene.bot());
  }

  @Test
  void an_empty_list_of_blocks_takes_them_away() {
    for (Object none : List.of("[]", JsonArray.EMPTY_JSON_ARRAY)) {
      String ts = scene.post("C1", "text", "old", "blocks", Scene.section("b"));

      JsonObject message = update(ts, "blocks", none);

      assertThat(message).doesNotContainKey("blocks");
      assertThat(message.getString("text")).isEqualTo("old");
    }
  }

  @Test
  void an_update_without_a_text_keeps_what_it_does_not_name() {
    List<JsonObject> attachments = List.of(json("text", "a"));
    String ts = scene.post("C1", "text", "old", "blocks", Scene.section("b"));

    JsonObject attached = update(ts, "attachments", attachments);
    JsonObject changed = update(ts, "blocks", Scene.section("c"));

    assertThat(attached.getJsonArray("blocks")).hasSize(1);
    assertThat(changed.getJsonArray("attachments")).hasSize(1);
    assertThat(changed.getString("text")).isEqualTo("old");
    assertThat(update(ts, "text", "new")).doesNotContainKeys("blocks", "attachments");
  }

  @Test
  void metadata_stays_until_it_is_replaced_and_goes_with_an_empty_object() {
    String ts = scene.post("C1", "text", "x", "metadata", METADATA);

    assertThat(update(ts, "text", "y").getJsonObject("metadata")).isEqualTo(METADATA);
    JsonObject other = json("event_type", "step", "event_payload", json("id", "8"));
    assertThat(update(ts, "text", "y", "metadata", other).getJsonObject("metadata"))
        .isEqualTo(other);
    assertThat(update(ts, "text", "y", "metadata", "{}")).doesNotContainKey("metadata");
  }

  @Test
  void a_deleted_message_is_gone_but_a_root_with_replies_leaves_its_place() {
    String single = scene.post("C1", "text", "x");
    String root = scene.post("C1", "text", "root");
    String reply = scene.post("C1", "text", "reply", "thread_ts", root);

    scene.done("chat.delete", "channel", "C1", "ts", single);
    scene.done("chat.delete", "channel", "C1", "ts", root);

    assertThat(scene.inHistory("C1", single)).isNull();
    assertThat(scene.read("C1", root).getString("subtype")).isEqualTo("tombstone");
    assertThat(scene.error("chat.delete", "channel", "C1", "ts", root))
        .isEqualTo("message_not_found");
    scene.done("chat.delete", "channel", "C1", "ts", reply);
    assertThat(scene.inHistory("C1", root)).isNull();
  }

  @Test
  void a_permalink_of_a_reply_names_its_thread() {
    String root = scene.post("C1", "text", "root");
    String reply = scene.post("C1", "text", "reply", "thread_ts", root);

    String plain =
        scene.done("chat.getPermalink", "channel", "C1", "message_ts", root).getString("permalink");
    String inThread =
        scene
            .done("chat.getPermalink", "channel", "C1", "message_ts", reply)
            .getString("permalink");

    assertThat(plain).isEqualTo(scene.slack().base() + "/archives/C1/p" + root.replace(".", ""));
    assertThat(inThread).endsWith("/p" + reply.replace(".", "") + "?thread_ts=" + root + "&cid=C1");
  }

  @Test
  void an_ephemeral_message_is_for_one_person_and_not_kept() {
    JsonObject answer =
        scene.done(
            "chat.postEphemeral",
            "channel",
            "C1",
            "user",
            "U1",
            "text",
            "only you",
            "metadata",
            "no matter");
    String ts = answer.getString("message_ts");

    assertThat(scene.slack().whispers("U1", "C1"))
        .anySatisfy(message -> assertThat(message.getString("ts")).isEqualTo(ts));
    assertThat(scene.slack().whispers("U2", "C1")).isEmpty();
    assertThat(scene.inHistory("C1", ts)).isNull();
    assertThat(scene.error("chat.update", "channel", "C1", "ts", ts, "text", "x"))
        .isEqualTo("message_not_found");
  }

  @Test
  void two_workspaces_with_equal_ids_are_kept_apart() {
    String other = scene.slack().credentials("T2").botToken();
    scene.slack().apiAs(other, "conversations.join", "channel", "C1");
    String ts =
        scene
            .slack()
            .apiAs(other, "chat.postMessage", "channel", "C1", "text", "over there")
            .json()
            .getString("ts");

    assertThat(scene.inHistory("C1", ts)).isNull();
    assertThat(scene.error("chat.update", "channel", "C1", "ts", ts, "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(
            scene
                .slack()
                .apiAs(other, "users.info", "user", "U1")
                .json()
                .getJsonObject("user")
                .getString("name"))
        .isEqualTo("other");
    assertThat(scene.done("users.info", "user", "U1").getJsonObject("user").getString("name"))
        .isEqualTo("sato");
  }
}
