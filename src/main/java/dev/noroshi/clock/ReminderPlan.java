package dev.noroshi.clock;

import dev.noroshi.clock.Deadline.Limit;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When people are reminded of a deadline. Nobody is reminded of the past. */
public final class ReminderPlan {

  private final List<Reminders> plans;

  public ReminderPlan(List<Reminders> plans) {
    this.plans = plans;
  }

  /** Why a reminder is due. */
  public enum Why {
    UNDER_WAY,
    HOURS_LEFT,
    LAST_OPEN_DAY,
    LIMIT,
    /** Only of laws, rules and contracts; what the guidance recommends is never overdue. */
    OVERDUE
  }

  /** One reminder. */
  public record Reminder(Instant at, Why why) {}

  /**
   * The reminders that are still to come, the next first; after the limit the next one only.
   *
   * @param since when the clock began
   */
  public List<Reminder> of(Deadline deadline, Instant since, Instant now) {
    return of(deadline, since, since, now);
  }

  /**
   * The same of a clock that was told only later.
   *
   * @param told since when people could know of it
   */
  public List<Reminder> of(Deadline deadline, Instant since, Instant told, Instant now) {
    Limit limit = deadline.limit();
    if (limit == null) {
      return List.of();
    }
    List<Reminder> all = new ArrayList<>();
    List<Reminders.Point> points = points(deadline.regime().kind());
    // On the day itself that time passes is said no more.
    Instant last =
        points.stream()
            .filter(Reminders.AtLimit.class::isInstance)
            .flatMap(
                point -> reminder(point, deadline, limit, Instant.MIN, Instant.MIN, now).stream())
            .map(Reminder::at)
            .findFirst()
            .orElse(limit.instant());
    for (Reminders.Point point : points) {
      reminder(point, deadline, limit, since, told, now)
          .filter(one -> one.why() != Why.UNDER_WAY || one.at().isBefore(last))
          .filter(one -> one.at().isAfter(now) && one.at().isAfter(since))
          .filter(one -> one.why() == Why.OVERDUE || !one.at().isAfter(limit.instant()))
          .ifPresent(all::add);
    }
    all.sort(Comparator.comparing(Reminder::at).thenComparing(Reminder::why));
    return List.copyOf(all);
  }

  private List<Reminders.Point> points(Regime.Kind kind) {
    return plans.stream()
        .filter(plan -> plan.kinds().contains(kind))
        .flatMap(plan -> plan.points().stream())
        .toList();
  }

  private static Optional<Reminder> reminder(
      Reminders.Point point,
      Deadline deadline,
      Limit limit,
      Instant since,
      Instant told,
      Instant now) {
    if (point instanceof Reminders.Share share) {
      Duration whole = Duration.between(since, limit.instant());
      Instant at = since.plus(whole.multipliedBy(share.percent()).dividedBy(100));
      return Optional.of(new Reminder(at, Why.UNDER_WAY));
    }
    if (point instanceof Reminders.HoursBefore before) {
      Instant at = limit.instant().minus(Duration.ofHours(before.hours()));
      return limit.endOfDay() ? Optional.empty() : Optional.of(new Reminder(at, Why.HOURS_LEFT));
    }
    if (point instanceof Reminders.LastOpenDay last) {
      return lastOpen(deadline)
          .map(day -> new Reminder(at(day, last.time(), deadline.zone()), Why.LAST_OPEN_DAY));
    }
    if (point instanceof Reminders.AtLimit at) {
      Instant when =
          limit.endOfDay()
              ? onTheDay(at(limit.day(), at.time(), deadline.zone()), limit, since, told)
              : limit.instant();
      return Optional.of(new Reminder(when, Why.LIMIT));
    }
    LocalTime daily = ((Reminders.Overdue) point).time();
    return Optional.of(new Reminder(overdue(daily, deadline.zone(), limit, now), Why.OVERDUE));
  }

  /**
   * In the morning of the last day; where that was past when people came to know, in the middle of
   * what is left of the day, or the next they heard would be that the limit has passed.
   */
  private static Instant onTheDay(Instant morning, Limit limit, Instant since, Instant told) {
    Instant known = told.isAfter(since) ? told : since;
    return morning.isAfter(known)
        ? morning
        : known.plus(Duration.between(known, limit.instant()).dividedBy(2));
  }

  /** Authorities close before the day ends, and an exact time may come on a closed day. */
  private static Optional<LocalDate> lastOpen(Deadline deadline) {
    return deadline.dayBefore().map(Deadline.DayBefore::day);
  }

  private static Instant overdue(LocalTime daily, ZoneId zone, Limit limit, Instant now) {
    Instant after = now.isAfter(limit.instant()) ? now : limit.instant();
    LocalDate day = after.atZone(zone).toLocalDate();
    Instant today = at(day, daily, zone);
    return today.isAfter(after) ? today : at(day.plusDays(1), daily, zone);
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
