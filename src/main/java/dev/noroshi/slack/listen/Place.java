package dev.noroshi.slack.listen;

/** A channel of a workspace. Two workspaces may use the same ids, so the record names both. */
public record Place(String team, String channel) {

  /** As it stands in the record. */
  public String bound() {
    return team + "/" + channel;
  }

  /** A place as it stands in the record. */
  public static Place of(String bound) {
    int slash = bound.indexOf('/');
    return new Place(bound.substring(0, Math.max(slash, 0)), bound.substring(slash + 1));
  }
}
