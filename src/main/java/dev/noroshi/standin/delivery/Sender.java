package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Timeline;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each delivery the way its app is reached, and notes how it went. */
public final class Sender {

  private final Transport http;
  private final SocketHub sockets;
  private final Timeline timeline;
  private final DeliveryLog log;
  private final AtomicInteger underWay = new AtomicInteger();

  public Sender(
      SocketHub sockets, Mischief mischief, Timeline timeline, Clock machine, DeliveryLog log) {
    this.http = new HttpTransport(timeline, machine, mischief);
    this.sockets = sockets;
    this.timeline = timeline;
    this.log = log;
  }

  /** How many deliveries have no reply yet. */
  public int underWay() {
    return underWay.get();
  }

  /** Something that is sent once: a command or an interaction. */
  public CompletableFuture<Reply> once(Delivery delivery) {
    return send(delivery, Attempt.FIRST);
  }

  /** Something whose answer nobody waits for; the log tells how it went. */
  public void tell(Delivery delivery) {
    var unused = once(delivery);
  }

  CompletableFuture<Reply> send(Delivery delivery, Attempt attempt) {
    boolean socket = delivery.to().app().manifest().socketMode();
    underWay.incrementAndGet();
    return (socket ? sockets : http)
        .send(delivery, attempt)
        .whenComplete(
            (reply, failure) -> {
              underWay.decrementAndGet();
              if (reply != null) {
                note(delivery, attempt, reply, socket);
              }
            });
  }

  private void note(Delivery delivery, Attempt attempt, Reply reply, boolean socket) {
    log.note(
        "delivery",
        timeline.now(),
        Js.object()
            .add("app", delivery.to().app().id())
            .add("team", delivery.to().workspace().id())
            .add("kind", delivery.kind().envelope())
            .add("type", delivery.type())
            .add("over", socket ? "socket" : "http")
            .add("attempt", attempt.number())
            .add("outcome", reply.acked() ? "acked" : reply.outcome().word(socket))
            .add("status", reply.status())
            .add("payload", delivery.payload())
            .build());
  }
}
