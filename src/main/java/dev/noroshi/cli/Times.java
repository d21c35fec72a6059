package dev.noroshi.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and shows times in the zone of this machine; always with the date and the offset. */
final class Times {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT);
  private static final DateTimeFormatter TYPED_EXAMPLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd '09:00'", Locale.ROOT);
  private static final Pattern FROM_NOW = Pattern.compile("\\+(\\d{1,3})([mhd])");

  private final Clock clock;

  Times(Clock clock) {
    this.clock = clock;
  }

  String show(Instant instant) {
    return SHOWN.format(instant.atZone(clock.getZone()));
  }

  /** Tomorrow morning, in the form that can be typed. */
  String example(Instant now) {
    return TYPED_EXAMPLE.format(now.atZone(clock.getZone()).toLocalDate().plusDays(1));
  }

  Instant now() {
    return clock.instant();
  }

  /** A time as typed: {@code +2h} from the given now, or a date and time of this machine's zone. */
  Optional<Instant> read(String typed, Instant now) {
    Matcher fromNow = FROM_NOW.matcher(typed.strip());
    if (fromNow.matches()) {
      long amount = Long.parseLong(fromNow.group(1));
      return Optional.of(
          now.plus(
              switch (fromNow.group(2)) {
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
              }));
    }
    try {
      return Optional.of(
          LocalDateTime.parse(typed.strip().replace('/', '-'), TYPED)
              .atZone(clock.getZone())
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
