package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockRules.Surface.HOME;
import static dev.noroshi.standin.blocks.BlockRules.Surface.MESSAGE;
import static dev.noroshi.standin.blocks.BlockRules.Surface.MODAL;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Compositions.text;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.string;

import jakarta.json.JsonObject;

/** Every block, what it holds and where it goes. */
final class Blocks {

  static final int MAX_MARKDOWN = 12_000;

  private Blocks() {}

  private static final Tie ACTION_IDS =
      Ties.distinct("elements", "action_id", Problem.DUPLICATE_ACTION_ID);

  private static final Choice ACCESSORY =
      Buttons.BUTTON
          .or(Buttons.WORKFLOW_BUTTON)
          .or(Menus.SELECT)
          .or(Menus.MULTI_SELECT)
          .or(Menus.BOXES)
          .or(Menus.OVERFLOW)
          .or(Pickers.DATE_OR_TIME)
          .or(Pictures.ELEMENT);

  /** The page lists the rich text input too, whose own page does not list the actions block. */
  private static final Choice ACTION =
      Buttons.BUTTON
          .or(Buttons.WORKFLOW_BUTTON)
          .or(Menus.SELECT)
          .or(Menus.MULTI_SELECT)
          .or(Menus.BOXES)
          .or(Menus.OVERFLOW)
          .or(Pickers.DATE_OR_TIME)
          .or(Pickers.DATE_AND_TIME)
          .or(Inputs.RICH);

  private static final Choice INPUT =
      Inputs.TYPED
          .or(Inputs.RICH)
          .or(Inputs.FILES)
          .or(Menus.SELECT)
          .or(Menus.MULTI_SELECT)
          .or(Menus.BOXES)
          .or(Pickers.DATE_OR_TIME)
          .or(Pickers.DATE_AND_TIME);

  private static void filesAreNotDispatched(Place at, JsonObject input) {
    if (Json.isTrue(input, "dispatch_action")
        && Json.text(Json.object(input.get("element")), "type").equals("file_input")) {
      at.member("element").member("type").broken("unsupported type: file_input");
    }
  }

  private static final Choice BASIC =
      Choice.of()
          .or(
              "section",
              Shape.block()
                  .may("text", text(3000))
                  .may("fields", list(1, 10, text(2000)))
                  .may("accessory", ACCESSORY)
                  .may("expand", bool())
                  .tie(Ties.atLeastOne("text", "fields")))
          .or("header", Shape.block().need("text", plain(150)).may("level", integer(1, 4)))
          .or("divider", Shape.block())
          .or(
              "context",
              Shape.block().need("elements", list(1, 10, text(3000).or(Pictures.ELEMENT))))
          .or("actions", Shape.block().need("elements", list(1, 25, ACTION)).tie(ACTION_IDS))
          .or(
              "input",
              Shape.block()
                  .need("label", plain(2000))
                  .need("element", INPUT)
                  .may("hint", plain(2000))
                  .may("optional", bool())
                  .may("dispatch_action", bool())
                  .tie(Blocks::filesAreNotDispatched))
          .or(RichText.BLOCK)
          .or(Pictures.BLOCK)
          .or(Pictures.VIDEO)
          .or(
              "file",
              Shape.block().need("external_id", name()).need("source", oneOf("remote")),
              MESSAGE)
          .or("table", Tables.TABLE, MESSAGE, HOME);

  /** A frame around blocks, not around frames; its page says Messages and Home tabs. */
  private static final Shape CONTAINER =
      Shape.block()
          .may("title", plain(150))
          .may("rich_text_title", RichText.BLOCK)
          .may("subtitle", text(150))
          .may("icon", Pictures.ELEMENT)
          .may("width", oneOf("narrow", "standard", "wide", "full"))
          .may("is_collapsible", bool())
          .may("default_collapsed", bool())
          .may("has_header_divider", bool())
          .need("child_blocks", list(1, 10, BASIC))
          .open()
          .tie(Ties.atLeastOne("title", "rich_text_title"));

  static final Choice BLOCK =
      BASIC
          .or("markdown", Shape.block().need("text", string(1, MAX_MARKDOWN)), MESSAGE)
          .or(
              "context_actions",
              Shape.block().need("elements", list(1, 5, Buttons.IN_CONTEXT)).tie(ACTION_IDS),
              MESSAGE)
          .or(
              "alert",
              Shape.block()
                  .need("text", text(200))
                  .may("level", oneOf("default", "info", "warning", "error", "success"))
                  .open(),
              MODAL)
          .or(Cards.CARD)
          .or("carousel", Cards.CAROUSEL, MESSAGE, HOME)
          .or("container", CONTAINER, MESSAGE, HOME)
          .or("plan", Tasks.PLAN, MESSAGE)
          .or("task_card", Tasks.TASK_CARD, MESSAGE)
          .or("data_table", Tables.DATA_TABLE, MESSAGE, HOME)
          .or("data_visualization", Charts.BLOCK, MESSAGE);
}
