package dev.noroshi.clock;

import dev.noroshi.guide.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and how that was counted; or why no clock runs.
 *
 * @param zone in which it was counted
 * @param limit the earliest reading; null when no clock runs
 * @param lenient another reading of the rule, never earlier; or null
 * @param none why no clock runs; null when one does
 * @param from the day of the trigger in the zone
 * @param last the last day before closed days moved it
 * @param calendar by which closed days were told, or null
 * @param confirmed whether the calendar is known for these days
 */
public record Deadline(
    Regime regime,
    Regime.Stage stage,
    ZoneId zone,
    @Nullable Limit limit,
    @Nullable Limit lenient,
    @Nullable NoClock none,
    LocalDate from,
    LocalDate last,
    @Nullable BusinessCalendar calendar,
    boolean confirmed) {

  /** Why no clock runs. */
  public enum NoClock {
    /** Proposed or enacted, and not in force. */
    PENDING,
    /** The rule did not apply yet. */
    NOT_YET,
    /** The rule did not apply any more. */
    ENDED,
    /** The facts are not those for which it runs. */
    OTHER_FACTS,
    /** It runs from something else. */
    OTHER_TRIGGER,
    /** The law says promptly and gives no number. */
    PROMPT,
    /** A form or a flag, which has no time. */
    NO_TIME
  }

  /**
   * An exact time, or the end of a day.
   *
   * @param endOfDay whether it stands for the whole day
   */
  public record Limit(ZonedDateTime at, boolean endOfDay) {

    /** Authorities close earlier; that is what reminders are for. */
    static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    static Limit endOf(LocalDate day, ZoneId zone) {
      return new Limit(day.atTime(LAST_SECOND).atZone(zone), true);
    }

    static Limit exactly(Instant at, ZoneId zone) {
      return new Limit(at.atZone(zone), false);
    }

    public LocalDate day() {
      return at.toLocalDate();
    }

    public Instant instant() {
      return at.toInstant();
    }
  }

  /**
   * The last open day before the limit.
   *
   * @param closed how many closed days follow it at once
   */
  public record DayBefore(LocalDate day, int closed) {}

  /** Empty where nobody's closed days matter. */
  public Optional<DayBefore> dayBefore() {
    if (limit == null || calendar == null) {
      return Optional.empty();
    }
    LocalDate open = calendar.openBefore(limit.day());
    LocalDate next = calendar.openOnOrAfter(open.plusDays(1));
    return Optional.of(new DayBefore(open, (int) ChronoUnit.DAYS.between(open, next) - 1));
  }

  public boolean runs() {
    return limit != null;
  }
}
