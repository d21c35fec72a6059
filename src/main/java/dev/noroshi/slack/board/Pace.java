package dev.noroshi.slack.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slack takes about one message a second in a channel and forgives short bursts
 * (docs.slack.dev/apis/web-api/rate-limits). What must wait is brought later in its last state.
 */
final class Pace {

  private static final int BURST = 5;
  private static final Duration EACH = Duration.ofSeconds(1);

  /** Until when each channel is spoken for; a burst may run ahead of it. */
  private final Map<String, Instant> spoken = new ConcurrentHashMap<>();

  /** Zero, and one more message is counted; else how long to wait first. */
  Duration wait(String channel, Instant now) {
    Instant until = spoken.getOrDefault(channel, now);
    Instant from = until.isBefore(now) ? now : until;
    Duration ahead = Duration.between(now, from).minus(EACH.multipliedBy(BURST - 1));
    if (ahead.compareTo(Duration.ZERO) > 0) {
      return ahead;
    }
    spoken.put(channel, from.plus(EACH));
    return Duration.ZERO;
  }
}
