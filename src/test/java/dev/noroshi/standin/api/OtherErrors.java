package dev.noroshi.standin.api;

import static dev.noroshi.standin.api.ErrorRow.many;
import static dev.noroshi.standin.api.ErrorRow.row;
import static dev.noroshi.standin.api.ErrorRow.with;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can go wrong with people, marks, files and views. */
final class OtherErrors {

  private OtherErrors() {}

  static Stream<ErrorRow> people() {
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

  static Stream<ErrorRow> marks() {
    List<ErrorRow> rows = new ArrayList<>();
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

  static Stream<ErrorRow> files() {
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

  static Stream<ErrorRow> views() {
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
}
