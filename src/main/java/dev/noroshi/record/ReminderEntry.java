package dev.noroshi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of what people were reminded, who was told, and what they answered. */
public sealed interface ReminderEntry extends Entry {

  /**
   * People are reminded; one entry is one message.
   *
   * @param marks what of, most urgent first, each as {@link Mark#text()}
   */
  record Reminded(List<String> marks) implements ReminderEntry {

    static final String TYPE = "reminder-due";

    static Reminded from(Fields f) {
      return new Reminded(f.texts("marks"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("marks", marks).values();
    }
  }

  /**
   * A reminder comes again later.
   *
   * @param reminder the number of its entry
   * @param until in incident time
   */
  record Snoozed(long reminder, Instant until, @Nullable String reason) implements ReminderEntry {

    static final String TYPE = "reminder-snoozed";

    static Snoozed from(Fields f) {
      return new Snoozed(f.number("reminder"), f.instant("until"), f.optionalText("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("reminder", reminder)
          .with("until", until)
          .with("reason", reason)
          .values();
    }
  }

  /**
   * People are told of a reminder in person.
   *
   * @param reminder the number of its entry
   * @param people as the record names them
   * @param why {@code due}, {@code unanswered} or {@code phone}
   */
  record ToldInPerson(long reminder, List<String> people, String why) implements ReminderEntry {

    static final String TYPE = "told-in-person";

    static ToldInPerson from(Fields f) {
      return new ToldInPerson(f.number("reminder"), f.texts("people"), f.text("why"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("reminder", reminder)
          .with("people", people)
          .with("why", why)
          .values();
    }
  }

  /**
   * Somebody could not be told in person.
   *
   * @param told the number of the entry that says who was to be told
   */
  record NotReached(long told, String person) implements ReminderEntry {

    static final String TYPE = "not-reached";

    static NotReached from(Fields f) {
      return new NotReached(f.number("told"), f.text("person"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("told", told).with("person", person).values();
    }
  }

  /**
   * The list of the day: what waits, what is still to be decided, and advice that came due.
   *
   * @param marks the advice, each as {@link Mark#text()}
   */
  record Digested(List<String> marks) implements ReminderEntry {

    static final String TYPE = "digest-due";

    static Digested from(Fields f) {
      return new Digested(f.texts("marks"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("marks", marks).values();
    }
  }
}
