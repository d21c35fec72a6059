package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HistoryMethodsTest {

  private final Scene scene = Scene.open();
  private final String channel = scene.create("talk", false);

  @AfterEach
  void close() {
    scene.close();
  }

  private static List<String> stamps(JsonObject answer) {
    return objects(answer, "messages").stream().map(m -> m.getString("ts")).toList();
  }

  private List<String> posted(int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(scene.post(channel, "text", "m" + i));
    }
    return all;
  }

  private JsonObject replies(String ts, Object... fields) {
    Object[] all = new Object[fields.length + 4];
    all[0] = "channel";
    all[1] = channel;
    all[2] = "ts";
    all[3] = ts;
    System.arraycopy(fields, 0, all, 4, fields.length);
    return scene.done("conversations.replies", all);
  }

  private static String next(JsonObject answer) {
    return answer.getJsonObject("response_metadata").getString("next_cursor");
  }

  @Test
  void history_is_newest_first_and_leaves_out_replies() {
    List<String> all = posted(3);
    scene.post(channel, "text", "reply", "thread_ts", all.get(0));
    Collections.reverse(all);

    assertThat(stamps(scene.history(channel))).isEqualTo(all);
  }

  @Test
  void a_root_tells_of_its_replies() {
    String root = posted(1).get(0);
    scene.done("conversations.invite", "channel", channel, "users", "U1");
    scene.post(channel, "text", "reply", "thread_ts", root);
    String last =
        scene
            .slack()
            .control("message", "as", "U1", "channel", channel, "text", "me too", "thread_ts", root)
            .getString("ts");

    JsonObject message = scene.read(channel, root);

    assertThat(message.getInt("reply_count")).isEqualTo(2);
    assertThat(message.getJsonArray("reply_users").toString())
        .isEqualTo("[\"" + scene.bot() + "\",\"U1\"]");
    assertThat(message.getString("latest_reply")).isEqualTo(last);
    assertThat(message.getString("thread_ts")).isEqualTo(root);
  }

  @Test
  void replies_come_oldest_first_with_the_root_before_them() {
    String root = posted(1).get(0);
    String a = scene.post(channel, "text", "a", "thread_ts", root);
    String b = scene.post(channel, "text", "b", "thread_ts", root);

    assertThat(stamps(replies(root))).containsExactly(root, a, b);
    assertThat(stamps(replies(b))).containsExactly(root, a, b);
  }

  @Test
  void pages_of_history_lead_to_the_end_whatever_is_said_meanwhile() {
    List<String> all = posted(7);
    Collections.reverse(all);
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page = scene.history(channel, "limit", 2, "cursor", cursor);
      found.addAll(stamps(page));
      cursor = next(page);
      assertThat(page.getBoolean("has_more")).isEqualTo(!cursor.isEmpty());
      scene.post(channel, "text", "meanwhile");
    } while (!cursor.isEmpty());

    assertThat(found).isEqualTo(all);
  }

  @Test
  void pages_of_a_thread_lead_to_the_end_though_a_reply_is_deleted() {
    String root = posted(1).get(0);
    List<String> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < 5; i++) {
      all.add(scene.post(channel, "text", "r" + i, "thread_ts", root));
    }
    JsonObject first = replies(root, "limit", 3);
    scene.done("chat.delete", "channel", channel, "ts", all.get(1));
    JsonObject second = replies(root, "limit", 3, "cursor", next(first));

    assertThat(stamps(first)).isEqualTo(all.subList(0, 3));
    assertThat(stamps(second)).isEqualTo(all.subList(3, 6));
    assertThat(next(second)).isEmpty();
  }

  @Test
  void bounds_are_left_out_unless_they_are_asked_for() {
    List<String> all = posted(4);

    assertThat(stamps(scene.history(channel, "oldest", all.get(1), "latest", all.get(3))))
        .containsExactly(all.get(2));
    assertThat(
            stamps(
                scene.history(
                    channel, "oldest", all.get(2), "latest", all.get(3), "inclusive", true)))
        .containsExactly(all.get(3), all.get(2));
    assertThat(stamps(scene.history(channel, "latest", all.get(1), "inclusive", true, "limit", 1)))
        .containsExactly(all.get(1));
  }

  @Test
  void metadata_comes_only_on_request() {
    JsonObject metadata = json("event_type", "step", "event_payload", json("id", "7"));
    String ts = scene.post(channel, "text", "x", "metadata", metadata);

    assertThat(scene.read(channel, ts)).doesNotContainKey("metadata");
    assertThat(scene.read(channel, ts, "include_all_metadata", true).getJsonObject("metadata"))
        .isEqualTo(metadata);
    assertThat(objects(replies(ts), "messages").get(0)).doesNotContainKey("metadata");
    assertThat(objects(replies(ts, "include_all_metadata", 1), "messages").get(0))
        .containsKey("metadata");
  }

  @Test
  void history_may_lag_behind_what_was_said() {
    String ts = posted(1).get(0);
    scene.slack().control("lag", "seconds", 30);

    assertThat(scene.inHistory(channel, ts)).isNull();
    assertThat(stamps(replies(ts))).isEmpty();
    scene.slack().control("clock", "advance", 31);
    assertThat(scene.inHistory(channel, ts)).isNotNull();
  }
}
