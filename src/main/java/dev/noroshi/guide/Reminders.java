package dev.noroshi.guide;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When people are reminded of limits.
 *
 * @param kinds of the regimes that it is for
 */
public record Reminders(String id, Set<Regime.Kind> kinds, List<Point> points) {

  /** When one reminder is due. */
  public sealed interface Point {}

  /** When this part of the time has passed. */
  public record Share(int percent) implements Point {}

  /** Before the limit, where it is an exact time. */
  public record HoursBefore(int hours) implements Point {}

  /** On the last open day before the limit, where it is the end of a day. */
  public record LastOpenDay(LocalTime time) implements Point {}

  /** At the limit; of a day, when the day begins for most people. */
  public record AtLimit(LocalTime time) implements Point {}

  /** Each day after the limit. */
  public record Overdue(LocalTime time) implements Point {}
}
