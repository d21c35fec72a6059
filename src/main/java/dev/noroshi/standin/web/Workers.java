package dev.noroshi.standin.web;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that serve requests. The server reads the head of a request on them too, where no
 * handler can watch it; so each turn has an end: a caller that is too slow to send or to take is
 * cut off, and its thread is free again.
 */
final class Workers implements Executor, AutoCloseable {

  private final ExecutorService threads;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(daemons("late-answers"));
  private final Duration longest;

  Workers(int count, Duration longest) {
    this.threads = Executors.newFixedThreadPool(count, daemons("http"));
    this.longest = longest;
  }

  /** For answers that are given later. */
  ScheduledExecutorService clock() {
    return clock;
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(() -> take(work));
  }

  private void take(Runnable work) {
    Turn turn = new Turn();
    Future<?> end = clock.schedule(turn::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      end.cancel(false);
      turn.over();
    }
  }

  /** An interrupt closes the channel that the thread waits at, but must not hit the next turn. */
  private static final class Turn {
    private final Thread thread = Thread.currentThread();
    private boolean over;

    synchronized void cut() {
      if (!over) {
        thread.interrupt();
      }
    }

    synchronized void over() {
      over = true;
      var unused = Thread.interrupted();
    }
  }

  private static ThreadFactory daemons(String what) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "stand-in-" + what + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
  }
}
