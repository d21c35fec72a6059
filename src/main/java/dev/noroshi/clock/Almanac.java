package dev.noroshi.clock;

import dev.noroshi.guide.Calendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** On which date of a year a day of a calendar falls. */
final class Almanac {

  /** The equinox formula holds from 1980 to 2099. */
  private static final int EPOCH = 1980;

  private static final double YEARLY = 0.242194;

  private Almanac() {}

  /** Empty when the year has no such day, as no fifth Monday. */
  static Optional<LocalDate> in(int year, Calendar.Day day) {
    if (day instanceof Calendar.Fixed fixed) {
      return fixed.day() > Month.of(fixed.month()).length(LocalDate.ofYearDay(year, 1).isLeapYear())
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, fixed.month(), fixed.day()));
    }
    if (day instanceof Calendar.Nth nth) {
      LocalDate found =
          LocalDate.of(year, nth.month(), 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(nth.nth(), nth.weekday()));
      return Optional.of(found).filter(date -> date.getMonthValue() == nth.month());
    }
    if (day instanceof Calendar.Easter easter) {
      LocalDate sunday = easter.orthodox() ? orthodoxEaster(year) : easter(year);
      return Optional.of(sunday.plusDays(easter.offset()));
    }
    if (day instanceof Calendar.OnOrAfter after) {
      return Optional.of(
          LocalDate.of(year, after.month(), after.day())
              .with(TemporalAdjusters.nextOrSame(after.weekday())));
    }
    return Optional.of(equinox(year, ((Calendar.Equinox) day).spring()));
  }

  /** Gregorian Easter, by the anonymous algorithm of 1876 (Butcher's). */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15);
    int epact = moon % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Julian Easter by Meeus, brought to the Gregorian calendar, 13 days on from 1900 to 2099. */
  static LocalDate orthodoxEaster(int year) {
    int moon = (19 * (year % 19) + 15) % 30;
    int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int sum = moon + weekday + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
  }

  /** As the Almanac Office reckons it; official only when gazetted the February before. */
  static LocalDate equinox(int year, boolean spring) {
    double base = spring ? 20.8431 : 23.2488;
    int since = year - EPOCH;
    int day = (int) (base + YEARLY * since - Math.floorDiv(since, 4));
    return LocalDate.of(year, spring ? Month.MARCH : Month.SEPTEMBER, day);
  }
}
