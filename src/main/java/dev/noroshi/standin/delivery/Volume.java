package dev.noroshi.standin.delivery;

import dev.noroshi.standin.world.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many events each app gets. Beyond 30,000 in an hour the rest is dropped and the app is told
 * so; an app that acknowledges fewer than five of a hundred gets no more events at all, unless it
 * has too few for that to mean anything.
 */
public final class Volume {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SOUND_PERCENT = 5;

  private final Timeline timeline;
  private final Map<String, Hour> hours = new HashMap<>();
  private int most = 30_000;
  private int few = 1_000;

  Volume(Timeline timeline) {
    this.timeline = timeline;
  }

  /** What becomes of one more event. */
  enum Verdict {
    SEND,
    TELL_LIMIT,
    DROP
  }

  /** The last hour of one installation. */
  private static final class Hour {
    private final Deque<Instant> begun = new ArrayDeque<>();
    private final Deque<Tried> tried = new ArrayDeque<>();
    private int acked;
    private Instant toldAt = Instant.MIN;
    private boolean disabled;
  }

  private record Tried(Instant at, boolean acked) {}

  /** Other bounds than Slack's, so that a test need not send thousands. */
  public synchronized void bounds(int newMost, int newFew) {
    most = newMost;
    few = newFew;
    hours.clear();
  }

  /** Whether the app's event subscription was switched off for its failures. */
  public synchronized boolean disabled(String installation) {
    return hour(installation).disabled;
  }

  private Hour hour(String installation) {
    return hours.computeIfAbsent(installation, key -> new Hour());
  }

  synchronized Verdict take(String installation) {
    Hour hour = hour(installation);
    Instant now = timeline.now();
    Instant from = now.minus(HOUR);
    while (!hour.begun.isEmpty() && hour.begun.peekFirst().isBefore(from)) {
      hour.begun.removeFirst();
    }
    if (hour.disabled) {
      return Verdict.DROP;
    }
    if (hour.begun.size() < most) {
      hour.begun.addLast(now);
      return Verdict.SEND;
    }
    boolean told = hour.toldAt.isAfter(now.minus(Duration.ofMinutes(1)));
    hour.toldAt = told ? hour.toldAt : now;
    return told ? Verdict.DROP : Verdict.TELL_LIMIT;
  }

  synchronized void tried(String installation, boolean acked) {
    Hour hour = hour(installation);
    Instant now = timeline.now();
    hour.tried.addLast(new Tried(now, acked));
    hour.acked += acked ? 1 : 0;
    while (hour.tried.peekFirst().at().isBefore(now.minus(HOUR))) {
      hour.acked -= hour.tried.removeFirst().acked() ? 1 : 0;
    }
    int all = hour.tried.size();
    hour.disabled |= all >= few && hour.acked * 100L < all * (long) SOUND_PERCENT;
  }
}
