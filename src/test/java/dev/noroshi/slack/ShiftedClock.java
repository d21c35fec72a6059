package dev.noroshi.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, moved on when a test says so. */
public final class ShiftedClock extends Clock {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Clock machine = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final ZoneId zone;

  public ShiftedClock() {
    this(ZoneOffset.UTC);
  }

  /** The clock of a machine that stands in this zone. */
  public ShiftedClock(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The next eight o'clock in the morning in Tokyo: where limits are ends of days, what a test
   * finds must not depend on the hour at which it runs.
   */
  static ShiftedClock morning() {
    ZonedDateTime now = Clock.systemUTC().instant().atZone(TOKYO);
    return new ShiftedClock()
        .from(now.toLocalDate().plusDays(1).atTime(8, 0).atZone(TOKYO).toInstant());
  }

  /** Moves to a time, unless that is past already. */
  public void to(Instant time) {
    Duration left = Duration.between(instant(), time);
    if (!left.isNegative()) {
      advance(left);
    }
  }

  /** Begins at a time, which may lie in the past of the machine. */
  public ShiftedClock from(Instant time) {
    ahead.set(Duration.between(machine.instant(), time));
    return this;
  }

  public void advance(Duration duration) {
    var unused = ahead.accumulateAndGet(duration, Duration::plus);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
