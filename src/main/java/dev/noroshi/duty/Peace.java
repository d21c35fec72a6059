package dev.noroshi.duty;

import dev.noroshi.record.Duties;
import dev.noroshi.record.Outline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a reminder is said that has come due: people sleep, and what is only advice is said rarely.
 * On the first day everybody is up, and nothing waits.
 *
 * @param zone in which our people sleep
 */
record Peace(Outline outline, List<Duties.Reminder> said, ZoneId zone) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** What must be left of the time in the morning, so that a reminder may wait for it. */
  private static final Duration LEFT = Duration.ofHours(2);

  /** Messages with nothing but advice, in any 24 hours. */
  private static final int ON_DAY_ONE = 6;

  private static final int LATER = 1;

  /** Of something that binds: it waits for the morning where that leaves time enough. */
  Instant binding(Instant at, Instant limit) {
    Instant morning = morning(at);
    boolean enough = !morning.isAfter(limit.minus(LEFT)) || at.isAfter(limit);
    return enough ? morning : at;
  }

  /** Of advice: by day, and not more than so much of it. */
  Instant advice(Instant at) {
    List<Instant> before =
        said.stream()
            .filter(reminder -> reminder.marks().stream().allMatch(Reminding::isAdvice))
            .map(Duties.Reminder::at)
            .toList();
    Instant when = morning(at);
    while (true) {
      Instant end = when;
      List<Instant> lately =
          before.stream().filter(one -> one.isAfter(end.minus(DAY)) && !one.isAfter(end)).toList();
      if (lately.size() < (isDayOne(when) ? ON_DAY_ONE : LATER)) {
        return when;
      }
      when = morning(lately.get(0).plus(DAY));
    }
  }

  private Instant morning(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (isDayOne(at) || (!time.isBefore(MORNING) && time.isBefore(EVENING))) {
      return at;
    }
    ZonedDateTime day = time.isBefore(MORNING) ? local : local.plusDays(1);
    return day.toLocalDate().atTime(MORNING).atZone(zone).toInstant();
  }

  private boolean isDayOne(Instant at) {
    Instant opened = outline.openedAt();
    return opened != null && at.isBefore(opened.plus(DAY));
  }
}
