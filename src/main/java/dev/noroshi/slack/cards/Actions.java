package dev.noroshi.slack.cards;

/**
 * What buttons do. Whatever follows a colon only keeps buttons of one message apart. A button's
 * value begins with its incident; those of questions carry a {@link Pressed}.
 */
public final class Actions {

  public static final String ANSWER = "answer";
  public static final String LEAVE_OPEN = "open";
  public static final String CHANGE = "change";
  public static final String TAKE_BACK = "undo";
  public static final String WHY = "why";
  public static final String REASONS = "reasons";
  public static final String HISTORY = "history";
  public static final String START_WALK = "walk";

  /** The whole of a card, for whoever presses. */
  public static final String SHOW = "show";

  public static final String OTHER_LANGUAGE = "language";
  public static final String WATCHED = "watched";
  public static final String ADD_FACT = "fact";
  public static final String CORRECT_FACT = "correct";
  public static final String ALL_FACTS = "facts";

  /** An item of a checklist is done, or is not after all. */
  public static final String TICK = "tick";

  public static final String CHECKLIST_WHY = "checklist-why";
  public static final String STAGE = "stage";

  /** An answer about the guidance, and whom to contact: they belong to no incident. */
  public static final String FAQ = "faq";

  public static final String PARTY = "party";

  /** Whom the outcomes of a decision name: it tells what was decided. */
  public static final String WHOM = "whom";

  public static final String ROLES = "roles";
  public static final String END_ROLE = "end-role";
  public static final String TAKE_LEAD = "lead";
  public static final String ACCEPT = "accept";
  public static final String WITHDRAW = "withdraw";

  /** The whole incident, for whoever is not in its channel and may read it. */
  public static final String READ = "read";

  public static final String OPEN_TO = "audience";

  /** An answer of the triage, with the number of the last one that was seen. */
  public static final String TELL = "tell";

  public static final String CHANGE_TOLD = "change-told";
  public static final String APPLIES = "applies";
  public static final String NOT_OURS = "not-ours";
  public static final String UNDECIDED = "undecided";
  public static final String TAKE_DUTY = "take-duty";
  public static final String FILED = "filed";

  /** One stage of a duty is not owed, or owed after all. */
  public static final String LEAVE_STAGE = "leave-stage";

  public static final String WANT_STAGE = "want-stage";
  public static final String TAKE_BACK_FILING = "unfiled";

  /** When that happened from which a clock runs. */
  public static final String TRIGGER = "when";

  public static final String SNOOZE = "snooze";

  /** A legal entity of ours. */
  public static final String ENTITY = "entity";

  /** What is prepared in peacetime. */
  public static final String PREPARE = "prepare";

  private Actions() {}

  /** The value of a button of an incident. */
  public static String value(String incident, String... more) {
    return more.length == 0 ? incident : incident + "|" + String.join("|", more);
  }
}
