package dev.noroshi.duty;

import dev.noroshi.clock.Deadline;
import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Mark;
import dev.noroshi.record.Reminders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Of what people are to be reminded, told anew from the record each time: what was filed in between
 * stays silent.
 */
public final class Reminding {

  /** Why a reminder comes that somebody had put off. */
  public static final String AGAIN = "again";

  private final DutyBook book;
  private final ReminderPlan plan;
  private final Peace peace;

  Reminding(DutyBook book, ReminderPlan plan, Peace peace) {
    this.book = book;
    this.plan = plan;
    this.peace = peace;
  }

  /** Whether a mark is of what the guidance recommends. */
  static boolean isAdvice(Mark mark) {
    return mark.entity().equals(Entity.ALL.id());
  }

  /** Whether it is said with the list of the day: advice that can wait, after day one. */
  boolean isListed(Mark mark, Instant now) {
    boolean urgent =
        book.of(mark).flatMap(duty -> duty.line(mark.stage())).filter(Line::isUrgent).isPresent();
    return isAdvice(mark) && !urgent && !peace.isDayOne(now);
  }

  /**
   * What is due by now and was not said yet: of each stage the last thing only, the most urgent
   * stage first.
   */
  public List<Mark> due(Instant now) {
    Map<String, Mark> due = new LinkedHashMap<>();
    for (Mark mark : pending()) {
      if (!mark.at().isAfter(now)) {
        due.merge(
            Duties.key(mark.entity(), mark.regime(), mark.stage()),
            mark,
            (one, other) -> one.at().isAfter(other.at()) ? one : other);
      }
    }
    return due.values().stream().sorted(Comparator.comparing(Mark::limit)).toList();
  }

  /** When the next reminder is due, perhaps in the past. */
  public Optional<Instant> next() {
    return pending().stream().map(Mark::at).min(Comparator.naturalOrder());
  }

  private List<Mark> pending() {
    List<Mark> pending = new ArrayList<>();
    if (!book.incident().outline().isOpen()) {
      return pending;
    }
    for (Duty duty : book.all()) {
      if (duty.counts()) {
        duty.lines().forEach(line -> pending.addAll(pending(duty, line)));
      }
    }
    return pending;
  }

  private List<Mark> pending(Duty duty, Line line) {
    Deadline deadline = line.deadline();
    if (line.state() != Line.State.RUNS || line.cautious() || deadline == null) {
      return List.of();
    }
    Instant limit = Objects.requireNonNull(deadline.limit()).instant();
    Instant trigger = Objects.requireNonNull(line.trigger());
    Reminders.Reminder last = last(duty, line, limit).orElse(null);
    Instant told = begun(duty, line);
    Instant seen = last == null ? told : last.at();
    List<Mark> marks = new ArrayList<>();
    boolean target = duty.isTarget(line);
    for (ReminderPlan.Reminder reminder : plan.of(deadline, trigger, told, seen)) {
      if (target && reminder.why() == ReminderPlan.Why.OVERDUE) {
        continue;
      }
      marks.add(
          mark(duty, line, word(reminder.why()), limit, spoken(duty, line, reminder.at(), limit)));
    }
    if (last != null && last.again() != null) {
      Instant again = last.again().until();
      // Whoever puts a reminder off does not want the next one before.
      marks.removeIf(mark -> !mark.at().isAfter(again) && !isLast(mark));
      marks.add(mark(duty, line, AGAIN, limit, again));
    }
    return marks;
  }

  private Instant spoken(Duty duty, Line line, Instant at, Instant limit) {
    if (duty.binds()) {
      return peace.binding(at, line.actBy(at).orElse(limit));
    }
    return line.isUrgent() ? at : peace.advice(at);
  }

  /** At the limit and after it nobody is spared. */
  private static boolean isLast(Mark mark) {
    return mark.why().equals(word(ReminderPlan.Why.LIMIT))
        || mark.why().equals(word(ReminderPlan.Why.OVERDUE));
  }

  /** Since when this clock can be seen: nobody is reminded of what was past by then. */
  private static Instant begun(Duty duty, Line line) {
    Instant told = Objects.requireNonNull(line.toldAt());
    Duties.Decision decision = duty.decision();
    return decision != null && decision.at().isAfter(told) ? decision.at() : told;
  }

  private Optional<Reminders.Reminder> last(Duty duty, Line line, Instant limit) {
    return book.incident().reminders().all().stream()
        .filter(
            reminder ->
                reminder.marks().stream()
                    .anyMatch(
                        mark ->
                            mark.entity().equals(duty.entity().id())
                                && mark.regime().equals(duty.regime().id())
                                && mark.stage().equals(line.stage().id())
                                && mark.limit().equals(limit)))
        .reduce((earlier, later) -> later);
  }

  private static Mark mark(Duty duty, Line line, String why, Instant limit, Instant at) {
    return new Mark(duty.entity().id(), duty.regime().id(), line.stage().id(), why, limit, at);
  }

  private static String word(ReminderPlan.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
