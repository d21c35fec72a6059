package dev.noroshi.slack.board;

import dev.noroshi.slack.call.CallFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * When what did not succeed may be tried again. Each card waits for itself: one that Slack refuses
 * must not keep the others back.
 */
final class Waits {

  /** In the place of a card: the channel as a whole. */
  static final String CHANNEL = "";

  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Whatever the record says meanwhile. */
  private static final long ANY = -1;

  /**
   * One wait.
   *
   * @param seq how long the record was
   * @param soonest when it may be tried again if the record went on meanwhile
   */
  private record Wait(long seq, Instant soonest, Instant until, int failures) {

    Instant until(long now) {
      return now > seq ? soonest : until;
    }
  }

  private record Rest(long seq, Instant until) {}

  private final Map<String, Map<String, Wait>> waits = new ConcurrentHashMap<>();
  private final Map<String, Rest> rests = new ConcurrentHashMap<>();

  /** How long a card still has to wait; zero when it may be tried. */
  Duration left(String incident, String card, long seq, Instant now) {
    Wait wait = waits.getOrDefault(incident, Map.of()).get(card);
    Instant until = wait == null ? now : wait.until(seq);
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /**
   * As long as Slack asks, or longer with each refusal: an archived channel is not asked again
   * every second. But when the record went on, somebody is there, and it may be another card.
   */
  Duration failed(String incident, String card, CallFailed failed, long seq, Instant now) {
    Map<String, Wait> cards = waits.computeIfAbsent(incident, id -> new ConcurrentHashMap<>());
    Wait before = cards.get(card);
    boolean refused = failed.kind() == CallFailed.Kind.REFUSED;
    int failures = refused ? (before == null ? 1 : before.failures() + 1) : 0;
    Duration grown = SHORTEST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 8));
    Duration wait = longer(grown.compareTo(LONGEST) > 0 ? LONGEST : grown, failed.retryAfter());
    Duration soonest = refused ? SHORTEST : wait;
    cards.put(card, new Wait(seq, now.plus(soonest), now.plus(wait), failures));
    return wait;
  }

  /** It went well. */
  void done(String incident, String card) {
    Map<String, Wait> cards = waits.get(incident);
    if (cards != null) {
      cards.remove(card);
    }
  }

  /** There is nothing to do for an incident until then, unless its record goes on. */
  void rest(String incident, long seq, Instant until) {
    rests.put(incident, new Rest(seq, until));
  }

  /** Nothing can be done for an incident until then. */
  void rest(String incident, Instant until) {
    rest(incident, ANY, until);
  }

  /**
   * How long the whole of an incident still rests; zero when it does not.
   *
   * @param seq how long the record is now
   */
  Duration resting(String incident, LongSupplier seq, Instant now) {
    Rest rest = rests.get(incident);
    if (rest == null || !now.isBefore(rest.until())) {
      return Duration.ZERO;
    }
    boolean same = rest.seq() == ANY || rest.seq() == seq.getAsLong();
    return same ? Duration.between(now, rest.until()) : Duration.ZERO;
  }

  /** Something changed outside the record, or all is done: the next time may be now. */
  void clear(String incident) {
    waits.remove(incident);
    rests.remove(incident);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
