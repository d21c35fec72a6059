package dev.noroshi.standin.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stand-in's own clock: the machine's, moved forward on demand, or standing still. Everything
 * that expires or repeats is due on it, so that a test waits for no five-minute retry.
 */
public final class Timeline implements AutoCloseable {

  /** Something due later that can be called off. */
  public interface Due {
    void cancel();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

  private final Clock machine;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private final Thread worker;
  private Duration ahead = Duration.ZERO;
  private @Nullable Instant frozen;
  private long sequence;
  private boolean closed;

  public Timeline(Clock machine) {
    this.machine = machine;
    this.worker = new Thread(this::work, "stand-in-timeline");
    worker.setDaemon(true);
    worker.start();
  }

  public Instant now() {
    lock.lock();
    try {
      return frozen != null ? frozen : machine.instant().plus(ahead);
    } finally {
      lock.unlock();
    }
  }

  public Due after(Duration delay, Runnable work) {
    lock.lock();
    try {
      Task task = new Task(now().plus(delay), sequence++, work);
      tasks.add(task);
      changed.signalAll();
      return () -> forget(task);
    } finally {
      lock.unlock();
    }
  }

  /** Moves the clock forward; what has become due runs at once. */
  public void advance(Duration by) {
    lock.lock();
    try {
      if (frozen != null) {
        frozen = frozen.plus(by);
      } else {
        ahead = ahead.plus(by);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops the clock, or lets it go on from where it stood. */
  public void freeze(boolean still) {
    lock.lock();
    try {
      if (still) {
        frozen = now();
      } else if (frozen != null) {
        ahead = Duration.between(machine.instant(), frozen);
        frozen = null;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void forget(Task task) {
    lock.lock();
    try {
      tasks.remove(task);
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (true) {
      Runnable due;
      try {
        due = next();
      } catch (InterruptedException e) {
        return;
      }
      try {
        due.run();
      } catch (RuntimeException e) {
        LOG.error("something due failed", e);
      }
    }
  }

  private Runnable next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Task first = tasks.peek();
        if (first == null) {
          changed.await();
          continue;
        }
        Duration left = Duration.between(now(), first.at);
        if (left.isZero() || left.isNegative()) {
          tasks.poll();
          return first.work;
        }
        if (frozen != null) {
          changed.await();
        } else {
          boolean woken = changed.await(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
          if (closed && woken) {
            throw new InterruptedException();
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      tasks.clear();
    } finally {
      lock.unlock();
    }
    worker.interrupt();
  }

  private record Task(Instant at, long order, Runnable work) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
