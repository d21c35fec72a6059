package dev.noroshi.standin.delivery;

import dev.noroshi.standin.delivery.Reply.Outcome;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Happening;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Manifest;
import dev.noroshi.standin.world.Stamps;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
  private final Set<String> verified = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger();

  public EventFeed(World world, Sender sender, Mischief mischief, SocketHub sockets) {
    this.world = world;
    this.sender = sender;
    this.mischief = mischief;
    world.listen(this::happened);
    sockets.onOpening(this::receiverCame);
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
          offer(delivery(to, event, now));
        }
      }
    }
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
    return verify(delivery)
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

  /**
   * Slack takes a request URL only after it has echoed a challenge. Here that is asked before the
   * first event, because the app may start after the stand-in.
   */
  private CompletableFuture<Boolean> verify(Delivery delivery) {
    Manifest manifest = delivery.to().app().manifest();
    String url = delivery.url();
    if (manifest.socketMode() || url == null || verified.contains(url)) {
      return CompletableFuture.completedFuture(true);
    }
    String challenge = world.ids().secret(40);
    JsonObject payload =
        Js.object()
            .add("token", delivery.to().app().verificationToken())
            .add("challenge", challenge)
            .add("type", "url_verification")
            .build();
    return sender
        .once(new Delivery(Delivery.Kind.EVENT, delivery.to(), payload, url))
        .thenApply(
            reply -> {
              boolean sound = reply.acked() && challenge.equals(echoed(reply.body()));
              if (sound) {
                verified.add(url);
              }
              return sound;
            });
  }

  /** The challenge may come back as plain text or as JSON. */
  private static @Nullable String echoed(String body) {
    JsonObject json = Js.readObject(body);
    return json == null ? body.strip() : Js.string(json, "challenge");
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
