package dev.noroshi.standin.api;

import static dev.noroshi.standin.api.ErrorRow.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can go wrong with channels. */
final class ChannelErrors {

  private ChannelErrors() {}

  static Stream<ErrorRow> rows() {
    List<ErrorRow> rows = new ArrayList<>();
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
}
