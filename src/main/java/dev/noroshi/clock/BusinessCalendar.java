package dev.noroshi.clock;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Calendar;
import dev.noroshi.guide.Source;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The closed days of a calendar, year by year. */
public final class BusinessCalendar {

  /** Where it is not known which days are closed besides. */
  static final BusinessCalendar WEEKENDS =
      new BusinessCalendar(
          new Calendar(
              "weekends",
              new Bilingual("土日", "Weekends"),
              null,
              LocalDate.MAX,
              Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
              Calendar.Substitute.NONE,
              false,
              null,
              null,
              List.of(),
              List.of(),
              List.of(),
              new Source("noroshi", "clock", "2026-11-21", "own")),
          List.of());

  private final Calendar rules;
  private final List<BusinessCalendar> included;
  private final Map<Integer, Map<LocalDate, Bilingual>> years = new ConcurrentHashMap<>();

  BusinessCalendar(Calendar rules, List<BusinessCalendar> included) {
    this.rules = rules;
    this.included = included;
  }

  public Calendar rules() {
    return rules;
  }

  public boolean isOpen(LocalDate date) {
    return !isWeekend(date) && !closed(date.getYear()).containsKey(date);
  }

  private boolean isWeekend(LocalDate date) {
    return rules.weekend().contains(date.getDayOfWeek());
  }

  /** This day, or the next that is open. */
  public LocalDate openOnOrAfter(LocalDate date) {
    LocalDate day = date;
    while (!isOpen(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last open day before this one. */
  public LocalDate openBefore(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!isOpen(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The open day that comes as the nth after this one. */
  public LocalDate openDaysAfter(LocalDate date, int days) {
    LocalDate day = date;
    for (int i = 0; i < days; i++) {
      day = openOnOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** Whether the law is known for this day. */
  public boolean isKnown(LocalDate date) {
    return !date.isAfter(rules.knownUntil()) && included.stream().allMatch(c -> c.isKnown(date));
  }

  public Optional<Bilingual> holiday(LocalDate date) {
    return Optional.ofNullable(closed(date.getYear()).get(date));
  }

  /** The closed days of a year but for weekends, in their order; some fall on a weekend. */
  public Map<LocalDate, Bilingual> closed(int year) {
    Map<LocalDate, Bilingual> known = years.get(year);
    return known == null ? years.computeIfAbsent(year, this::reckon) : known;
  }

  private Map<LocalDate, Bilingual> reckon(int year) {
    Map<LocalDate, Bilingual> all = new TreeMap<>();
    included.forEach(calendar -> all.putAll(calendar.closed(year)));
    // A substitute may fall into another year than its holiday.
    Map<LocalDate, Calendar.Holiday> proper = new TreeMap<>();
    for (int near = year - 1; near <= year + 1; near++) {
      proper.putAll(proper(near));
    }
    Map<LocalDate, Bilingual> own = new TreeMap<>();
    proper.forEach((date, holiday) -> own.put(date, holiday.name()));
    proper.forEach(
        (date, holiday) ->
            substitute(date, holiday, own)
                .ifPresent(other -> own.put(other, named(rules.substituteName(), holiday))));
    if (rules.between()) {
      for (LocalDate date : proper.keySet()) {
        LocalDate next = date.plusDays(1);
        if (!own.containsKey(next) && proper.containsKey(date.plusDays(2))) {
          own.put(next, named(rules.betweenName(), proper.get(date)));
        }
      }
    }
    rules.specials().stream()
        .filter(Calendar.Special::closed)
        .forEach(special -> own.putIfAbsent(special.date(), special.name()));
    own.forEach(
        (date, name) -> {
          if (date.getYear() == year) {
            all.put(date, name);
          }
        });
    return Collections.unmodifiableMap(all);
  }

  private static Bilingual named(@Nullable Bilingual name, Calendar.Holiday holiday) {
    return name == null ? holiday.name() : name;
  }

  /** The holidays of a year as the law names them, but for those that it put off that year. */
  private Map<LocalDate, Calendar.Holiday> proper(int year) {
    Map<LocalDate, Calendar.Holiday> proper = new TreeMap<>();
    for (Calendar.Holiday holiday : rules.holidays()) {
      if (holiday.from() <= year && year <= holiday.until()) {
        Almanac.in(year, holiday.day()).ifPresent(date -> proper.put(date, holiday));
      }
    }
    for (Calendar.Special special : rules.specials()) {
      if (special.date().getYear() == year) {
        if (special.closed()) {
          proper.put(special.date(), extra(special));
        } else {
          proper.remove(special.date());
        }
      }
    }
    return proper;
  }

  private static Calendar.Holiday extra(Calendar.Special special) {
    LocalDate date = special.date();
    return new Calendar.Holiday(
        special.name(),
        new Calendar.Fixed(date.getMonthValue(), date.getDayOfMonth()),
        null,
        date.getYear(),
        date.getYear());
  }

  private Optional<LocalDate> substitute(
      LocalDate date, Calendar.Holiday holiday, Map<LocalDate, Bilingual> taken) {
    Calendar.Substitute own = holiday.substitute();
    boolean sunday = date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return switch (own == null ? rules.substitute() : own) {
      case NONE -> Optional.empty();
      case NEXT_FREE -> sunday ? Optional.of(free(date, taken, false)) : Optional.empty();
      case NEXT_WEEKDAY ->
          isWeekend(date) ? Optional.of(free(date, taken, true)) : Optional.empty();
      case NEAREST_WEEKDAY ->
          isWeekend(date)
              ? Optional.of(sunday ? date.plusDays(1) : date.minusDays(1))
              : Optional.empty();
    };
  }

  /** The next day that is not taken. */
  private LocalDate free(LocalDate date, Map<LocalDate, Bilingual> taken, boolean weekday) {
    LocalDate day = date.plusDays(1);
    while (taken.containsKey(day) || (weekday && isWeekend(day))) {
      day = day.plusDays(1);
    }
    return day;
  }
}
