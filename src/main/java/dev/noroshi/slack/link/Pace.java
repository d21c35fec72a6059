package dev.noroshi.slack.link;

import java.time.Duration;

/**
 * How often it is looked whether Slack is there, and when a socket counts as dead.
 *
 * @param first the pause after the first failure; it doubles with each
 */
public record Pace(Duration look, Duration dead, Duration first, Duration longest) {

  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));

  /** How long to wait after so many failures in a row. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
