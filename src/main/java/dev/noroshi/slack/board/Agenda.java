package dev.noroshi.slack.board;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which incidents are to be looked at, and when: each has one plan, the soonest that was asked for.
 * Several incidents are looked at side by side, one incident never twice at once.
 */
final class Agenda implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

  /** A channel whose calls hang must not hold up the others. */
  private static final int SIDE_BY_SIDE = 4;

  /**
   * Between two looks at one incident: when many people write at once, one look shows what all of
   * them wrote, and Slack takes no more than a message a second anyway.
   */
  private static final long BETWEEN = Duration.ofMillis(250).toNanos();

  private final Consumer<String> look;
  private final Map<String, Long> planned = new HashMap<>();
  private final Map<String, Long> looked = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private final ScheduledExecutorService workers;

  /**
   * An empty agenda.
   *
   * @param look looks at an incident, and fails with nothing that could be tried again
   */
  Agenda(Consumer<String> look) {
    this.look = look;
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newScheduledThreadPool(
            SIDE_BY_SIDE,
            work -> {
              Thread thread = new Thread(work, "board-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** An incident is looked at after this wait, but not too soon after the last time. */
  synchronized void plan(String incident, Duration wait) {
    long now = System.nanoTime();
    long at = now + wait.toNanos();
    Long last = looked.get(incident);
    if (last != null && at - last < BETWEEN) {
      at = last + BETWEEN;
    }
    Long sooner = planned.get(incident);
    if (sooner != null && sooner - at <= 0) {
      return;
    }
    planned.put(incident, at);
    long mine = at;
    after(Duration.ofNanos(Math.max(0, at - now)), () -> run(incident, mine));
  }

  /** Something else is done again and again. */
  void every(Duration pause, Runnable work) {
    var unused =
        workers.scheduleWithFixedDelay(
            () -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something else is done once. */
  void now(Runnable work) {
    after(Duration.ZERO, work);
  }

  private void after(Duration wait, Runnable work) {
    try {
      var unused = workers.schedule(() -> guarded(work), wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing; the next start goes on");
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("the board could not be looked at: {}", e.getClass().getSimpleName());
    }
  }

  private void run(String incident, long at) {
    if (begins(incident, at)) {
      try {
        look.accept(incident);
      } finally {
        ended(incident);
      }
    }
  }

  private synchronized boolean begins(String incident, long at) {
    if (!planned.remove(incident, at)) {
      return false;
    }
    if (underWay.add(incident)) {
      return true;
    }
    plan(incident, Duration.ofNanos(BETWEEN));
    return false;
  }

  private synchronized void ended(String incident) {
    underWay.remove(incident);
    looked.put(incident, System.nanoTime());
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
