package dev.noroshi.clock;

import dev.noroshi.clock.Deadline.Limit;
import dev.noroshi.clock.Deadline.NoClock;
import dev.noroshi.guide.Calendar;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts limits. Where readings of a rule differ, the limit is the earliest of them and the other
 * one stands beside it; closed days move a limit only where the rule says so.
 */
public final class Deadlines {

  /** Facts by which DORA's rules differ (Regulation (EU) 2022/2554 and 2025/301). */
  private static final String AWARE = "aware_at";

  private static final String HOLIDAYS = "holiday_calendar";
  private static final String TRIGGER = "trigger_is";

  private final Map<String, Regime> regimes;
  private final Map<String, BusinessCalendar> calendars;
  private final Set<String> triggers;

  private Deadlines(
      Map<String, Regime> regimes, Map<String, BusinessCalendar> calendars, Set<String> triggers) {
    this.regimes = regimes;
    this.calendars = calendars;
    this.triggers = triggers;
  }

  public static Deadlines of(Guide guide) {
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    guide.calendars().keySet().forEach(id -> calendar(id, guide.calendars(), calendars));
    return new Deadlines(guide.regimes(), calendars, guide.triggers().keySet());
  }

  private static BusinessCalendar calendar(
      String id, Map<String, Calendar> rules, Map<String, BusinessCalendar> done) {
    BusinessCalendar known = done.get(id);
    if (known != null) {
      return known;
    }
    Calendar own = rules.get(id);
    if (own == null) {
      throw new IllegalStateException("no calendar " + id);
    }
    List<BusinessCalendar> included =
        own.includes().stream().map(other -> calendar(other, rules, done)).toList();
    BusinessCalendar made = new BusinessCalendar(own, included);
    done.put(id, made);
    return made;
  }

  public Optional<Regime> regime(String id) {
    return Optional.ofNullable(regimes.get(id));
  }

  public Optional<BusinessCalendar> calendar(String id) {
    return Optional.ofNullable(calendars.get(id));
  }

  /** All stages of a regime for one occasion. */
  public List<Deadline> count(Regime regime, Occasion occasion) {
    return regime.stages().stream().map(stage -> count(regime, stage, occasion)).toList();
  }

  public Deadline count(Regime regime, Regime.Stage stage, Occasion occasion) {
    ZoneId zone = zone(regime, occasion);
    LocalDate from = occasion.at().atZone(zone).toLocalDate();
    Optional<NoClock> none = none(regime, stage, occasion, from);
    if (none.isPresent()) {
      return new Deadline(regime, stage, zone, null, null, none.get(), from, from, null, true);
    }
    BusinessCalendar calendar = calendar(regime, occasion).orElse(null);
    return new Counting(regime, stage, occasion, zone, from, calendar).deadline();
  }

  /** The stage whose own limit makes that of this one a cautious note, when the facts say so. */
  public Optional<Regime.Stage> replacing(Regime regime, Regime.Stage stage, Occasion occasion) {
    return regime.stages().stream()
        .filter(other -> stage.id().equals(other.replaces()))
        .filter(other -> holds(other.when(), occasion, false))
        .findFirst();
  }

  /** Whoever is bound may be in another zone of the same law; days are theirs. */
  private ZoneId zone(Regime regime, Occasion occasion) {
    String zones = regime.zones();
    ZoneId noted = occasion.noted();
    if (zones == null) {
      return regime.zone();
    }
    if (noted != null && noted.getId().startsWith(zones)) {
      return noted;
    }
    return local(occasion).map(c -> c.rules().zone()).orElse(regime.zone());
  }

  /** The calendar of the entity's own state, where it was named. */
  private Optional<BusinessCalendar> local(Occasion occasion) {
    return occasion
        .fact(HOLIDAYS)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(
            name ->
                Optional.ofNullable(calendars.get(name))
                    .or(() -> Optional.ofNullable(calendars.get("eu-" + name))));
  }

  private Optional<BusinessCalendar> calendar(Regime regime, Occasion occasion) {
    Optional<BusinessCalendar> local = local(occasion);
    return local.isPresent() || regime.calendar() == null
        ? local
        : Optional.ofNullable(calendars.get(regime.calendar()));
  }

  private Optional<NoClock> none(
      Regime regime, Regime.Stage stage, Occasion occasion, LocalDate day) {
    if (regime.pending()) {
      return Optional.of(NoClock.PENDING);
    }
    if (isBefore(day, regime.from()) || isBefore(day, stage.from())) {
      return Optional.of(NoClock.NOT_YET);
    }
    if (regime.until() != null && day.isAfter(regime.until())) {
      return Optional.of(NoClock.ENDED);
    }
    if (isOther(stage, occasion)) {
      return Optional.of(NoClock.OTHER_TRIGGER);
    }
    if (!holds(stage.when(), occasion, true) || holds(stage.unless(), occasion, false)) {
      return Optional.of(NoClock.OTHER_FACTS);
    }
    if (stage.count() instanceof Regime.Prompt) {
      return Optional.of(NoClock.PROMPT);
    }
    return stage.count() instanceof Regime.None ? Optional.of(NoClock.NO_TIME) : Optional.empty();
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate first) {
    return first != null && day.isBefore(first);
  }

  /** Half the clocks run from a decision or a filing; the time of something else starts none. */
  private boolean isOther(Regime.Stage stage, Occasion occasion) {
    return occasion
        .fact(TRIGGER)
        .filter(triggers::contains)
        .filter(named -> !named.equals(stage.trigger()))
        .isPresent();
  }

  /**
   * Whether the facts are as a rule wants them.
   *
   * @param unknown what a fact counts as that is not known
   */
  private static boolean holds(
      Map<String, Regime.Wanted> wanted, Occasion occasion, boolean unknown) {
    return wanted.isEmpty()
        ? unknown
        : wanted.entrySet().stream()
            .allMatch(one -> occasion.is(one.getKey(), one.getValue()).orElse(unknown));
  }

  /** One counting. */
  private record Counting(
      Regime regime,
      Regime.Stage stage,
      Occasion occasion,
      ZoneId zone,
      LocalDate from,
      @Nullable BusinessCalendar calendar) {

    Deadline deadline() {
      Regime.Count count = stage.count();
      if (count instanceof Regime.Hours hours) {
        return exact(occasion.at().plus(Duration.ofHours(hours.hours())), hours.relief());
      }
      if (count instanceof Regime.FirstDay first) {
        return shifted(from.plusDays(first.days() - 1L), first.shift(), false);
      }
      if (count instanceof Regime.FirstDayDisputed first) {
        return shifted(from.plusDays(first.days() - 1L), first.shift(), true);
      }
      if (count instanceof Regime.Months months) {
        LocalDate last = from.plusMonths(months.months());
        return relieved(Limit.endOf(last, zone), last, months.relief());
      }
      if (count instanceof Regime.Days days) {
        return dayEnd(from.plusDays(days.days()));
      }
      if (count instanceof Regime.DaysAfterYearEnd days) {
        return dayEnd(LocalDate.of(from.getYear(), 12, 31).plusDays(days.days()));
      }
      if (count instanceof Regime.BusinessDays days) {
        LocalDate last = required().openDaysAfter(from, days.days());
        return made(Limit.endOf(last, zone), null, last);
      }
      if (count instanceof Regime.FirstOf first) {
        return exact(firstOf(first), first.relief());
      }
      return dayEnd(from);
    }

    private Deadline dayEnd(LocalDate last) {
      return made(Limit.endOf(last, zone), null, last);
    }

    private Deadline exact(Instant at, Regime.@Nullable Relief relief) {
      Limit limit = Limit.exactly(at, zone);
      return relieved(limit, limit.day(), relief);
    }

    /** The hours from the trigger, but not beyond the cap unless they began after it. */
    private Instant firstOf(Regime.FirstOf count) {
      Instant own = occasion.at().plus(Duration.ofHours(count.hours()));
      Optional<Instant> cap =
          occasion.time(AWARE).map(aware -> aware.plus(Duration.ofHours(count.cap())));
      return cap.filter(end -> !occasion.at().isAfter(end) && end.isBefore(own)).orElse(own);
    }

    /** DORA's own relief: on a closed day, noon of the next open one (Reg. 2025/301 art. 5(4)). */
    private Deadline relieved(Limit limit, LocalDate last, Regime.@Nullable Relief relief) {
      if (relief == null) {
        return made(limit, null, last);
      }
      BusinessCalendar days = calendar == null ? BusinessCalendar.WEEKENDS : calendar;
      LocalDate open = days.openOnOrAfter(last);
      if (open.equals(last)) {
        return made(limit, null, last);
      }
      Limit noon = new Limit(open.atTime(LocalTime.NOON).atZone(zone), false);
      if (holds(relief.when(), occasion, false) || relief.when().isEmpty()) {
        return made(noon, null, last);
      }
      boolean unknown = relief.when().keySet().stream().allMatch(f -> occasion.fact(f).isEmpty());
      return made(limit, unknown ? noon : null, last);
    }

    private Deadline shifted(LocalDate last, boolean shift, boolean disputed) {
      LocalDate day = shift ? required().openOnOrAfter(last) : last;
      LocalDate later = last.plusDays(1);
      LocalDate other = shift ? required().openOnOrAfter(later) : later;
      Limit lenient = disputed && !other.equals(day) ? Limit.endOf(other, zone) : null;
      return made(Limit.endOf(day, zone), lenient, last);
    }

    /** Whether it would have needed to know the closed days. */
    private boolean relieves() {
      return stage.count() instanceof Regime.Months months && months.relief() != null;
    }

    private BusinessCalendar required() {
      if (calendar == null) {
        throw new IllegalStateException(regime.id() + " names no calendar");
      }
      return calendar;
    }

    private Deadline made(Limit limit, @Nullable Limit lenient, LocalDate last) {
      boolean known = calendar == null ? !relieves() : calendar.isKnown(limit.day());
      return new Deadline(regime, stage, zone, limit, lenient, null, from, last, calendar, known);
    }
  }

  /** The regimes, in the order of the guide. */
  public List<Regime> all() {
    return List.copyOf(regimes.values());
  }

  /** The calendars, by id. */
  public Map<String, BusinessCalendar> calendars() {
    return calendars.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
