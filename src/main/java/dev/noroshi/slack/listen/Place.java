package dev.noroshi.slack.listen;

/** A channel of a workspace. Two workspaces may use the same ids, so the record names both. */
public record Place(String team, String channel) {

  /** As it stands in the record. */
  public String bound() {
    return team + "/" + channel;
  }

  /** The channel of a place in the record. */
  public static String channelOf(String bound) {
    return bound.substring(bound.indexOf('/') + 1);
  }
}
