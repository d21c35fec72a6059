package dev.noroshi.duty;

import dev.noroshi.record.Outline;
import dev.noroshi.record.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a reminder is said that has come due: people sleep, and what is only advice is said rarely.
 * On the first day everybody is up, and nothing waits.
 *
 * @param zone in which our people sleep, unless somebody said otherwise of themselves
 */
record Peace(Outline outline, Reminders reminders, ZoneId zone) {

  private static final Duration DAY = Duration.ofDays(1);

  /** When the list of the day comes. */
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** Whoever began at night has a list in the morning of the next day, not of the same. */
  private static final Duration BEFORE_THE_FIRST_LIST = Duration.ofHours(12);

  /** After so many days the list comes once a week. */
  private static final Duration DAILY = Duration.ofDays(14);

  /** What must be left of the time in the morning, so that a reminder may wait for it. */
  private static final Duration LEFT = Duration.ofHours(2);

  /** Messages with nothing but advice on day one. */
  private static final int ON_DAY_ONE = 6;

  /** Of something that binds: it waits for the morning where that leaves time enough. */
  Instant binding(Instant at, Instant limit) {
    return at.equals(limit) ? at : personally(Reach.unknown("", zone), at, limit);
  }

  /** The same for one person; at the limit and after it nobody is woken, for that saves nothing. */
  Instant personally(Reach person, Instant at, Instant limit) {
    Instant morning = isDayOne(at) ? at : person.awake(at);
    boolean enough = !morning.isAfter(limit.minus(LEFT)) || !at.isBefore(limit);
    return enough ? morning : at;
  }

  /** Of advice: on day one by itself, but not too often; afterwards with the list of the day. */
  Instant advice(Instant at) {
    if (!isDayOne(at)) {
      return listed(at);
    }
    List<Instant> lately =
        reminders.all().stream()
            .filter(reminder -> reminder.marks().stream().allMatch(Reminding::isAdvice))
            .map(Reminders.Reminder::at)
            .filter(one -> one.isAfter(at.minus(DAY)) && !one.isAfter(at))
            .toList();
    return lately.size() < ON_DAY_ONE ? at : listed(at);
  }

  /** When the next list of a day could come that is not before this. */
  private Instant listed(Instant at) {
    Instant from = firstList();
    LocalDate day = (from.isAfter(at) ? from : at).atZone(zone).toLocalDate();
    Instant nine = nine(day);
    boolean past = nine.isBefore(from) || nine.isBefore(at);
    return past ? nine(day.plusDays(1)) : nine;
  }

  /** When the next list of a day is due, should there be something for it. */
  Instant nextList() {
    Optional<Instant> last =
        reminders.all().stream()
            .filter(Reminders.Reminder::digest)
            .map(Reminders.Reminder::at)
            .reduce((earlier, later) -> later);
    return last.map(
            before -> {
              boolean weekly = before.isAfter(opened().plus(DAILY));
              return nine(before.atZone(zone).toLocalDate().plusDays(weekly ? 7 : 1));
            })
        .orElseGet(() -> listed(firstList()));
  }

  private Instant firstList() {
    return opened().plus(BEFORE_THE_FIRST_LIST);
  }

  private Instant nine(LocalDate day) {
    return day.atTime(NINE).atZone(zone).toInstant();
  }

  private Instant opened() {
    Instant opened = outline.openedAt();
    return opened == null ? Instant.EPOCH : opened;
  }

  boolean isDayOne(Instant at) {
    return outline.openedAt() != null && at.isBefore(opened().plus(DAY));
  }
}
