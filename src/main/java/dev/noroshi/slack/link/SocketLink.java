package dev.noroshi.slack.link;

import com.slack.api.bolt.App;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket to Slack that is there again whatever becomes of it. Slack's client looks after its own
 * session; but its watch ends for good when Slack refuses it a new address, and then it is silent
 * (java-slack-sdk #833). So we watch too, and begin anew with a fresh client.
 */
public final class SocketLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

  /** So many at once; a slow listener must not hold up the others. */
  private static final int THREADS = 8;

  /** What waits longer than this many others is given up; Slack sends events again. */
  private static final int WAITING = 200;

  private static final Duration LAST_WORK = Duration.ofSeconds(5);

  private final App app;
  private final String appToken;
  private final Door door;
  private final Clock clock;
  private final Pace pace;
  private final Tending tending;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(WAITING),
          Tending.daemon("slack-request"));
  private volatile @Nullable SocketModeClient client;
  private Instant since = Instant.MIN;
  private volatile @Nullable Instant lastSign;
  private volatile boolean closing;

  public SocketLink(App app, String appToken, Door door, Clock clock, Pace pace) {
    this.app = app;
    this.appToken = appToken;
    this.door = door;
    this.clock = clock;
    this.pace = pace;
    this.tending = new Tending(this::look, pace);
    workers.allowCoreThreadTimeOut(true);
  }

  /** Connects, and stays connected, in the background. */
  public void begin() {
    tending.begin();
  }

  /** Whether Slack was there a short while ago. */
  public boolean isAlive() {
    Instant sign = lastSign;
    return sign != null && !sign.plus(pace.dead()).isBefore(clock.instant());
  }

  private void look() throws IOException {
    door.open();
    SocketModeClient current = client;
    if (current == null) {
      connect();
    } else if (current.verifyConnection()) {
      lastSign = clock.instant();
    } else if (clock.instant().isAfter(latest().plus(pace.dead()))) {
      LOG.warn("the socket has been silent for {} s; beginning anew", pace.dead().toSeconds());
      client = null;
      end(current);
      connect();
    }
  }

  private Instant latest() {
    Instant sign = lastSign;
    return sign == null || sign.isBefore(since) ? since : sign;
  }

  private void connect() throws IOException {
    SocketModeClient fresh =
        app.slack().socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
    fresh.addWebSocketMessageListener(message -> came(fresh, message));
    since = clock.instant();
    client = fresh;
    fresh.connect();
    fresh.setAutoReconnectEnabled(true);
  }

  /** On the client's only thread: it must not wait. */
  private void came(SocketModeClient from, String message) {
    lastSign = clock.instant();
    long start = System.nanoTime();
    if (closing) {
      return;
    }
    try {
      workers.execute(() -> answer(from, message, start));
    } catch (RejectedExecutionException e) {
      door.busy();
    }
  }

  private void answer(SocketModeClient from, String message, long start) {
    try {
      Optional<String> ack = door.take(message, start);
      ack.ifPresent(from::sendSocketModeResponse);
    } catch (RuntimeException e) {
      // The socket is gone; Slack sends events again, and deliveries are carried out once.
      LOG.warn("an answer could not be sent: {}", Door.wordless(e));
    }
  }

  private static void end(SocketModeClient old) {
    try {
      stopWatching(old);
      old.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("an old socket could not be closed: {}", Door.wordless(e));
    }
  }

  /** The client looks after itself too, and would replace what it finds closed at that moment. */
  private static void stopWatching(SocketModeClient old) {
    old.setAutoReconnectEnabled(false);
    Optional<ScheduledExecutorService> monitor = old.getSessionMonitorExecutor();
    if (monitor.isPresent()) {
      monitor.get().shutdown();
      try {
        var unused = monitor.get().awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Takes nothing new, finishes what is under way and says so over the socket, then lets it go.
   * What came in between is sent again by Slack, to another node or to the next start.
   */
  @Override
  public void close() {
    closing = true;
    tending.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("requests were still under way at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    SocketModeClient last = client;
    if (last != null) {
      end(last);
    }
  }
}
