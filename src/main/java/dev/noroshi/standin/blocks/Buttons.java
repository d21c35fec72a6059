package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.CONFIRM;
import static dev.noroshi.standin.blocks.Compositions.STYLE;
import static dev.noroshi.standin.blocks.Compositions.WORKFLOW;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.string;
import static dev.noroshi.standin.blocks.Values.url;

import dev.noroshi.standin.blocks.BlockRules.Surface;

/** Everything that is pressed. */
final class Buttons {

  private static final Rule LABEL = string(1, 75);
  private static final Rule VALUE = string(2000);

  private Buttons() {}

  static final Choice BUTTON =
      Choice.of()
          .or(
              "button",
              Shape.typed()
                  .need("text", plain(75))
                  .may("action_id", string(255))
                  .may("url", url())
                  .may("value", VALUE)
                  .may("style", STYLE)
                  .may("confirm", CONFIRM)
                  .may("accessibility_label", LABEL));

  /** Its page names messages as the only surface. */
  static final Choice WORKFLOW_BUTTON =
      Choice.of()
          .or(
              "workflow_button",
              Shape.typed()
                  .need("text", plain(75))
                  .need("workflow", WORKFLOW)
                  .need("action_id", string(1, 255))
                  .may("style", STYLE)
                  .may("accessibility_label", LABEL),
              Surface.MESSAGE);

  private static final Rule FEEDBACK =
      Shape.of().need("text", plain(75)).need("value", VALUE).may("accessibility_label", LABEL);

  /** What a {@code context_actions} block holds. The limit of an icon's text is the button's. */
  static final Choice IN_CONTEXT =
      Choice.of()
          .or(
              "feedback_buttons",
              Shape.typed()
                  .need("positive_button", FEEDBACK)
                  .need("negative_button", FEEDBACK)
                  .may("action_id", string(255)))
          .or(
              "icon_button",
              Shape.typed()
                  .need("icon", oneOf("trash"))
                  .need("text", plain(75))
                  .may("action_id", string(255))
                  .may("value", VALUE)
                  .may("confirm", CONFIRM)
                  .may("accessibility_label", LABEL)
                  .may("visible_to_user_ids", list(name())));
}
