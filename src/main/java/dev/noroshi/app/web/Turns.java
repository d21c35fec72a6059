package dev.noroshi.app.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that serve requests, bounded, with a bounded queue. The JDK's server reads the head
 * of a request on them too, where no handler can watch it; so each turn ends by a time, but for the
 * handler's own work, which must not be cut in the middle of a commit. Beside them a few threads do
 * nothing but say that there is no room.
 */
final class Turns implements Executor, AutoCloseable {

  private static final int REFUSERS = 2;
  private static final int REFUSALS = 50;
  private static final Duration REFUSAL = Duration.ofSeconds(1);

  /** The turn of this thread. */
  private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

  private final ThreadPoolExecutor threads;
  private final ThreadPoolExecutor refusers;
  private final ScheduledExecutorService clock;
  private final Duration longest;

  Turns(String name, int count, int queue, Duration longest) {
    this.threads = pool(count, queue, name);
    this.refusers = pool(REFUSERS, REFUSALS, name + "-full");
    this.clock = Executors.newSingleThreadScheduledExecutor(daemons(name + "-clock"));
    this.longest = longest;
  }

  private static ThreadPoolExecutor pool(int count, int queue, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), daemons(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** When there is no room even for refusing, the server closes the connection. */
  @Override
  public void execute(Runnable work) {
    try {
      threads.execute(() -> take(work, longest, false));
    } catch (RejectedExecutionException e) {
      refusers.execute(() -> take(work, REFUSAL, true));
    }
  }

  private void take(Runnable work, Duration most, boolean full) {
    Turn turn = new Turn(full, most);
    CURRENT.set(turn);
    try {
      turn.watch();
      work.run();
    } finally {
      turn.rest();
      CURRENT.remove();
      var unused = Thread.interrupted();
    }
  }

  /** Whether this thread only says that there is no room. */
  static boolean full() {
    Turn turn = CURRENT.get();
    return turn != null && turn.full;
  }

  /** The caller has sent everything: from now on it is our own work, which takes its time. */
  static void working() {
    Turn turn = CURRENT.get();
    if (turn != null) {
      turn.rest();
    }
  }

  /** The caller takes its answer: it is watched again. */
  static void answering() {
    Turn turn = CURRENT.get();
    if (turn != null) {
      turn.watch();
    }
  }

  /** An interrupt closes the channel that the thread waits at, but must not hit the next turn. */
  private final class Turn {
    private final Thread thread = Thread.currentThread();
    private final boolean full;
    private final Duration most;
    private boolean watched;
    private @Nullable Future<?> end;

    Turn(boolean full, Duration most) {
      this.full = full;
      this.most = most;
    }

    synchronized void watch() {
      watched = true;
      end = clock.schedule(this::cut, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void cut() {
      if (watched) {
        thread.interrupt();
      }
    }

    synchronized void rest() {
      watched = false;
      if (end != null) {
        end.cancel(false);
      }
    }
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    refusers.shutdownNow();
    clock.shutdownNow();
  }
}
