package dev.noroshi.slack.kit;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks where Slack would refuse the whole: the largest goes first, and those with buttons
 * stay, for behind them stands what was cut.
 */
final class Budget {

  /** Slack refuses messages far below the sum of its single limits (slackapi/bolt-js #2509). */
  private static final int LETTERS_OF_MESSAGE = 12_000;

  private static final int BLOCKS_OF_MESSAGE = 50;
  private static final int BLOCKS_OF_VIEW = 100;

  /** Slack takes 250 KB of a modal. */
  private static final int BYTES_OF_VIEW = 240_000;

  private Budget() {}

  static List<JsonObject> message(List<JsonObject> blocks) {
    List<JsonObject> kept = new ArrayList<>(blocks);
    while (kept.size() > 1
        && (kept.size() > BLOCKS_OF_MESSAGE || letters(kept) > LETTERS_OF_MESSAGE)) {
      kept.remove(largest(kept));
    }
    return kept;
  }

  static List<JsonObject> view(List<JsonObject> blocks) {
    List<JsonObject> kept =
        new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), BLOCKS_OF_VIEW)));
    while (kept.size() > 1 && bytes(kept) > BYTES_OF_VIEW) {
      kept.remove(largest(kept));
    }
    return kept;
  }

  private static int letters(List<JsonObject> blocks) {
    return blocks.stream().mapToInt(block -> block.toString().length()).sum();
  }

  private static int bytes(List<JsonObject> blocks) {
    return blocks.stream()
        .mapToInt(block -> block.toString().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  /** The largest block without buttons, else the last. */
  private static int largest(List<JsonObject> blocks) {
    int found = blocks.size() - 1;
    int most = -1;
    for (int i = 0; i < blocks.size(); i++) {
      JsonObject block = blocks.get(i);
      boolean buttons = block.containsKey("accessory") || block.containsKey("elements");
      if (!buttons && block.toString().length() > most) {
        found = i;
        most = block.toString().length();
      }
    }
    return found;
  }
}
