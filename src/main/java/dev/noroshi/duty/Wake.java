package dev.noroshi.duty;

import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Mark;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is to be said of an incident at a time: reminders, the list of the day, and whom they are
 * told in person. All of it is told from the record, so what was said is not said again.
 */
public final class Wake {

  private final DutyBook book;
  private final Peace peace;
  private final Reminding reminding;
  private final Telling telling;

  /**
   * What is to be said of an incident.
   *
   * @param zone in which our people sleep
   * @param reach how each of them is reached
   */
  public Wake(DutyBook book, ReminderPlan plan, ZoneId zone, Function<String, Reach> reach) {
    this.book = book;
    this.peace = new Peace(book.incident().outline(), book.incident().reminders(), zone);
    this.reminding = new Reminding(book, plan, peace);
    this.telling = new Telling(book, peace, reach);
  }

  /** When there is something to be said next, perhaps in the past. */
  public Optional<Instant> next() {
    return Stream.of(reminding.next(), Digest.next(book, peace), telling.next())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /**
   * What is due by now.
   *
   * @param seq the number of the first entry
   */
  public List<Entry> entries(Instant now, long seq) {
    List<Mark> due = reminding.due(now);
    List<Mark> listed = due.stream().filter(mark -> reminding.isListed(mark, now)).toList();
    List<Mark> said = due.stream().filter(mark -> !listed.contains(mark)).toList();
    List<Entry> entries = new ArrayList<>();
    List<Reminders.Reminder> fresh = new ArrayList<>();
    if (!said.isEmpty()) {
      entries.add(new ReminderEntry.Reminded(texts(said)));
      fresh.add(new Reminders.Reminder(seq, now, said, null, false));
    }
    boolean list = Digest.next(book, peace).filter(at -> !at.isAfter(now)).isPresent();
    if (list || !listed.isEmpty()) {
      fresh.add(new Reminders.Reminder(seq + entries.size(), now, listed, null, true));
      entries.add(new ReminderEntry.Digested(texts(listed)));
    }
    entries.addAll(telling.due(now, fresh));
    return entries;
  }

  private static List<String> texts(List<Mark> marks) {
    return marks.stream().map(Mark::text).toList();
  }
}
