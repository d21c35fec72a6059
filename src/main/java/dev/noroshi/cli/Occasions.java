package dev.noroshi.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads when a clock began from what was typed or sent. */
final class Occasions {

  private Occasions() {}

  /**
   * A time with an offset; without one it is of the zone. A date alone is its beginning, from which
   * no limit is counted too late.
   */
  static Optional<Instant> time(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noOffset) {
      return local(text, zone);
    }
  }

  private static Optional<Instant> local(String text, ZoneId zone) {
    try {
      return Optional.of(
          text.length() > "2026-11-20".length()
              ? LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant()
              : LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A zone by its name, when there is one. */
  static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  /** Several values of one fact are parted by commas. */
  static Set<String> values(String text) {
    Set<String> values = new LinkedHashSet<>();
    for (String one : text.split(",", -1)) {
      if (!one.isBlank()) {
        values.add(one.strip());
      }
    }
    return values;
  }
}
