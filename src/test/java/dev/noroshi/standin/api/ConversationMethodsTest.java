package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConversationMethodsTest {

  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  private JsonObject info(String channel) {
    return scene
        .done("conversations.info", "channel", channel, "include_num_members", true)
        .getJsonObject("channel");
  }

  private List<String> members(String channel) {
    return scene
        .done("conversations.members", "channel", channel)
        .getJsonArray("members")
        .getValuesAs(JsonString::getString);
  }

  private List<String> subtypes(String channel) {
    return objects(scene.history(channel), "messages").stream()
        .map(message -> message.getString("subtype", "none"))
        .toList();
  }

  @Test
  void who_makes_a_channel_is_in_it() {
    String channel = scene.create("障害-1120", false);

    assertThat(info(channel).getString("name")).isEqualTo("障害-1120");
    assertThat(info(channel).getString("creator")).isEqualTo(scene.bot());
    assertThat(members(channel)).containsExactly(scene.bot());
  }

  @Test
  void a_private_channel_is_hidden_from_who_is_not_in_it() {
    String channel = scene.create("secret", true);
    assertThat(info(channel).getBoolean("is_private")).isTrue();
    scene.done("conversations.invite", "channel", channel, "users", "U1");
    scene.done("conversations.leave", "channel", channel);

    assertThat(scene.error("conversations.info", "channel", channel))
        .isEqualTo("channel_not_found");
    assertThat(scene.error("chat.postMessage", "channel", channel, "text", "x"))
        .isEqualTo("channel_not_found");
  }

  @Test
  void invited_people_come_in_and_a_line_says_so() {
    String channel = scene.create("team", false);
    scene.done("conversations.invite", "channel", channel, "users", "U1,U2");

    assertThat(members(channel)).containsExactly(scene.bot(), "U1", "U2");
    assertThat(subtypes(channel)).containsExactly("channel_join", "channel_join");
    assertThat(info(channel).getInt("num_members")).isEqualTo(3);

    scene.done("conversations.kick", "channel", channel, "user", "U2");
    assertThat(members(channel)).containsExactly(scene.bot(), "U1");
  }

  @Test
  void one_wrong_name_among_the_invited_lets_nobody_in() {
    String channel = scene.create("team", false);

    assertThat(scene.error("conversations.invite", "channel", channel, "users", "U1,U99"))
        .isEqualTo("user_not_found");
    assertThat(members(channel)).containsExactly(scene.bot());
  }

  @Test
  void topic_purpose_and_name_are_changed_with_a_line_each() {
    String channel = scene.create("before", false);
    scene.done("conversations.setTopic", "channel", channel, "topic", "now");
    scene.done("conversations.setPurpose", "channel", channel, "purpose", "why");
    scene.done("conversations.rename", "channel", channel, "name", "after");

    JsonObject info = info(channel);
    assertThat(info.getString("name")).isEqualTo("after");
    assertThat(info.getJsonObject("topic").getString("value")).isEqualTo("now");
    assertThat(info.getJsonObject("purpose").getString("value")).isEqualTo("why");
    assertThat(subtypes(channel))
        .containsExactly("channel_name", "channel_purpose", "channel_topic");
  }

  @Test
  void an_archived_channel_is_read_but_not_written_until_it_is_open_again() {
    String channel = scene.create("old", false);
    scene.done("conversations.archive", "channel", channel);

    assertThat(info(channel).getBoolean("is_archived")).isTrue();
    assertThat(scene.history(channel)).containsKey("messages");
    assertThat(ids("exclude_archived", true)).doesNotContain(channel);
    scene.done("conversations.unarchive", "channel", channel);
    scene.post(channel, "text", "again");
  }

  private List<String> ids(Object... fields) {
    return objects(scene.done("conversations.list", fields), "channels").stream()
        .map(channel -> channel.getString("id"))
        .toList();
  }

  @Test
  void the_list_holds_all_public_channels_and_of_the_others_one_s_own() {
    String secret = scene.create("secret", true);

    assertThat(ids()).containsExactly("C1", "C3", "C4");
    assertThat(ids("types", "private_channel")).containsExactly("C2", secret);
    assertThat(
            objects(
                scene.done("users.conversations", "types", "public_channel,private_channel"),
                "channels"))
        .extracting(channel -> channel.getString("id"))
        .containsExactly("C1", "C2", secret);
  }

  @Test
  void a_channel_shared_with_another_organisation_says_so() {
    JsonObject shared = info("C3");

    assertThat(shared.getBoolean("is_ext_shared")).isTrue();
    assertThat(shared.getJsonArray("shared_team_ids").getValuesAs(JsonString::getString))
        .containsExactly("T1", "T9");
    assertThat(info("C1").getBoolean("is_ext_shared")).isFalse();
  }

  @Test
  void a_direct_message_is_opened_once() {
    JsonObject first = scene.done("conversations.open", "users", "U1", "return_im", true);
    JsonObject again = scene.done("conversations.open", "users", "U1");
    String id = first.getJsonObject("channel").getString("id");

    assertThat(first.getJsonObject("channel").getString("user")).isEqualTo("U1");
    assertThat(again.getBoolean("already_open")).isTrue();
    assertThat(again.getJsonObject("channel").getString("id")).isEqualTo(id);
    assertThat(first).doesNotContainKey("already_open");
    scene.slack().control("person", "user", "U1", "deleted", true);
    assertThat(info(id).getBoolean("is_user_deleted")).isTrue();
  }

  @Test
  void several_people_make_a_group() {
    JsonObject group =
        scene
            .done("conversations.open", "users", "U1,U2", "return_im", true)
            .getJsonObject("channel");

    assertThat(group.getBoolean("is_mpim")).isTrue();
    assertThat(members(group.getString("id"))).containsExactlyInAnyOrder("U1", "U2", scene.bot());
  }
}
