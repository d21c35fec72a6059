package dev.noroshi.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of what people were reminded.
 *
 * @param all oldest first, with the lists of the day
 * @param calls who was told in person of which reminder, oldest first
 */
public record Reminders(List<Reminder> all, List<Call> calls) {

  /** Nobody was reminded of anything. */
  public static final Reminders NONE = new Reminders(List.of(), List.of());

  /**
   * A reminder that went out.
   *
   * @param again when it comes again, or null
   * @param digest whether it was the list of a day
   */
  public record Reminder(
      long seq, Instant at, List<Mark> marks, @Nullable Snooze again, boolean digest) {}

  /**
   * People who were told in person.
   *
   * @param missed those of them whom it did not reach
   */
  public record Call(long seq, Instant at, ReminderEntry.ToldInPerson what, Set<String> missed) {

    public boolean reached() {
      return !missed.containsAll(what.people());
    }
  }

  /** Who put a reminder off, until when and why. */
  public record Snooze(String by, Instant until, @Nullable String reason) {}

  Reminders after(List<OpenEntry> tail) {
    if (tail.stream().noneMatch(open -> open.entry() instanceof ReminderEntry)) {
      return this;
    }
    List<Reminder> nowReminders = new ArrayList<>(all);
    List<Call> nowCalls = new ArrayList<>(calls);
    for (OpenEntry open : tail) {
      long seq = open.seq();
      if (open.entry() instanceof ReminderEntry.Reminded one) {
        nowReminders.add(new Reminder(seq, open.at(), marks(one.marks()), null, false));
      } else if (open.entry() instanceof ReminderEntry.Digested one) {
        nowReminders.add(new Reminder(seq, open.at(), marks(one.marks()), null, true));
      } else if (open.entry() instanceof ReminderEntry.ToldInPerson one) {
        nowCalls.add(new Call(seq, open.at(), one, Set.of()));
      } else if (open.entry() instanceof ReminderEntry.NotReached one) {
        nowCalls.replaceAll(call -> call.seq() == one.told() ? without(call, one.person()) : call);
      } else if (open.entry() instanceof ReminderEntry.Snoozed one) {
        Snooze snooze = new Snooze(open.by(), one.until(), one.reason());
        nowReminders.replaceAll(
            reminder ->
                reminder.seq() == one.reminder()
                    ? new Reminder(
                        reminder.seq(), reminder.at(), reminder.marks(), snooze, reminder.digest())
                    : reminder);
      }
    }
    return new Reminders(List.copyOf(nowReminders), List.copyOf(nowCalls));
  }

  private static List<Mark> marks(List<String> texts) {
    return texts.stream().flatMap(text -> Mark.of(text).stream()).toList();
  }

  private static Call without(Call call, String person) {
    Set<String> missed = new TreeSet<>(call.missed());
    missed.add(person);
    return new Call(call.seq(), call.at(), call.what(), Set.copyOf(missed));
  }

  public Optional<Reminder> reminder(long seq) {
    return all.stream().filter(reminder -> reminder.seq() == seq).findFirst();
  }
}
