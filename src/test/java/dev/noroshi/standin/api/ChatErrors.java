package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.api.ErrorRow.many;
import static dev.noroshi.standin.api.ErrorRow.row;
import static dev.noroshi.standin.api.ErrorRow.with;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can go wrong with messages. */
final class ChatErrors {

  private ChatErrors() {}

  static Stream<ErrorRow> rows() {
    List<ErrorRow> rows = new ArrayList<>();
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
}
