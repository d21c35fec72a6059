package dev.noroshi.standin.delivery;

import dev.noroshi.standin.delivery.Reply.Outcome;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Timeline;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Socket Mode connections: single-use tickets, envelopes each to exactly one socket, and the
 * acknowledgements that come back.
 */
public final class SocketHub implements Transport {

  /** Slack allows an app this many connections at once. */
  public static final int MOST_LINKS = 10;

  private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

  /** Slack refreshes a connection every few hours and warns shortly before. */
  private static final Duration LIFE = Duration.ofHours(4);

  private static final Duration WARNING = Duration.ofSeconds(10);

  private static final Duration PING = Duration.ofSeconds(10);

  private final Timeline timeline;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Map<String, Pending> pending = new HashMap<>();
  private final List<Consumer<App>> openings = new ArrayList<>();
  private int turn;

  public SocketHub(Timeline timeline) {
    this.timeline = timeline;
  }

  private record Ticket(App app, Instant until) {}

  private record Pending(Link link, CompletableFuture<Reply> reply, Timeline.Due limit) {}

  /** How an open connection is ended. */
  public enum Ending {
    WARNING,
    REFRESH_REQUESTED,
    LINK_DISABLED,
    ABRUPT
  }

  synchronized void onOpening(Consumer<App> listener) {
    openings.add(listener);
  }

  /** A ticket for one connection. */
  public synchronized String ticket(App app) {
    Instant now = timeline.now();
    tickets.values().removeIf(old -> now.isAfter(old.until()));
    String ticket = UUID.randomUUID().toString();
    tickets.put(ticket, new Ticket(app, now.plus(TICKET_LIFE)));
    return ticket;
  }

  public synchronized int open(App app) {
    return links.getOrDefault(app.id(), List.of()).size();
  }

  /** Takes a new connection; false when its ticket is unknown, used or too old. */
  public boolean opened(String ticketId, Link link) {
    App app;
    int open;
    synchronized (this) {
      Ticket ticket = tickets.remove(ticketId);
      if (ticket == null || timeline.now().isAfter(ticket.until())) {
        return false;
      }
      app = ticket.app();
      List<Link> own = links.computeIfAbsent(app.id(), id -> new ArrayList<>());
      open = own.size() + 1;
      if (open <= MOST_LINKS) {
        own.add(link);
      }
    }
    if (open > MOST_LINKS) {
      link.send(disconnect("too_many_websockets"));
      link.close();
      return true;
    }
    link.send(hello(app, open));
    keepAwake(app, link);
    timeline.after(LIFE.minus(WARNING), () -> end(app, link, Ending.WARNING));
    timeline.after(LIFE, () -> end(app, link, Ending.REFRESH_REQUESTED));
    List<Consumer<App>> heard;
    synchronized (this) {
      heard = List.copyOf(openings);
    }
    heard.forEach(listener -> listener.accept(app));
    return true;
  }

  private static String hello(App app, int open) {
    return Js.object()
        .add("type", "hello")
        .add("num_connections", open)
        .add(
            "debug_info",
            Js.object()
                .add("host", "stand-in")
                .add("build_number", 1)
                .add("approximate_connection_time", LIFE.toSeconds()))
        .add("connection_info", Js.object().add("app_id", app.id()))
        .build()
        .toString();
  }

  private static String disconnect(String reason) {
    return Js.object()
        .add("type", "disconnect")
        .add("reason", reason)
        .add("debug_info", Js.object().add("host", "stand-in"))
        .build()
        .toString();
  }

  /** Ends all connections of the app in this way; a warning only warns. */
  public void end(App app, Ending how) {
    List<Link> all;
    synchronized (this) {
      all = List.copyOf(links.getOrDefault(app.id(), List.of()));
    }
    all.forEach(link -> end(app, link, how));
  }

  private synchronized boolean isOpen(App app, Link link) {
    return links.getOrDefault(app.id(), List.of()).contains(link);
  }

  private void keepAwake(App app, Link link) {
    timeline.after(
        PING,
        () -> {
          if (isOpen(app, link)) {
            link.ping();
            keepAwake(app, link);
          }
        });
  }

  private void end(App app, Link link, Ending how) {
    if (!isOpen(app, link)) {
      return;
    }
    switch (how) {
      case WARNING -> link.send(disconnect("warning"));
      case REFRESH_REQUESTED -> {
        link.send(disconnect("refresh_requested"));
        link.close();
      }
      case LINK_DISABLED -> {
        link.send(disconnect("link_disabled"));
        link.close();
      }
      case ABRUPT -> link.cut();
    }
  }

  /** The connection is gone: what it had not acknowledged has failed. */
  public void closed(Link link) {
    List<CompletableFuture<Reply>> lost = new ArrayList<>();
    synchronized (this) {
      links.values().forEach(own -> own.remove(link));
      pending.values().removeIf(waiting -> waiting.link() == link && lost.add(waiting.reply()));
    }
    lost.forEach(reply -> reply.complete(Reply.failed(Outcome.CONNECTION_FAILED)));
  }

  /** A message from the app: an acknowledgement, or nothing that we know. */
  public void received(String text) {
    JsonObject message = Js.readObject(text);
    String envelope = Js.string(message, "envelope_id");
    if (message == null || envelope == null) {
      return;
    }
    Pending waiting;
    synchronized (this) {
      waiting = pending.remove(envelope);
    }
    if (waiting != null) {
      JsonValue payload = message.get("payload");
      String body = payload == null || payload == JsonValue.NULL ? "" : payload.toString();
      waiting.limit().cancel();
      waiting.reply().complete(new Reply(Outcome.ACKED, 200, body, false));
    }
  }

  @Override
  public CompletableFuture<Reply> send(Delivery delivery, Attempt attempt) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    String envelope = UUID.randomUUID().toString();
    Link link = choose(delivery.to().app());
    if (link == null) {
      return CompletableFuture.completedFuture(Reply.failed(Outcome.NO_RECEIVER));
    }
    Timeline.Due limit =
        timeline.after(
            HttpTransport.LIMIT,
            () -> {
              forget(envelope);
              reply.complete(Reply.failed(Outcome.HTTP_TIMEOUT));
            });
    synchronized (this) {
      pending.put(envelope, new Pending(link, reply, limit));
    }
    link.send(envelope(envelope, delivery, attempt));
    return reply;
  }

  private synchronized void forget(String envelope) {
    pending.remove(envelope);
  }

  /** One of the open sockets, another each time. */
  private synchronized @Nullable Link choose(App app) {
    List<Link> own = links.getOrDefault(app.id(), List.of());
    return own.isEmpty() ? null : own.get(Math.floorMod(turn++, own.size()));
  }

  private static String envelope(String id, Delivery delivery, Attempt attempt) {
    var envelope =
        Js.object()
            .add("envelope_id", id)
            .add("type", delivery.kind().envelope())
            .add("accepts_response_payload", delivery.answerable())
            .add("payload", delivery.payload());
    if (delivery.kind() == Delivery.Kind.EVENT) {
      envelope.add("retry_attempt", attempt.number()).add("retry_reason", attempt.reason());
    }
    return envelope.build().toString();
  }
}
