package dev.noroshi.app;

import dev.noroshi.app.Settings.Mode;
import dev.noroshi.app.web.AdminListener;
import dev.noroshi.app.web.AdminListener.Part;
import dev.noroshi.app.web.SlackListener;
import dev.noroshi.desk.StoreException;
import dev.noroshi.faq.Search;
import dev.noroshi.guide.Guide;
import dev.noroshi.slack.Face;
import dev.noroshi.slack.link.Pace;
import dev.noroshi.slack.link.SocketLink;
import dev.noroshi.slack.link.Tending;
import dev.noroshi.store.Timers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Noroshi in Slack: the core, the face on it, the way to Slack, and what shows how it is. */
public final class SlackService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackService.class);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration AFTER_THE_START = Duration.ofSeconds(10);

  private final Noroshi noroshi;
  private final Meters meters;
  private final Face face;

  /** What is to be closed, the last opened first. */
  private final Deque<Runnable> closings = new ArrayDeque<>();

  private final ScheduledExecutorService once = Executors.newSingleThreadScheduledExecutor();
  private BooleanSupplier connected = () -> false;
  private @Nullable SlackListener http;
  private @Nullable AdminListener admin;
  private volatile boolean closing;

  private SlackService(Settings settings, Meters meters, Noroshi noroshi, Guide guide) {
    this.noroshi = noroshi;
    this.meters = meters;
    this.face =
        new Face(
            new Face.Access(
                settings.apiUrl(),
                settings.botToken(),
                settings.appToken(),
                settings.signingSecret()),
            settings.policy(),
            meters,
            noroshi.desk(),
            noroshi.posts(),
            () -> guide,
            noroshi.clock(),
            () -> UUID.randomUUID().toString(),
            UUID.randomUUID().toString());
    closings.push(noroshi::close);
    closings.push(meters::close);
  }

  /**
   * Opens everything that is ours. Slack may be away: it is connected to in the background.
   *
   * @throws IOException when it cannot listen at an address
   */
  public static SlackService start(Settings settings, Supplier<Guide> guide) throws IOException {
    return start(settings, guide, Pace.USUAL);
  }

  static SlackService start(Settings settings, Supplier<Guide> guide, Pace pace)
      throws IOException {
    SlackService service = made(settings, guide);
    try {
      service.open(settings, pace);
      return service;
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /** The guide is read while the store is opened: the two need nothing of each other. */
  private static SlackService made(Settings settings, Supplier<Guide> guide) {
    CompletableFuture<Guide> reading =
        CompletableFuture.supplyAsync(
            () -> {
              Guide read = guide.get();
              // It takes longest of all that is made ready: begun here, nobody waits for it.
              new Search(() -> read).warm();
              return read;
            });
    Clock clock = Noroshi.machine();
    Meters meters = new Meters(clock);
    Noroshi noroshi;
    try {
      noroshi = Noroshi.open(settings.record(), reading::join, clock, meters);
    } catch (RuntimeException e) {
      meters.close();
      throw e;
    }
    try {
      return new SlackService(settings, meters, noroshi, reading.join());
    } catch (CompletionException e) {
      noroshi.close();
      meters.close();
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  private void open(Settings settings, Pace pace) throws IOException {
    meters.gauge(
        "noroshi.incidents.behind",
        "Incidents whose cards in Slack do not show their whole record yet.",
        this::behind);
    meters.gauge(
        "noroshi.slack.connected",
        "1 while Slack is there: the socket in Socket Mode, else the bot's token.",
        () -> connected.getAsBoolean() ? 1 : 0);
    if (settings.admin().isPresent()) {
      AdminListener opened = new AdminListener(settings.admin().get(), this::states, meters::text);
      admin = opened;
      closings.push(opened::close);
    }
    closings.push(face::close);
    if (settings.mode() == Mode.HTTP) {
      SlackListener opened = new SlackListener(settings.http(), face.door());
      http = opened;
      Tending tending = new Tending(face.door()::open, pace);
      closings.push(opened::close);
      closings.push(tending::close);
      connected = face.door()::isOpen;
      tending.begin();
    } else {
      SocketLink link = face.connect(Objects.requireNonNull(settings.appToken()), pace);
      connected = link::isAlive;
    }
    face.start();
    Timers timers = noroshi.timers(meters, face::lookAgain);
    closings.push(timers::close);
    meters.overdue(timers::overdue);
    timers.start();
    closings.push(once::shutdownNow);
    var unused = once.schedule(this::lookAtAll, AFTER_THE_START.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Once, when the start has the machine no longer to itself. */
  private void lookAtAll() {
    try {
      face.lookAtAll();
    } catch (StoreException e) {
      LOG.warn("not all incidents were looked at: {}", e.code());
    } catch (RuntimeException e) {
      // Thrown in a thread of its own, where nobody else would hear of it.
      LOG.error("not all incidents were looked at: {}", e.getClass().getSimpleName());
    }
  }

  private double behind() {
    try {
      return noroshi.posts().behind().size();
    } catch (StoreException e) {
      return Double.NaN;
    }
  }

  private Map<String, Part> states() {
    Map<String, Part> states = new LinkedHashMap<>();
    states.put("database", database());
    states.put("guide", new Part(true, "loaded"));
    boolean there = connected.getAsBoolean();
    states.put("slack", new Part(there, there ? "connected" : "connecting"));
    if (closing) {
      states.put("program", new Part(false, "closing"));
    }
    return states;
  }

  private Part database() {
    try {
      var unused = noroshi.desk().incidentIn("ready/ready");
      return new Part(true, "answers");
    } catch (StoreException e) {
      return new Part(false, e.code().word());
    }
  }

  /** Waits until Slack is there; false when it did not come in time. */
  public boolean awaitReady(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!connected.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.sleep(LOOK.toMillis());
    }
    return true;
  }

  /** Stays until the thread is interrupted. */
  public void stay() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  Noroshi noroshi() {
    return noroshi;
  }

  /** Where it really listens, when any free port was asked for; 0 when it does not. */
  int httpPort() {
    return http == null ? 0 : http.port();
  }

  int adminPort() {
    return admin == null ? 0 : admin.port();
  }

  /**
   * Takes nothing new, lets what is under way end, then the board, then the store. To do so twice
   * is to do it once.
   */
  @Override
  public synchronized void close() {
    closing = true;
    while (!closings.isEmpty()) {
      closings.pop().run();
    }
  }
}
