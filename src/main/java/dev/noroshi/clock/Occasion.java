package dev.noroshi.clock;

import dev.noroshi.guide.Regime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a clock began, and the facts that rules ask for.
 *
 * @param noted the zone in which it was noted, or null
 * @param facts what is known; a fact that is not there is not known
 */
public record Occasion(Instant at, @Nullable ZoneId noted, Map<String, Set<String>> facts) {

  public static Occasion of(Instant at) {
    return new Occasion(at, null, Map.of());
  }

  /** One value of a fact. */
  Optional<String> fact(String name) {
    return facts.getOrDefault(name, Set.of()).stream().findFirst();
  }

  /** A fact that is a time. */
  Optional<Instant> time(String name) {
    try {
      return fact(name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new NotATime(name, e);
    }
  }

  /** Whether a fact is as wanted; empty when it is not known. */
  Optional<Boolean> is(String name, Regime.Wanted wanted) {
    Set<String> said = facts.getOrDefault(name, Set.of());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (!wanted.words().isEmpty()) {
      return Optional.of(said.stream().anyMatch(wanted.words()::contains));
    }
    return Optional.of(said.stream().anyMatch(one -> within(name, one, wanted)));
  }

  private static boolean within(String name, String said, Regime.Wanted wanted) {
    try {
      long number = Long.parseLong(said);
      return wanted.min() <= number && number <= wanted.max();
    } catch (NumberFormatException e) {
      throw new NotATime(name, e);
    }
  }

  /** A fact has no value that its rule can use. */
  public static final class NotATime extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String fact;

    NotATime(String fact, Throwable cause) {
      super(cause);
      this.fact = fact;
    }

    public String fact() {
      return fact;
    }
  }
}
