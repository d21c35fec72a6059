package dev.noroshi.standin.setup;

/** Something in a setup that cannot be taken: where, and what is wrong with it. */
public final class SetupFault extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Why {
    NOT_JSON,
    MISSING,
    WRONG_TYPE,
    UNKNOWN_KEY,
    UNKNOWN_ZONE,
    UNKNOWN_PERSON,
    UNKNOWN_CHANNEL,
    UNKNOWN_WORKSPACE,
    TWICE,
    OUT_OF_RANGE,
    NOT_READABLE
  }

  private final String place;
  private final Why why;

  SetupFault(String place, Why why) {
    super(place + ": " + why);
    this.place = place;
    this.why = why;
  }

  /** Where it stands, such as {@code workspaces[0].people[2].zone}. */
  public String place() {
    return place;
  }

  public Why why() {
    return why;
  }
}
