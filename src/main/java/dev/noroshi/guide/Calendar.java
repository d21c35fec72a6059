package dev.noroshi.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days offices are closed, as rules.
 *
 * @param zone where it holds, when a rule has no zone of its own for it
 * @param knownUntil until when the law is known; later days are reckoned and not confirmed
 * @param substitute what becomes of a holiday on a weekend, unless the holiday says otherwise
 * @param between whether a day between two holidays is one too (Japan's Act on National Holidays,
 *     art. 3(3))
 * @param substituteName what a substitute is called, or null for the name of its holiday
 * @param betweenName what a day between two holidays is called, or null likewise
 * @param includes calendars whose closed days are closed here as well
 */
public record Calendar(
    String id,
    Bilingual name,
    @Nullable ZoneId zone,
    LocalDate knownUntil,
    Set<DayOfWeek> weekend,
    Substitute substitute,
    boolean between,
    @Nullable Bilingual substituteName,
    @Nullable Bilingual betweenName,
    List<String> includes,
    List<Holiday> holidays,
    List<Special> specials,
    Source source) {

  /** What becomes of a holiday that falls on a weekend. */
  public enum Substitute {
    NONE,
    /** Of a Sunday: the next day that is no holiday (Japan, art. 3(2)). */
    NEXT_FREE,
    /** The Friday before a Saturday, the Monday after a Sunday (5 U.S.C. 6103(b)). */
    NEAREST_WEEKDAY,
    /** The next weekday that is no holiday. */
    NEXT_WEEKDAY
  }

  /**
   * A holiday in the years from and until, both included.
   *
   * @param substitute of its own, or null for that of the calendar
   */
  public record Holiday(
      Bilingual name, Day day, @Nullable Substitute substitute, int from, int until) {}

  /** One day that is closed, or open, against the rules. */
  public record Special(LocalDate date, boolean closed, Bilingual name) {}

  /** Which day of a year it is. */
  public sealed interface Day {}

  /** The same date each year. */
  public record Fixed(int month, int day) implements Day {}

  /**
   * A weekday of a month.
   *
   * @param nth from 1, or -1 for the last
   */
  public record Nth(int month, DayOfWeek weekday, int nth) implements Day {}

  /** So many days after Easter Sunday; before it when negative. */
  public record Easter(int offset, boolean orthodox) implements Day {}

  /** The first such weekday on a date or after it. */
  public record OnOrAfter(int month, int day, DayOfWeek weekday) implements Day {}

  /** The spring or autumn equinox in Japan. */
  public record Equinox(boolean spring) implements Day {}
}
