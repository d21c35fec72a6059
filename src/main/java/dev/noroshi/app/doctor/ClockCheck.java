package dev.noroshi.app.doctor;

import dev.noroshi.slack.probe.Probe;
import java.time.Duration;
import java.util.List;

/**
 * Whether this machine's clock agrees with Slack's. The record's times come from it, and a
 * signature is only good for five minutes.
 */
record ClockCheck(Probe probe) implements Check {

  private static final Duration WARNING = Duration.ofSeconds(5);
  private static final Duration FAULT = Duration.ofSeconds(60);

  @Override
  public List<Finding> look() {
    Duration ahead = probe.bot().ahead();
    if (ahead == null) {
      return List.of(Finding.unchecked("doctor.clock.unknown"));
    }
    String seconds = Long.toString(ahead.toSeconds());
    if (ahead.abs().compareTo(FAULT) > 0) {
      return List.of(Finding.fault("doctor.clock.wrong", "seconds", seconds));
    }
    return List.of(
        ahead.abs().compareTo(WARNING) > 0
            ? Finding.warning("doctor.clock.off", "seconds", seconds)
            : Finding.ok("doctor.clock"));
  }
}
