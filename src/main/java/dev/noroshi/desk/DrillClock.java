package dev.noroshi.desk;

import java.time.Instant;

/**
 * The clock of a drill from now on: what time it is in the incident, and how fast it runs.
 *
 * @param factor incident seconds to a second
 */
public record DrillClock(Instant now, long factor) {

  /** A week in one minute; faster than any drill needs. */
  private static final long MAX_FACTOR = 7 * 24 * 60;

  DrillClock checked() {
    Checked.time(now);
    if (factor < 1 || factor > MAX_FACTOR) {
      throw new Refused("time-factor", "limit", Long.toString(MAX_FACTOR));
    }
    return this;
  }
}
