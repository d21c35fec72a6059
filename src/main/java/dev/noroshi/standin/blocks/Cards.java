package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.text;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;

/**
 * Cards (2026), open because their page is still changing: it calls their texts strings and shows
 * text objects, allowed two buttons and now three. Users report that modals do not show them.
 */
final class Cards {

  private Cards() {}

  static final Choice CARD =
      Choice.of()
          .or(
              "card",
              Shape.block()
                  .may("hero_image", Pictures.ELEMENT)
                  .may("icon", Pictures.ELEMENT)
                  .may("slack_icon", Choice.of().or("icon", Shape.typed().need("name", name())))
                  .may("title", text(150))
                  .may("subtitle", text(150))
                  .may("body", text(200))
                  .may("subtext", text(200))
                  .may("actions", list(1, 3, Buttons.BUTTON))
                  .open()
                  .tie(Ties.atLeastOne("hero_image", "title", "actions", "body"))
                  .tie(Ties.atMostOne("icon", "slack_icon"))
                  .tie(Ties.distinct("actions", "action_id", Problem.DUPLICATE_ACTION_ID)));

  static final Shape CAROUSEL = Shape.block().need("elements", list(1, 10, CARD)).open();
}
