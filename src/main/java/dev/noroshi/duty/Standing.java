package dev.noroshi.duty;

import dev.noroshi.record.Mark;
import dev.noroshi.record.Reminders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reminders that stand: of each stage that still runs the newest. What is put off on an older
 * card is meant for them, for an older one brings nothing back.
 */
public final class Standing {

  /** The newest reminder of a stage. */
  private record Stands(Duty duty, Mark mark, Reminders.Reminder reminder) {}

  private final List<Stands> pressed;

  private Standing(List<Stands> pressed) {
    this.pressed = pressed;
  }

  /** What stands of all that the reminders concern which have taken the place of this one. */
  public static Standing of(DutyBook book, Reminders.Reminder reminder) {
    List<Stands> all = all(book);
    List<Long> reminders =
        all.stream()
            .filter(
                one -> reminder.marks().stream().anyMatch(mark -> isSameStage(mark, one.mark())))
            .map(one -> one.reminder().seq())
            .toList();
    return new Standing(
        all.stream().filter(one -> reminders.contains(one.reminder().seq())).toList());
  }

  private static List<Stands> all(DutyBook book) {
    List<Stands> all = new ArrayList<>();
    for (Duty duty : book.all()) {
      for (Line line : duty.lines()) {
        if (duty.counts() && !line.cautious()) {
          newest(book, duty, line).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static Optional<Stands> newest(DutyBook book, Duty duty, Line line) {
    return book.incident().reminders().all().stream()
        .flatMap(
            reminder ->
                reminder.marks().stream()
                    .filter(mark -> isOf(mark, duty, line))
                    .map(mark -> new Stands(duty, mark, reminder)))
        .reduce((earlier, later) -> later);
  }

  private static boolean isOf(Mark mark, Duty duty, Line line) {
    return mark.entity().equals(duty.entity().id())
        && mark.regime().equals(duty.regime().id())
        && mark.stage().equals(line.stage().id())
        && line.limit().filter(mark.limit()::equals).isPresent();
  }

  private static boolean isSameStage(Mark one, Mark other) {
    return one.entity().equals(other.entity())
        && one.regime().equals(other.regime())
        && one.stage().equals(other.stage());
  }

  /** The numbers of the reminders, oldest first; none when nothing runs any more. */
  public List<Long> reminders() {
    return pressed.stream().map(one -> one.reminder().seq()).distinct().sorted().toList();
  }

  /** The first limit of what a law, a rule or a contract asks for. */
  public Optional<Instant> limit() {
    return pressed.stream()
        .filter(one -> one.duty().binds())
        .map(one -> one.mark().limit())
        .min(Comparator.naturalOrder());
  }
}
