package dev.noroshi.slack.board;

import dev.noroshi.slack.call.CallFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When an incident's board may be tried again after a call did not succeed. */
final class Waits {

  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private record Wait(Instant until, int failures) {}

  private final Map<String, Wait> waits = new ConcurrentHashMap<>();

  boolean mustWait(String incident, Instant now) {
    Wait wait = waits.get(incident);
    return wait != null && now.isBefore(wait.until());
  }

  /**
   * As long as Slack asks, or longer with each refusal: an archived channel is not asked again
   * every second.
   */
  Duration failed(String incident, CallFailed failed, Instant now) {
    boolean refused = failed.kind() == CallFailed.Kind.REFUSED;
    Wait before = waits.get(incident);
    int failures = refused ? (before == null ? 1 : before.failures() + 1) : 0;
    Duration grown = SHORTEST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 8));
    Duration wait = longer(grown.compareTo(LONGEST) > 0 ? LONGEST : grown, failed.retryAfter());
    waits.put(incident, new Wait(now.plus(wait), failures));
    return wait;
  }

  /** Something changed, or all went well: the next time may be now. */
  void clear(String incident) {
    waits.remove(incident);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
