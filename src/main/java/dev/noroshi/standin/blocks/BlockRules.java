package dev.noroshi.standin.blocks;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;

/** The door: hand in blocks or a view, get what Slack would complain of. */
public final class BlockRules {

  /** Where blocks are shown; not every block goes everywhere. */
  public enum Surface {
    MESSAGE,
    MODAL,
    HOME
  }

  /**
   * Beyond about so many characters of text Slack answers {@code msg_blocks_too_long}, though no
   * single limit is passed (slackapi/bolt-js #2509; not in the docs). Not a problem of a block, so
   * it is left to the caller.
   */
  public static final int SUM_LIMIT = 13_200;

  private static final int MAX_BLOCKS = 50;
  private static final Rule MESSAGE = Values.list(0, MAX_BLOCKS, Blocks.BLOCK);

  private BlockRules() {}

  /** Problems of the blocks of a message (or an attachment), pointers from the array. */
  public static List<Problem> inMessage(JsonArray blocks) {
    Place at = Place.root(Surface.MESSAGE);
    if (!Tree.isTooDeep(at, blocks)) {
      MESSAGE.check(at, blocks);
      Wholes.check(at, blocks);
    }
    return List.copyOf(at.found());
  }

  /** Problems of a whole modal or Home tab, pointers from the view. */
  public static List<Problem> inView(JsonObject view) {
    return List.copyOf(Views.check(view).found());
  }

  /** Characters of text in all blocks, to compare with {@link #SUM_LIMIT}. */
  public static int textLength(JsonArray blocks) {
    return Texts.length(blocks);
  }
}
