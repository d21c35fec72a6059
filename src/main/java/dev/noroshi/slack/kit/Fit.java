package dev.noroshi.slack.kit;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Leaves out blocks where Slack would refuse the whole: the longest words go first, and buttons
 * stay.
 */
final class Fit {

  /** Slack refuses messages far below the sum of its single limits (slackapi/bolt-js #2509). */
  private static final int MESSAGE = 12_000;

  private static final int MESSAGE_BLOCKS = 50;

  /** Of the 250 KB that Slack takes of a modal; the rest is for its frame. */
  private static final int VIEW_BYTES = 240_000;

  private static final int VIEW_BLOCKS = 100;

  private Fit() {}

  static List<JsonObject> message(List<JsonObject> blocks) {
    return fit(blocks, MESSAGE_BLOCKS, block -> block.toString().length(), MESSAGE);
  }

  static List<JsonObject> view(List<JsonObject> blocks) {
    return fit(
        blocks,
        VIEW_BLOCKS,
        block -> block.toString().getBytes(StandardCharsets.UTF_8).length,
        VIEW_BYTES);
  }

  private static List<JsonObject> fit(
      List<JsonObject> blocks, int most, ToIntFunction<JsonObject> size, int limit) {
    List<JsonObject> kept = new ArrayList<>(blocks);
    while (kept.size() > 1 && (kept.size() > most || kept.stream().mapToInt(size).sum() > limit)) {
      kept.remove(largest(kept));
    }
    return kept;
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
