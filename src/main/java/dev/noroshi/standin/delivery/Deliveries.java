package dev.noroshi.standin.delivery;

import dev.noroshi.standin.world.World;
import java.time.Clock;

/** All that goes out to apps, wired together. */
public final class Deliveries {

  private final DeliveryLog log = new DeliveryLog();
  private final Mischief mischief = new Mischief();
  private final SocketHub sockets;
  private final Sender sender;
  private final EventFeed events;

  /**
   * @param machine the machine's clock, which signatures carry
   */
  public Deliveries(World world, Clock machine) {
    this.sockets = new SocketHub(world.timeline());
    this.sender = new Sender(sockets, mischief, world.timeline(), machine, log);
    this.events = new EventFeed(world, sender, mischief, sockets);
  }

  public DeliveryLog log() {
    return log;
  }

  public Mischief mischief() {
    return mischief;
  }

  public SocketHub sockets() {
    return sockets;
  }

  public Sender sender() {
    return sender;
  }

  public EventFeed events() {
    return events;
  }
}
