package dev.noroshi.standin.blocks;

/**
 * A fault of a block payload.
 *
 * <p>What a schema can say carries one of the three codes Slack's validator knows ({@link
 * #MISSING_FIELD}, {@link #INVALID_TYPE}, {@link #FAILED_CONSTRAINT}; docs.slack.dev,
 * reference/methods/blocks.validate, and the enum in Slack's own hack-json-schema) and its words.
 * Slack's codes for the rest (doubled ids, sums over blocks) are not published: those here are
 * ours.
 *
 * @param pointer where, as a JSON pointer from the array of blocks or from the view; of a missing
 *     field, the object it is missing from
 * @param code which kind of rule is broken
 * @param message what is wrong, in Slack's words where they are known
 */
public record Problem(String pointer, String code, String message) {

  public static final String MISSING_FIELD = "missing_field";
  public static final String INVALID_TYPE = "invalid_type";
  public static final String FAILED_CONSTRAINT = "failed_constraint";

  public static final String DUPLICATE_BLOCK_ID = "duplicate_block_id";
  public static final String DUPLICATE_ACTION_ID = "duplicate_action_id";
  public static final String INVALID_OPTION = "invalid_option";
  public static final String INVALID_RANGE = "invalid_range";
  public static final String TOO_LONG = "too_long";
  public static final String TOO_MANY_ITEMS = "too_many_items";
  public static final String TOO_DEEP = "too_deep";

  /** Slack's word for it (docs.slack.dev, table block), told as a detail of the error. */
  public static final String ONLY_ONE_TABLE = "only_one_table_allowed";

  /**
   * The line of {@code response_metadata.messages}; the prefix is where the checked value stands in
   * the request, {@code /blocks} or {@code /view}.
   */
  public String slackLine(String prefix) {
    String place = prefix + pointer;
    return "[ERROR] " + message + (place.isEmpty() ? "" : " [json-pointer:" + place + "]");
  }
}
