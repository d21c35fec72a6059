package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Values.anything;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.string;
import static dev.noroshi.standin.blocks.Values.url;

/** The objects elements are made of (reference/block-kit/composition-objects). */
final class Compositions {

  private Compositions() {}

  /** A text object of plain text only. */
  static Choice plain(int max) {
    return Choice.of()
        .or("plain_text", Shape.typed().need("text", string(1, max)).may("emoji", bool()));
  }

  static Choice markup(int max) {
    return Choice.of()
        .or("mrkdwn", Shape.typed().need("text", string(1, max)).may("verbatim", bool()));
  }

  /** A text object, plain or with Slack's markup. */
  static Choice text(int max) {
    return plain(max).or(markup(max));
  }

  static final Rule STYLE = oneOf("primary", "danger");

  /** The page's prose says the text is plain, its example has markup, and Slack takes both. */
  static final Rule CONFIRM =
      Shape.of()
          .need("title", plain(100))
          .need("text", text(300))
          .need("confirm", plain(30))
          .need("deny", plain(30))
          .may("style", STYLE);

  private static Shape option(Rule text) {
    return Shape.of().need("text", text).need("value", string(1, 150)).may("description", text);
  }

  static final Shape OPTION = option(plain(75));

  /** Overflow menus only: an option may be a link. */
  static final Shape LINK_OPTION = OPTION.may("url", url());

  /** Checkboxes and radio buttons only: markup allowed. */
  static final Shape MARKUP_OPTION = option(text(75));

  static final Rule OPTION_GROUP =
      Shape.of().need("label", plain(75)).need("options", list(1, 100, OPTION));

  static final Rule DISPATCH_ACTION_CONFIG =
      Shape.of()
          .need(
              "trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));

  static final Rule CONVERSATION_FILTER =
      Shape.of()
          .may("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
          .may("exclude_external_shared_channels", bool())
          .may("exclude_bot_users", bool())
          .tie(Ties.atLeastOne("include", "exclude_external_shared_channels", "exclude_bot_users"));

  static final Rule SLACK_FILE =
      Shape.of().may("id", name()).may("url", url()).tie(Ties.exactlyOne("id", "url"));

  static final Rule WORKFLOW =
      Shape.of()
          .need(
              "trigger",
              Shape.of()
                  .need("url", url())
                  .may(
                      "customizable_input_parameters",
                      list(Shape.of().need("name", name()).need("value", anything()))));
}
