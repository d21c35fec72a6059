package dev.noroshi.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors of the methods, each caused for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentedErrorsTest {

  private final Scene scene = Scene.open();
  private String own = "";
  private String human = "";
  private String shut = "";
  private String shutTs = "";
  private String alone = "";
  private String direct = "";

  /** What stands in the rows for what the scene made. */
  private String real(String word) {
    return switch (word) {
      case "$own" -> own;
      case "$human" -> human;
      case "$shut" -> shut;
      case "$shutTs" -> shutTs;
      case "$alone" -> alone;
      case "$direct" -> direct;
      case "$bot" -> scene.bot();
      case "$trigger" -> scene.trigger("U1");
      default -> word;
    };
  }

  @BeforeAll
  void set_the_scene() {
    own = scene.post("C1", "text", "mine");
    human = scene.slack().say("U1", "C1", "theirs");
    shut = scene.create("shut", false);
    shutTs = scene.post(shut, "text", "before");
    scene.done("conversations.archive", "channel", shut);
    alone = scene.create("alone", true);
    direct =
        scene
            .done("conversations.open", "users", "U1", "return_im", true)
            .getJsonObject("channel")
            .getString("id");
    scene.slack().control("person", "user", "U3", "deleted", true);
    scene.slack().control("group", "id", "S2", "handle", "gone", "disabled", true);
    scene.done("reactions.add", "channel", "C1", "timestamp", own, "name", "eyes");
    scene.done("pins.add", "channel", "C1", "timestamp", own);
    scene.done("views.publish", "user_id", "U2", "view", Scene.home("external_id", "taken"));
  }

  @AfterAll
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @MethodSource({
    "dev.noroshi.standin.api.ChatErrors#rows",
    "dev.noroshi.standin.api.ChannelErrors#rows",
    "dev.noroshi.standin.api.OtherErrors#people",
    "dev.noroshi.standin.api.OtherErrors#marks",
    "dev.noroshi.standin.api.OtherErrors#files",
    "dev.noroshi.standin.api.OtherErrors#views"
  })
  void the_error_comes(ErrorRow row) {
    Object[] fields =
        row.fields().stream().map(f -> f instanceof String word ? real(word) : f).toArray();

    assertThat(scene.error(row.method(), fields)).isEqualTo(row.error());
  }

  /** Nothing here leads to these by itself; a test that needs one plants it. */
  @ParameterizedTest
  @CsvSource({
    "apps.connections.open,forbidden_team",
    "chat.postMessage,restricted_action",
    "chat.postMessage,restricted_action_read_only_channel",
    "chat.update,edit_window_closed",
    "chat.update,block_mismatch",
    "conversations.create,restricted_action",
    "files.getUploadURLExternal,storage_limit_reached",
    "files.completeUploadExternal,file_type_not_allowed",
    "usergroups.list,plan_upgrade_required",
    "users.info,user_not_visible",
    "auth.test,token_expired",
  })
  void what_a_workspace_forbids_can_be_planted(String method, String error) {
    scene.slack().control("fault", "method", method, "error", error);

    assertThat(scene.error(method)).isEqualTo(error);
  }

  @Test
  void an_app_without_a_home_publishes_none() {
    String closed =
        TestSlack.text("small-app.json")
            .replace("\"home_tab_enabled\": true", "\"home_tab_enabled\": false")
            .replace("\"messages_tab_enabled\": true", "\"messages_tab_enabled\": false");
    try (TestSlack slack = TestSlack.open(TestSlack.text("setup.json"), closed, null)) {
      assertThat(slack.api("views.publish", "user_id", "U1", "view", Scene.home()).error())
          .isEqualTo("not_enabled");
      assertThat(slack.api("chat.postMessage", "channel", "U1", "text", "x").error())
          .isEqualTo("messages_tab_disabled");
    }
  }
}
