package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private record Row(String method, String error, List<Object> fields) {
    @Override
    public String toString() {
      return method + " " + error;
    }
  }

  private static Row row(String method, String error, Object... fields) {
    return new Row(method, error, List.of(fields));
  }

  @ParameterizedTest
  @MethodSource({"chat", "conversations", "people", "marks", "files", "views"})
  void the_error_comes(Row row) {
    Object[] fields =
        row.fields().stream().map(f -> f instanceof String word ? real(word) : f).toArray();

    assertThat(scene.error(row.method(), fields)).isEqualTo(row.error());
  }

  private static JsonArray many(int count, String text) {
    var blocks = Json.createArrayBuilder();
    IntStream.range(0, count).forEach(i -> Scene.section(text).forEach(blocks::add));
    return blocks.build();
  }

  private static Stream<Row> chat() {
    List<Row> rows = new ArrayList<>();
    JsonArray bad = Json.createArrayBuilder().add(json("type", "nonsense")).build();
    JsonArray crowd =
        Json.createArrayBuilder(IntStream.range(0, 101).mapToObj(i -> json("text", "x")).toList())
            .build();
    for (String method : List.of("chat.postMessage", "chat.postEphemeral", "chat.update")) {
      Object[] where = {"channel", "C1", "user", "U1", "ts", "$own"};
      rows.addAll(
          List.of(
              row(method, "channel_not_found", "channel", "C99", "text", "x"),
              row(method, "invalid_arguments", "text", "x"),
              row(method, "no_text", where),
              row(method, "invalid_blocks", with(where, "blocks", bad)),
              row(method, "invalid_blocks", with(where, "blocks", many(51, "x"))),
              row(method, "invalid_blocks_format", with(where, "blocks", "{\"type\":")),
              row(method, "invalid_blocks_format", with(where, "blocks", json("type", "divider"))),
              row(method, "too_many_attachments", with(where, "attachments", crowd)),
              row(
                  method,
                  "markdown_text_conflict",
                  with(where, "text", "x", "markdown_text", "y"))));
    }
    String thread = "1000000000.000001";
    Object[] post = {"channel", "C1", "text", "x"};
    Object[] change = {"channel", "C1", "ts", "$own", "text", "x"};
    String huge = "x".repeat(20_000);
    for (Object[] target : List.of(post, change)) {
      String method = target == post ? "chat.postMessage" : "chat.update";
      rows.addAll(
          List.of(
              row(method, "invalid_metadata_format", with(target, "metadata", "{")),
              row(method, "invalid_metadata_format", with(target, "metadata", json("a", 1))),
              row(
                  method,
                  "metadata_too_large",
                  with(
                      target,
                      "metadata",
                      json("event_type", "e", "event_payload", json("k", huge))))));
    }
    rows.addAll(
        List.of(
            row("chat.postMessage", "not_in_channel", "channel", "C4", "text", "x"),
            row("chat.postMessage", "is_archived", "channel", "$shut", "text", "x"),
            row("chat.postMessage", "cannot_reply_to_message", with(post, "thread_ts", thread)),
            row(
                "chat.postMessage",
                "msg_blocks_too_long",
                with(post, "blocks", many(6, "x".repeat(2500)))),
            row("chat.postMessage", "invalid_arguments", with(post, "attachments", "{")),
            row(
                "chat.postEphemeral",
                "user_not_in_channel",
                "channel",
                "C1",
                "user",
                "U4",
                "text",
                "x"),
            row("chat.postEphemeral", "not_in_channel", "channel", "C4", "user", "U2", "text", "x"),
            row(
                "chat.postEphemeral",
                "is_archived",
                "channel",
                "$shut",
                "user",
                "$bot",
                "text",
                "x"),
            row("chat.postEphemeral", "invalid_arguments", "channel", "C1", "text", "x"),
            row(
                "chat.postEphemeral",
                "msg_too_long",
                "channel",
                "C1",
                "user",
                "U1",
                "text",
                "x".repeat(40_001)),
            row(
                "chat.postEphemeral",
                "invalid_attachments",
                "channel",
                "C1",
                "user",
                "U1",
                "attachments",
                "{"),
            row(
                "chat.postEphemeral",
                "cannot_reply_to_message",
                "channel",
                "C1",
                "user",
                "U1",
                "text",
                "x",
                "thread_ts",
                thread),
            row("chat.update", "message_not_found", "channel", "C1", "ts", thread, "text", "x"),
            row("chat.update", "cant_update_message", "channel", "C1", "ts", "$human", "text", "x"),
            row("chat.update", "is_inactive", "channel", "$shut", "ts", "$shutTs", "text", "x"),
            row("chat.update", "msg_too_long", with(change, "text", "x".repeat(4_001))),
            row("chat.update", "msg_too_long", with(change, "blocks", many(6, "x".repeat(2500)))),
            row("chat.update", "invalid_attachments", with(change, "attachments", "[1]")),
            row("chat.delete", "message_not_found", "channel", "C1", "ts", thread),
            row("chat.delete", "cant_delete_message", "channel", "C1", "ts", "$human"),
            row("chat.delete", "channel_not_found", "channel", "C99", "ts", "$own"),
            row("chat.getPermalink", "message_not_found", "channel", "C1", "message_ts", thread),
            row("chat.getPermalink", "channel_not_found", "channel", "C99", "message_ts", "$own"),
            row("blocks.validate", "invalid_arguments"),
            row("blocks.validate", "invalid_arguments", "blocks", "[]", "view", "{}"),
            row("blocks.validate", "invalid_blocks", "blocks", bad),
            row("blocks.validate", "invalid_message", "message", json("blocks", bad)),
            row("blocks.validate", "invalid_view", "view", json("type", "modal"))));
    return rows.stream();
  }

  /** The same fields with some more, of which the last of a name counts. */
  private static Object[] with(Object[] fields, Object... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray();
  }

  private static Stream<Row> conversations() {
    List<Row> rows = new ArrayList<>();
    for (String verb :
        List.of(
            "join",
            "invite",
            "kick",
            "leave",
            "archive",
            "unarchive",
            "rename",
            "setTopic",
            "setPurpose",
            "info",
            "members",
            "history",
            "replies",
            "mark",
            "open",
            "close")) {
      rows.add(
          row(
              "conversations." + verb,
              "channel_not_found",
              "channel",
              "C99",
              "ts",
              "1.0",
              "name",
              "x"));
    }
    for (String verb :
        List.of(
            "invite", "kick", "archive", "rename", "setTopic", "setPurpose", "history", "mark")) {
      rows.add(
          row(
              "conversations." + verb,
              "not_in_channel",
              "channel",
              "C4",
              "ts",
              "1.0",
              "name",
              "x"));
    }
    for (String verb : List.of("join", "invite", "leave", "rename", "setTopic", "setPurpose")) {
      rows.add(row("conversations." + verb, "is_archived", "channel", "$shut", "name", "x"));
    }
    for (String verb :
        List.of("join", "invite", "kick", "leave", "archive", "rename", "setTopic")) {
      rows.add(
          row(
              "conversations." + verb,
              "method_not_supported_for_channel_type",
              "channel",
              "$direct",
              "name",
              "x",
              "user",
              "U1"));
    }
    rows.addAll(
        List.of(
            row("conversations.create", "name_taken", "name", "general"),
            row("conversations.create", "invalid_name_required"),
            row("conversations.create", "invalid_name_maxlength", "name", "x".repeat(81)),
            row("conversations.create", "invalid_name_specials", "name", "Upper"),
            row("conversations.create", "invalid_name_specials", "name", "two words"),
            row("conversations.create", "invalid_name_punctuation", "name", "--_"),
            row("conversations.rename", "name_taken", "channel", "$alone", "name", "general"),
            row("conversations.invite", "no_user", "channel", "C1"),
            row("conversations.invite", "cant_invite_self", "channel", "C1", "users", "$bot"),
            row("conversations.invite", "already_in_channel", "channel", "C1", "users", "U1"),
            row("conversations.invite", "user_not_found", "channel", "C1", "users", "U1x"),
            row("conversations.invite", "user_not_found", "channel", "C2", "users", "U3"),
            row("conversations.kick", "no_user", "channel", "C1"),
            row("conversations.kick", "cant_kick_self", "channel", "C1", "user", "$bot"),
            row("conversations.kick", "cant_kick_from_general", "channel", "C1", "user", "U1"),
            row("conversations.kick", "not_in_channel", "channel", "C2", "user", "U4"),
            row("conversations.kick", "user_not_found", "channel", "C2", "user", "U99"),
            row("conversations.leave", "cant_leave_general", "channel", "C1"),
            row("conversations.leave", "last_member", "channel", "$alone"),
            row("conversations.archive", "already_archived", "channel", "$shut"),
            row("conversations.archive", "cant_archive_general", "channel", "C1"),
            row("conversations.unarchive", "not_archived", "channel", "C1"),
            row("conversations.setTopic", "too_long", "channel", "C1", "topic", "x".repeat(251)),
            row(
                "conversations.setPurpose",
                "too_long",
                "channel",
                "C1",
                "purpose",
                "x".repeat(251)),
            row("conversations.mark", "invalid_timestamp", "channel", "C1", "ts", "1.0"),
            row("conversations.history", "invalid_cursor", "channel", "C1", "cursor", "junk"),
            row("conversations.history", "invalid_ts_latest", "channel", "C1", "latest", "soon"),
            row("conversations.history", "invalid_ts_oldest", "channel", "C1", "oldest", "1.2.3"),
            row("conversations.replies", "thread_not_found", "channel", "C1", "ts", "1.0"),
            row(
                "conversations.replies",
                "invalid_cursor",
                "channel",
                "C1",
                "ts",
                "$own",
                "cursor",
                "bmV4dDox"),
            row("conversations.list", "invalid_cursor", "cursor", "bmV4dF90czoxLjA="),
            row("conversations.list", "invalid_types", "types", "public"),
            row("conversations.list", "invalid_limit", "limit", "many"),
            row("users.conversations", "invalid_types", "types", "public"),
            row("conversations.members", "invalid_limit", "channel", "C1", "limit", 1001),
            row("conversations.members", "invalid_cursor", "channel", "C1", "cursor", "%%"),
            row("conversations.open", "users_list_not_supplied"),
            row("conversations.open", "too_many_users", "users", "U1,U2,U3,U4,U5,U6,U7,U8,U9"),
            row("conversations.open", "user_not_found", "users", "U1,U99"),
            row("conversations.open", "user_disabled", "users", "U3"),
            row("conversations.open", "invalid_user_combination", "users", "$bot"),
            row("conversations.open", "method_not_supported_for_channel_type", "channel", "C1"),
            row("conversations.close", "method_not_supported_for_channel_type", "channel", "C1")));
    return rows.stream();
  }

  private static Stream<Row> people() {
    return Stream.of(
        row("users.info", "user_not_found", "user", "U99"),
        row("users.info", "invalid_arguments"),
        row("users.list", "invalid_cursor", "cursor", "x"),
        row("users.lookupByEmail", "users_not_found", "email", "nobody@example.com"),
        row("users.lookupByEmail", "invalid_arguments"),
        row("users.getPresence", "invalid_arguments", "user", "U99"),
        row("usergroups.users.list", "no_such_subteam", "usergroup", "S99"),
        row("usergroups.users.list", "no_such_subteam", "usergroup", "S2"),
        row("bots.info", "bot_not_found", "bot", "B99"));
  }

  private static Stream<Row> marks() {
    List<Row> rows = new ArrayList<>();
    for (String method :
        List.of("reactions.add", "reactions.remove", "reactions.get", "pins.add", "pins.remove")) {
      rows.add(
          row(method, "channel_not_found", "channel", "C99", "timestamp", "$own", "name", "eyes"));
      rows.add(
          row(method, "message_not_found", "channel", "C1", "timestamp", "1.0", "name", "eyes"));
      rows.add(row(method, "bad_timestamp", "channel", "C1", "timestamp", "soon", "name", "eyes"));
      rows.add(row(method, "no_item_specified", "channel", "C1", "name", "eyes"));
    }
    for (String method :
        List.of("bookmarks.add", "bookmarks.edit", "bookmarks.list", "bookmarks.remove")) {
      rows.add(row(method, "channel_not_found", "channel_id", "C99", "bookmark_id", "Bk9"));
    }
    Object[] bookmark = {
      "channel_id", "C1", "title", "t", "type", "link", "link", "https://a.example"
    };
    rows.addAll(
        List.of(
            row(
                "reactions.add",
                "already_reacted",
                "channel",
                "C1",
                "timestamp",
                "$own",
                "name",
                "eyes"),
            row(
                "reactions.add",
                "invalid_name",
                "channel",
                "C1",
                "timestamp",
                "$own",
                "name",
                "no good"),
            row(
                "reactions.add",
                "is_archived",
                "channel",
                "$shut",
                "timestamp",
                "$shutTs",
                "name",
                "eyes"),
            row(
                "reactions.remove",
                "no_reaction",
                "channel",
                "C1",
                "timestamp",
                "$own",
                "name",
                "tada"),
            row("pins.add", "already_pinned", "channel", "C1", "timestamp", "$own"),
            row("pins.remove", "no_pin", "channel", "C1", "timestamp", "$human"),
            row("pins.list", "channel_not_found", "channel", "C99"),
            row("bookmarks.add", "invalid_link", with(bookmark, "link", "javascript:alert(1)")),
            row("bookmarks.add", "invalid_bookmark_type", with(bookmark, "type", "file")),
            row("bookmarks.add", "permission_denied", with(bookmark, "channel_id", "C4")),
            row("bookmarks.edit", "not_found", "channel_id", "C1", "bookmark_id", "Bk9"),
            row("bookmarks.remove", "not_found", "channel_id", "C1", "bookmark_id", "Bk9")));
    return rows.stream();
  }

  private static Stream<Row> files() {
    return Stream.of(
        row("files.getUploadURLExternal", "missing_argument"),
        row("files.getUploadURLExternal", "missing_argument", "filename", "a.txt", "length", 0),
        row(
            "files.getUploadURLExternal",
            "missing_argument",
            "filename",
            "a.txt",
            "length",
            "long"),
        row(
            "files.getUploadURLExternal",
            "alt_txt_too_large",
            "filename",
            "a.png",
            "length",
            1,
            "alt_txt",
            "x".repeat(1001)),
        row("files.completeUploadExternal", "invalid_arguments"),
        row("files.completeUploadExternal", "invalid_arguments", "files", "[1]"),
        row("files.completeUploadExternal", "file_not_found", "files", "[{\"id\":\"F9\"}]"),
        row(
            "files.completeUploadExternal",
            "channel_not_found",
            "files",
            "[{\"id\":\"F9\"}]",
            "channel_id",
            "C99"),
        row(
            "files.completeUploadExternal",
            "invalid_channel",
            "files",
            "[{\"id\":\"F9\"}]",
            "channels",
            "C1,C99"),
        row(
            "files.completeUploadExternal",
            "not_in_channel",
            "files",
            "[{\"id\":\"F9\"}]",
            "channel_id",
            "C4"),
        row(
            "files.completeUploadExternal",
            "channels_limit_exceeded",
            "files",
            "[{\"id\":\"F9\"}]",
            "channels",
            "C1,".repeat(100) + "C1"),
        row("files.info", "file_not_found", "file", "F9"),
        row("files.delete", "file_not_found", "file", "F9"));
  }

  private static Stream<Row> views() {
    return Stream.of(
        row("views.open", "invalid_trigger_id", "trigger_id", "1.2.x", "view", Scene.modal()),
        row("views.open", "invalid_arguments", "view", Scene.modal()),
        row("views.open", "invalid_arguments", "trigger_id", "$trigger"),
        row("views.open", "invalid_arguments", "trigger_id", "$trigger", "view", Scene.home()),
        row(
            "views.open",
            "invalid_arguments",
            "trigger_id",
            "$trigger",
            "view",
            Scene.modal("blocks", "none")),
        row(
            "views.open",
            "view_too_large",
            "trigger_id",
            "$trigger",
            "view",
            Scene.modal("blocks", many(100, "あ".repeat(850)))),
        row(
            "views.open",
            "duplicate_external_id",
            "trigger_id",
            "$trigger",
            "view",
            Scene.modal("external_id", "taken")),
        row("views.push", "invalid_trigger_id", "trigger_id", "1.2.x", "view", Scene.modal()),
        row("views.push", "not_found", "trigger_id", "$trigger", "view", Scene.modal()),
        row("views.update", "not_found", "view_id", "V99", "view", Scene.modal()),
        row("views.update", "not_found", "external_id", "nobody", "view", Scene.modal()),
        row("views.update", "invalid_arguments", "view", Scene.modal()),
        row(
            "views.update",
            "invalid_arguments",
            "view_id",
            "V1",
            "external_id",
            "e",
            "view",
            Scene.modal()),
        row("views.publish", "invalid_arguments", "user_id", "U99", "view", Scene.home()),
        row("views.publish", "invalid_arguments", "user_id", "U1", "view", Scene.modal()),
        row("views.publish", "hash_conflict", "user_id", "U2", "hash", "old", "view", Scene.home()),
        row(
            "views.publish",
            "duplicate_external_id",
            "user_id",
            "U1",
            "view",
            Scene.home("external_id", "taken")));
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
