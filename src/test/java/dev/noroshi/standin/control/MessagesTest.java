package dev.noroshi.standin.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the page leafs through a channel or a thread. */
final class MessagesTest {

  private final TestSlack slack = TestSlack.open();

  @AfterEach
  void close() {
    slack.close();
  }

  private List<String> say(int count, Object... more) {
    List<String> stamps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Object> fields =
          new ArrayList<>(List.of("as", "U1", "channel", "C1", "text", "line " + i));
      fields.addAll(List.of(more));
      stamps.add(slack.control("message", fields.toArray()).getString("ts"));
    }
    return stamps;
  }

  private JsonObject look(Object... more) {
    List<Object> fields = new ArrayList<>(List.of("as", "U2", "channel", "C1"));
    fields.addAll(List.of(more));
    return slack.control("messages", fields.toArray());
  }

  private static List<String> stamps(JsonObject answer) {
    return TestSlack.objects(answer, "messages").stream().map(m -> m.getString("ts")).toList();
  }

  @Test
  void the_newest_come_first_and_older_ones_before_them() {
    List<String> all = say(10);

    JsonObject newest = look("limit", 4);
    assertThat(stamps(newest)).isEqualTo(all.subList(6, 10));
    assertThat(newest.getBoolean("more")).isTrue();
    JsonObject before = look("limit", 4, "before", all.get(6));
    assertThat(stamps(before)).isEqualTo(all.subList(2, 6));
    JsonObject first = look("limit", 4, "before", all.get(2));
    assertThat(stamps(first)).isEqualTo(all.subList(0, 2));
    assertThat(first.getBoolean("more")).isFalse();
  }

  @Test
  void around_a_message_are_those_before_it_itself_and_those_after() {
    List<String> all = say(10);

    JsonObject middle = look("limit", 4, "around", all.get(5));
    assertThat(stamps(middle)).isEqualTo(all.subList(4, 8));
    assertThat(middle.getBoolean("more")).isTrue();
    assertThat(middle.getBoolean("newer")).isTrue();
    assertThat(stamps(look("limit", 1, "around", all.get(5)))).containsExactly(all.get(5));
    JsonObject last = look("limit", 4, "around", all.get(9));
    assertThat(stamps(last)).endsWith(all.get(9));
    assertThat(last.getBoolean("newer")).isFalse();
  }

  @Test
  void a_thread_always_begins_with_its_root() {
    String root = say(1).get(0);
    List<String> replies = say(6, "thread_ts", root);

    JsonObject newest = look("thread", root, "limit", 2);
    assertThat(stamps(newest)).containsExactly(root, replies.get(4), replies.get(5));
    assertThat(newest.getBoolean("more")).isTrue();
    assertThat(stamps(look("thread", root, "limit", 2, "before", replies.get(4))))
        .containsExactly(root, replies.get(2), replies.get(3));
    assertThat(stamps(look())).containsExactly(root);
  }

  @Test
  void what_is_searched_is_found_where_one_may_look() {
    say(3);
    slack.say("U1", "C2", "line of the incident");

    assertThat(stamps(slack.control("find", "as", "U2", "text", "LINE"))).hasSize(4);
    assertThat(stamps(slack.control("find", "as", "U3", "text", "LINE"))).hasSize(3);
  }
}
