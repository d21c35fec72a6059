package dev.noroshi.duty;

import dev.noroshi.record.ProfileEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one of our people is reached: when they sleep, when they are away, and who stands in for
 * them.
 *
 * @param quietFrom when their night begins; the same as its end for somebody who has none
 * @param awayFrom the first day on which they are not on duty, with {@code awayUntil} the last
 */
public record Reach(
    String person,
    ZoneId zone,
    LocalTime quietFrom,
    LocalTime quietUntil,
    @Nullable LocalDate awayFrom,
    @Nullable LocalDate awayUntil,
    @Nullable String deputy,
    @Nullable String phone) {

  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Somebody of whom nothing was said sleeps at night, where we are at home. */
  public static Reach unknown(String person, ZoneId home) {
    return new Reach(person, home, EVENING, MORNING, null, null, null, null);
  }

  /** As they said it; what this program cannot read is as if nothing had been said. */
  public static Reach of(ProfileEntry.PersonSet set, ZoneId home) {
    return new Reach(
        set.person(),
        read(set.zone(), ZoneId::of, home),
        read(set.quietFrom(), LocalTime::parse, EVENING),
        read(set.quietUntil(), LocalTime::parse, MORNING),
        set.awayFrom() == null ? null : read(set.awayFrom(), LocalDate::parse, LocalDate.MAX),
        set.awayUntil() == null ? null : read(set.awayUntil(), LocalDate::parse, LocalDate.MIN),
        set.deputy(),
        set.phone());
  }

  private static <V> V read(@Nullable String text, Function<String, V> reader, V otherwise) {
    try {
      return text == null ? otherwise : reader.apply(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  /** Whether they are not on duty that day. */
  boolean isAway(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return awayFrom != null
        && !day.isBefore(awayFrom)
        && (awayUntil == null || !day.isAfter(awayUntil));
  }

  /** When they are awake from a time on: then, or when their night ends. */
  Instant awake(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = quietFrom.isAfter(quietUntil);
    boolean late = !time.isBefore(quietFrom);
    boolean early = time.isBefore(quietUntil);
    boolean asleep = overMidnight ? late || early : late && early;
    if (!asleep) {
      return at;
    }
    LocalDate day = early ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(quietUntil).atZone(zone).toInstant();
  }
}
