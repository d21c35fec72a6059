package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.string;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.concurrent.atomic.AtomicInteger;

/** Modals and Home tabs (reference/views). */
final class Views {

  static final int MAX_BLOCKS = 100;

  private Views() {}

  /** The flags on the closing are the modal's; SDKs send them for the Home tab too. */
  private static Shape view() {
    return Shape.typed()
        .need("blocks", list(0, MAX_BLOCKS, Blocks.BLOCK))
        .may("private_metadata", string(3000))
        .may("callback_id", string(255))
        .may("external_id", string(255))
        .may("clear_on_close", bool())
        .may("notify_on_close", bool())
        .may("submit_disabled", bool())
        .tie(Views::whole)
        .tie(Views::oneFocus);
  }

  private static void whole(Place at, JsonObject view) {
    if (view.get("blocks") instanceof JsonArray blocks) {
      Wholes.check(at.member("blocks"), blocks);
    }
  }

  private static void oneFocus(Place at, JsonObject view) {
    AtomicInteger focused = new AtomicInteger();
    Tree.visit(
        at,
        view,
        (place, value) -> {
          if (Json.isTrue(Json.object(value), "focus_on_load") && focused.incrementAndGet() > 1) {
            place
                .member("focus_on_load")
                .report(Problem.TOO_MANY_ITEMS, "only one element can have `focus_on_load`");
          }
        });
  }

  private static void inputsAreSubmitted(Place at, JsonObject view) {
    boolean asks =
        Json.items(view.get("blocks")).stream()
            .anyMatch(block -> Json.text(Json.object(block), "type").equals("input"));
    if (asks && !view.containsKey("submit")) {
      at.lacks("submit");
    }
  }

  private static final Choice VIEW =
      Choice.of()
          .or(
              "modal",
              view()
                  .need("title", plain(24))
                  .may("submit", plain(24))
                  .may("close", plain(24))
                  .tie(Views::inputsAreSubmitted),
              Surface.MODAL)
          .or("home", view(), Surface.HOME);

  static Place check(JsonValue view) {
    boolean isHome = Json.text(Json.object(view), "type").equals("home");
    Place at = Place.root(isHome ? Surface.HOME : Surface.MODAL);
    if (!Tree.isTooDeep(at, view)) {
      VIEW.check(at, view);
    }
    return at;
  }
}
