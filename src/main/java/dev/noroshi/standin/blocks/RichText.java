package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.number;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.pattern;
import static dev.noroshi.standin.blocks.Values.string;

import java.util.List;

/**
 * The {@code rich_text} block. Lists are not nested: a sub-list is another list with an indent.
 * Empty {@code elements} are taken, as Slack does.
 */
final class RichText {

  private RichText() {}

  /** The pages differ on which style goes with which element; here any goes with any. */
  private static final Rule STYLE =
      Shape.of()
          .may("bold", bool())
          .may("italic", bool())
          .may("strike", bool())
          .may("underline", bool())
          .may("code", bool())
          .may("highlight", bool())
          .may("client_highlight", bool())
          .may("unlink", bool());

  private static Shape leaf() {
    return Shape.typed().may("style", STYLE);
  }

  private static Shape mention(String id) {
    return leaf().need(id, name()).may("from_llm", bool());
  }

  /** Elements for AI answers, canvases and lists: only what they must have is looked at. */
  private static Shape special(List<String> needed) {
    Shape shape = leaf().open();
    for (String field : needed) {
      shape = shape.need(field, name());
    }
    return shape;
  }

  private static final Choice CODE =
      Choice.of()
          .or("text", leaf().need("text", string()))
          .or(
              "link",
              leaf()
                  .need("url", name())
                  .may("text", string())
                  .may("unsafe", bool())
                  .may("from_llm", bool())
                  .may("is_slack_url", bool())
                  .may("truncated", bool()));

  private static final Choice LEAF =
      CODE.or("user", mention("user_id"))
          .or("usergroup", mention("usergroup_id"))
          .or("team", mention("team_id"))
          .or("channel", mention("channel_id").may("tab_id", string()))
          .or("broadcast", leaf().need("range", oneOf("here", "channel", "everyone")))
          .or(
              "emoji",
              leaf().need("name", name()).may("unicode", string()).may("skin_tone", integer(1, 6)))
          .or("color", leaf().need("value", pattern("#?[0-9a-fA-F]{6}")))
          .or(
              "date",
              leaf()
                  .need("timestamp", number())
                  .need("format", name())
                  .may("timezone", string())
                  .may("url", string())
                  .may("fallback", string()))
          .or(
              "tag",
              leaf()
                  .need("text", name())
                  .may(
                      "color",
                      oneOf(
                          "gray", "brown", "purple", "indigo", "blue", "green", "yellow", "orange",
                          "red")))
          .or("citation", special(List.of("url", "text")))
          .or("attachment_mention", special(List.of("url")))
          .or("canvas", special(List.of("file_id")))
          .or("canvas_message_unfurl", special(List.of("root_message_ts", "root_message_channel")))
          .or("canvas_user_mention", special(List.of("user_id")))
          .or("file", special(List.of("file_id")))
          .or("list_record", special(List.of("file_id")))
          .or("message_mention", special(List.of("channel_id", "message_ts")))
          .or("salesforce_data_field", special(List.of("salesforce_record_id")))
          .or("work_object_mention", special(List.of("entity_id", "app_id", "text", "url")))
          .or("workflow_mention", special(List.of()));

  private static final Rule BORDER = integer(0, 1);

  private static final Choice SECTION =
      Choice.of().or("rich_text_section", Shape.typed().need("elements", list(LEAF)));

  private static final Choice PART =
      SECTION
          .or(
              "rich_text_list",
              Shape.typed()
                  .need("style", oneOf("bullet", "ordered"))
                  .need("elements", list(SECTION))
                  .may("indent", integer(0, Integer.MAX_VALUE))
                  .may("offset", integer(0, Integer.MAX_VALUE))
                  .may("border", BORDER))
          .or(
              "rich_text_preformatted",
              Shape.typed()
                  .need("elements", list(CODE))
                  .may("border", BORDER)
                  .may("language", string()))
          .or("rich_text_quote", Shape.typed().need("elements", list(LEAF)).may("border", BORDER));

  static final Choice BLOCK =
      Choice.of().or("rich_text", Shape.block().need("elements", list(PART)));
}
