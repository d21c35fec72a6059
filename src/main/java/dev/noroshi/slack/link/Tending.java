package dev.noroshi.slack.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after something again and again; after failures with growing pauses. */
public final class Tending implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
  private static final Duration LAST_LOOK = Duration.ofSeconds(2);

  /** One look, which mends what it can. */
  @FunctionalInterface
  public interface Look {
    void look() throws IOException;
  }

  private final Look look;
  private final Pace pace;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("slack-watch"));
  private int failures;
  private volatile boolean closing;

  public Tending(Look look, Pace pace) {
    this.look = look;
    this.pace = pace;
  }

  /** Begins, in the background. */
  public void begin() {
    watch.execute(this::tend);
  }

  private void tend() {
    Duration next = pace.look();
    try {
      look.look();
      failures = 0;
    } catch (IOException | RuntimeException e) {
      failures++;
      next = pace.pause(failures);
      if (!closing) {
        LOG.warn("not connected to Slack; again in {} s: {}", next.toSeconds(), said(e));
      }
    }
    try {
      var unused = watch.schedule(this::tend, next.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing");
    }
  }

  /** Messages of Slack's client hold Slack's word for what is wrong, and no token. */
  private static String said(Exception e) {
    return e instanceof IOException || e instanceof IllegalStateException
        ? String.valueOf(e.getMessage())
        : Door.wordless(e);
  }

  static ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    closing = true;
    watch.shutdownNow();
    try {
      if (!watch.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a connection was still being made at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
