package dev.noroshi.slack.cards;

import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reminders and lists of which nothing is left, or of which newer ones speak. Where one never
 * stood, as while people from outside were in the channel, it is not posted any more. What was said
 * just now is: whoever reads the record finds a message for it, though the next one follows.
 */
final class Over {

  /** Longer than a node is away for a restart, shorter than anybody waits for news. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private Over() {}

  static Set<String> keys(
      Speaker speaker, Guide guide, DutyBook book, List<Reminders.Call> calls, Instant now) {
    Incident incident = book.incident();
    Set<String> over = new HashSet<>();
    Set<Long> done = new HashSet<>();
    for (Reminders.Reminder reminder : incident.reminders().all()) {
      if (incident.outline().time().machineAtLatest(reminder.at()).isAfter(now.minus(LATE))) {
        continue;
      }
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
