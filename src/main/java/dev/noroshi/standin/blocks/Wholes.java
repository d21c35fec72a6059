package dev.noroshi.standin.blocks;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules over all blocks of a message or a view. */
final class Wholes {

  private Wholes() {}

  /** A block and where it is, also one that stands in another. */
  private record Block(Place at, JsonObject json) {

    boolean is(String type) {
      return Json.text(json, "type").equals(type);
    }
  }

  static void check(Place at, JsonArray blocks) {
    List<Block> all = new ArrayList<>();
    collect(at, blocks, all);
    idsAreDistinct(all);
    markdownIsShortInSum(all);
    if (at.surface() == Surface.MESSAGE) {
      atMost(1, all, Problem.ONLY_ONE_TABLE, "only_one_table_allowed", "table", "data_table");
      atMost(2, all, Problem.TOO_MANY_ITEMS, "no more than 2 charts allowed", "data_visualization");
      atMost(1, all, Problem.TOO_MANY_ITEMS, "Cannot have more than 1 plan block", "plan");
      plansAndTasksDoNotMix(all);
    }
  }

  private static void collect(Place at, JsonValue blocks, List<Block> all) {
    List<JsonValue> items = Json.items(blocks);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject json) {
        Block block = new Block(at.item(i), json);
        all.add(block);
        if (block.is("container") && json.containsKey("child_blocks")) {
          collect(block.at().member("child_blocks"), json.get("child_blocks"), all);
        } else if (block.is("carousel") && json.containsKey("elements")) {
          collect(block.at().member("elements"), json.get("elements"), all);
        }
      }
    }
  }

  private static void idsAreDistinct(List<Block> all) {
    Set<String> seen = new HashSet<>();
    for (Block block : all) {
      String id = Json.text(block.json(), "block_id");
      if (!id.isEmpty() && !seen.add(id)) {
        block
            .at()
            .member("block_id")
            .report(Problem.DUPLICATE_BLOCK_ID, "`block_id` already exists: " + id);
      }
    }
  }

  /** Told once, where the sum is passed; a block too long by itself has been told of already. */
  private static void markdownIsShortInSum(List<Block> all) {
    long sum = 0;
    for (Block block : all) {
      if (block.is("markdown")) {
        int length = Json.length(Json.text(block.json(), "text"));
        if (length <= Blocks.MAX_MARKDOWN && sum + length > Blocks.MAX_MARKDOWN) {
          block
              .at()
              .member("text")
              .report(
                  Problem.TOO_LONG,
                  "all markdown blocks must be less than "
                      + (Blocks.MAX_MARKDOWN + 1)
                      + " characters");
          return;
        }
        sum += length;
      }
    }
  }

  private static void atMost(
      int max, List<Block> all, String code, String message, String... types) {
    List<String> kinds = List.of(types);
    all.stream()
        .filter(block -> kinds.contains(Json.text(block.json(), "type")))
        .skip(max)
        .forEach(block -> block.at().report(code, message));
  }

  /** Reported by users for streams and updates; the pages do not say it. */
  private static void plansAndTasksDoNotMix(List<Block> all) {
    if (all.stream().anyMatch(block -> block.is("plan"))) {
      all.stream()
          .filter(block -> block.is("task_card"))
          .forEach(block -> block.at().broken("unsupported type: task_card"));
    }
  }
}
