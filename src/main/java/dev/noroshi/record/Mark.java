package dev.noroshi.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * That a stage was reminded of.
 *
 * @param why the word for what it was, such as {@code limit}
 * @param limit for which the reminder was; a clock that was armed anew has another
 * @param at when it was due, in incident time
 */
public record Mark(
    String entity, String regime, String stage, String why, Instant limit, Instant at) {

  /** Whether it is of the same stage and the same limit. */
  public boolean isSameStage(Mark other) {
    return entity.equals(other.entity)
        && regime.equals(other.regime)
        && stage.equals(other.stage)
        && limit.equals(other.limit);
  }

  /** As it stands in an entry. */
  public String text() {
    return String.join("|", entity, regime, stage, why, limit.toString(), at.toString());
  }

  /** Empty for what is no mark. */
  public static Optional<Mark> of(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 6) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Mark(
              parts[0],
              parts[1],
              parts[2],
              parts[3],
              Instant.parse(parts[4]),
              Instant.parse(parts[5])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
