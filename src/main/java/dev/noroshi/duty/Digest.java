package dev.noroshi.duty;

import dev.noroshi.record.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list of the day: what no clock reminds of. A stage that waits until somebody says when its
 * clock began, one that is owed promptly, a duty on which nobody has decided.
 */
public record Digest(List<Item> started, List<Duty> undecided, int questions) {

  /** What others may still ask for, and what comes later in the course of an incident. */
  private static final Set<String> AHEAD =
      Set.of("request", "handling_end", "recovery", "cause_found", "membership", "withdrawal");

  /** A stage that is still to be done although no limit runs. */
  public record Item(Duty duty, Line line) {}

  /** What is on it now. */
  public static Digest of(DutyBook book) {
    List<Item> started = new ArrayList<>();
    List<Duty> undecided = new ArrayList<>();
    for (Duty duty : book.all()) {
      if (duty.verdict() == Duty.Verdict.APPLIES) {
        duty.lines().stream()
            .filter(Digest::isClockless)
            .forEach(line -> started.add(new Item(duty, line)));
      } else if (duty.counts() && duty.binds()) {
        undecided.add(duty);
      }
    }
    boolean begun = book.triage().isBegun();
    int questions =
        begun
            ? (int) book.triage().items().stream().filter(item -> item.answer() == null).count()
            : 0;
    return new Digest(List.copyOf(started), List.copyOf(undecided), questions);
  }

  /**
   * What follows a filing waits for that filing, and what lies ahead has not come: nobody has
   * anything to say yet.
   */
  private static boolean isClockless(Line line) {
    boolean ahead = line.trigger() == null && AHEAD.contains(line.stage().trigger());
    boolean clockless =
        line.state() == Line.State.PROMPT
            || (line.state() == Line.State.WAITS && line.stage().follows() == null);
    return clockless && !ahead;
  }

  public boolean isEmpty() {
    return started.isEmpty() && undecided.isEmpty() && questions == 0;
  }

  /** When it is due next, perhaps in the past; never while there is nothing on it. */
  static Optional<Instant> next(DutyBook book, Peace peace) {
    Incident incident = book.incident();
    return incident.outline().isOpen() && !of(book).isEmpty()
        ? Optional.of(peace.nextList())
        : Optional.empty();
  }
}
