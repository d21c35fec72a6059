package dev.noroshi.standin.api;

import dev.noroshi.standin.world.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often a method may be called: buckets that fill again with time. */
final class RateLimits {

  /** A channel takes one message a second; a short burst is let through. */
  private static final int CHANNEL_BURST = 5;

  private static final int CHANNEL_PER_MINUTE = 60;

  private final Timeline timeline;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private boolean on = true;

  RateLimits(Timeline timeline) {
    this.timeline = timeline;
  }

  private record Bucket(double left, Instant at) {}

  synchronized void on(boolean limited) {
    on = limited;
    buckets.clear();
  }

  /** Takes one call; else how many seconds to wait. */
  int method(String token, String method, int perMinute) {
    return take(token + "/" + method, perMinute, perMinute);
  }

  /** Takes one message to a channel; else how many seconds to wait. */
  int message(String token, String channel) {
    return take(token + "//" + channel, CHANNEL_BURST, CHANNEL_PER_MINUTE);
  }

  private synchronized int take(String key, int most, int perMinute) {
    if (!on) {
      return 0;
    }
    Instant now = timeline.now();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(most, now));
    double refilled =
        bucket.left() + Duration.between(bucket.at(), now).toMillis() * perMinute / 60_000.0;
    double left = Math.min(most, refilled);
    if (left < 1) {
      buckets.put(key, new Bucket(left, now));
      return (int) Math.ceil((1 - left) * 60 / perMinute);
    }
    buckets.put(key, new Bucket(left - 1, now));
    return 0;
  }
}
