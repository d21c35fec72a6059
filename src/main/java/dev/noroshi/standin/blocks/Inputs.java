package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.DISPATCH_ACTION_CONFIG;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.pattern;
import static dev.noroshi.standin.blocks.Values.string;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import jakarta.json.JsonObject;

/** Everything one types or uploads; only in an {@code input} block. */
final class Inputs {

  private Inputs() {}

  private static Shape field() {
    return Shape.typed()
        .may("action_id", string(255))
        .may("focus_on_load", bool())
        .may("placeholder", plain(150))
        .may("dispatch_action_config", DISPATCH_ACTION_CONFIG);
  }

  private static final Rule DECIMAL = pattern(Json.DECIMAL);

  private static void wholeUnlessAllowed(Place at, JsonObject input) {
    for (String field : new String[] {"initial_value", "min_value", "max_value"}) {
      if (!Json.isTrue(input, "is_decimal_allowed")
          && Json.number(input.get(field)) != null
          && Json.text(input, field).contains(".")) {
        at.member(field).broken("must be a whole number");
      }
    }
  }

  static final Choice TYPED =
      Choice.of()
          .or(
              "plain_text_input",
              field()
                  .may("initial_value", string())
                  .may("multiline", bool())
                  .may("min_length", integer(0, 3000))
                  .may("max_length", integer(1, 3000))
                  .tie(Ties.ordered("min_length", "max_length")))
          .or("email_text_input", field().may("initial_value", string()))
          .or("url_text_input", field().may("initial_value", string()))
          .or(
              "number_input",
              field()
                  .need("is_decimal_allowed", bool())
                  .may("initial_value", DECIMAL)
                  .may("min_value", DECIMAL)
                  .may("max_value", DECIMAL)
                  .tie(Inputs::wholeUnlessAllowed)
                  .tie(Ties.ordered("min_value", "max_value"))
                  .tie(Ties.ordered("min_value", "initial_value"))
                  .tie(Ties.ordered("initial_value", "max_value")));

  static final Choice RICH =
      Choice.of()
          .or(
              "rich_text_input",
              field()
                  .need("action_id", string(1, 255))
                  .may("initial_value", RichText.BLOCK)
                  .may("min_lines", integer(1, 100))
                  .may("max_lines", integer(1, 100))
                  .tie(Ties.ordered("min_lines", "max_lines")));

  /** The one input that Slack is known to take in modals only. */
  static final Choice FILES =
      Choice.of()
          .or(
              "file_input",
              Shape.typed()
                  .may("action_id", string(255))
                  .may("filetypes", list(name()))
                  .may("max_files", integer(1, 10)),
              Surface.MODAL);
}
