package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.util.List;
import java.util.Optional;

/**
 * Notes that somebody could not be told in person, so that others are.
 *
 * @param told the number of the entry that says who was to be told
 */
public record NoteNotReached(Ticket ticket, String incident, long told, String person)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Optional<Reminders.Call> call =
        situation.incident().reminders().calls().stream()
            .filter(one -> one.seq() == told && one.what().people().contains(person))
            .filter(one -> !one.missed().contains(person))
            .findFirst();
    return call.isEmpty() ? List.of() : List.of(new ReminderEntry.NotReached(told, person));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
