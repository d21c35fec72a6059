package dev.noroshi.slack.cards;

import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Reminders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reminders and lists of which nothing is left, or of which newer ones speak. Where one never
 * stood, as while people from outside were in the channel, it is not posted any more.
 */
final class Over {

  private Over() {}

  static Set<String> keys(Speaker speaker, Guide guide, DutyBook book, List<Reminders.Call> calls) {
    Incident incident = book.incident();
    Set<String> over = new HashSet<>();
    Set<Long> done = new HashSet<>();
    for (Reminders.Reminder reminder : incident.reminders().all()) {
      ReminderCard card = new ReminderCard(speaker, guide, book, reminder);
      DigestCard list = new DigestCard(speaker, guide, book, reminder);
      String key = reminder.digest() ? list.key() : card.key();
      if (reminder.digest() ? list.isDone() : card.isDone()) {
        over.add(key);
        done.add(reminder.seq());
      } else if (!reminder.digest() && isReplaced(incident, reminder)) {
        over.add(key);
      }
    }
    for (Reminders.Call call : calls) {
      int people = done.contains(call.what().reminder()) ? call.what().people().size() : 0;
      for (int i = 0; i < people; i++) {
        over.add(ToldCard.PREFIX + call.seq() + "/" + i);
      }
    }
    return over;
  }

  /** Whether newer reminders speak of all of it. */
  private static boolean isReplaced(Incident incident, Reminders.Reminder reminder) {
    return reminder.marks().stream()
        .allMatch(
            mark ->
                incident.reminders().all().stream()
                    .filter(other -> other.seq() > reminder.seq() && !other.digest())
                    .flatMap(other -> other.marks().stream())
                    .anyMatch(mark::isSameStage));
  }
}
