package dev.noroshi.standin.delivery;

import dev.noroshi.standin.delivery.Reply.Outcome;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Happening;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Stamps;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each app the events it has subscribed to and may hear, and tells them again when they were
 * not acknowledged: at once, after a minute, after five.
 */
public final class EventFeed {

  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(300));

  private final World world;
  private final Sender sender;
  private final Mischief mischief;
  private final Map<String, Delivery> held = new HashMap<>();
  private final Map<String, List<Runnable>> waiting = new HashMap<>();
  private final UrlCheck check;
  private final Volume volume;
  private final AtomicInteger open = new AtomicInteger();

  public EventFeed(World world, Sender sender, Mischief mischief, SocketHub sockets) {
    this.world = world;
    this.sender = sender;
    this.mischief = mischief;
    this.check = new UrlCheck(world.ids(), sender);
    this.volume = new Volume(world.timeline());
    world.listen(this::happened);
    sockets.onOpening(this::receiverCame);
  }

  public Volume volume() {
    return volume;
  }

  /** Events that were neither acknowledged nor given up yet. */
  public int open() {
    return open.get();
  }

  /** Called under the world's lock, in the order of what happened. */
  private void happened(Happening happening) {
    Instant now = world.timeline().now();
    EventShapes shapes = new EventShapes(now, Stamps.of(now));
    for (Installation to : List.copyOf(happening.workspace().installations())) {
      if (to.revoked() && !(happening instanceof Happening.AppRemoved)) {
        continue;
      }
      for (AppEvent event : shapes.of(happening, to)) {
        if (event.heardBy(to)) {
          weigh(to, event, now);
        }
      }
    }
  }

  /** Sends the event if the app has not had too many, or has failed too often. */
  private void weigh(Installation to, AppEvent event, Instant now) {
    switch (volume.take(to.token())) {
      case SEND -> offer(delivery(to, event, now));
      case TELL_LIMIT -> begin(limited(to, now));
      case DROP -> {
        // Slack keeps no events for later either.
      }
    }
  }

  private static Delivery limited(Installation to, Instant now) {
    JsonObject payload =
        Js.object()
            .add("token", to.app().verificationToken())
            .add("type", "app_rate_limited")
            .add("team_id", to.workspace().id())
            .add("minute_rate_limited", now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond())
            .add("api_app_id", to.app().id())
            .build();
    return new Delivery(Delivery.Kind.EVENT, to, payload, to.app().manifest().eventsUrl());
  }

  private Delivery delivery(Installation to, AppEvent event, Instant now) {
    Channel channel = event.channel();
    JsonObject payload =
        Js.object()
            .add("token", to.app().verificationToken())
            .add("team_id", to.workspace().id())
            .add("context_team_id", to.workspace().id())
            .add("context_enterprise_id", JsonValue.NULL)
            .add("api_app_id", to.app().id())
            .add("event", event.event())
            .add("type", "event_callback")
            .add("event_id", world.ids().next("Ev"))
            .add("event_time", now.getEpochSecond())
            .add(
                "authorizations",
                Js.array()
                    .add(
                        Js.object()
                            .add("enterprise_id", JsonValue.NULL)
                            .add("team_id", to.workspace().id())
                            .add("user_id", to.botUser())
                            .add("is_bot", true)
                            .add("is_enterprise_install", false)))
            .add("is_ext_shared_channel", channel != null && channel.shared())
            .add("event_context", "4-" + world.ids().secret(20))
            .build();
    return new Delivery(Delivery.Kind.EVENT, to, payload, to.app().manifest().eventsUrl());
  }

  /** Sends an event, unless mischief holds it back behind the next one or doubles it. */
  private void offer(Delivery delivery) {
    String key = delivery.to().token();
    Delivery before;
    synchronized (held) {
      before = held.remove(key);
      if (before == null && mischief.takeSwap()) {
        held.put(key, delivery);
        return;
      }
    }
    if (before == null) {
      begin(delivery);
    } else {
      open.incrementAndGet();
      var unused = attempt(delivery, Attempt.FIRST).thenRun(() -> begin(before));
    }
    if (mischief.takeDuplicate()) {
      begin(delivery);
    }
  }

  private void begin(Delivery delivery) {
    open.incrementAndGet();
    retry(delivery, Attempt.FIRST);
  }

  private CompletableFuture<Void> attempt(Delivery delivery, Attempt attempt) {
    return check
        .passed(delivery)
        .thenCompose(
            sound ->
                sound
                    ? sender.send(delivery, attempt)
                    : CompletableFuture.completedFuture(Reply.failed(Outcome.HTTP_ERROR)))
        .thenAccept(reply -> after(delivery, attempt, reply))
        .exceptionally(
            failure -> {
              LOG.error("an event could not be sent", failure);
              open.decrementAndGet();
              return null;
            });
  }

  private void retry(Delivery delivery, Attempt attempt) {
    var unused = attempt(delivery, attempt);
  }

  private void after(Delivery delivery, Attempt attempt, Reply reply) {
    if (reply.outcome() != Outcome.NO_RECEIVER) {
      volume.tried(delivery.to().token(), reply.acked());
    }
    if (reply.acked() || reply.stop()) {
      open.decrementAndGet();
    } else if (reply.outcome() == Outcome.NO_RECEIVER) {
      waitForReceiver(delivery, attempt);
    } else if (attempt.number() == WAITS.size()) {
      open.decrementAndGet();
    } else {
      boolean socket = delivery.to().app().manifest().socketMode();
      Attempt next = new Attempt(attempt.number() + 1, reply.outcome().word(socket));
      world.timeline().after(WAITS.get(attempt.number()), () -> retry(delivery, next));
    }
  }

  /** No socket is open: the event waits for one as long as its retries would have lasted. */
  private void waitForReceiver(Delivery delivery, Attempt attempt) {
    Runnable again = () -> retry(delivery, attempt);
    String app = delivery.to().app().id();
    synchronized (waiting) {
      waiting.computeIfAbsent(app, id -> new ArrayList<>()).add(again);
    }
    world
        .timeline()
        .after(
            WAITS.get(1).plus(WAITS.get(2)),
            () -> {
              synchronized (waiting) {
                if (waiting.getOrDefault(app, new ArrayList<>()).remove(again)) {
                  open.decrementAndGet();
                }
              }
            });
  }

  private void receiverCame(App app) {
    List<Runnable> due;
    synchronized (waiting) {
      List<Runnable> found = waiting.remove(app.id());
      due = found == null ? List.of() : found;
    }
    due.forEach(Runnable::run);
  }

  /** Forgets what waits; retries that are under way run out. */
  public void reset() {
    synchronized (waiting) {
      waiting.values().forEach(list -> open.addAndGet(-list.size()));
      waiting.clear();
    }
    synchronized (held) {
      held.clear();
    }
  }
}
