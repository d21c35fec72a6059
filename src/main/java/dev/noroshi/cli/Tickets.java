package dev.noroshi.cli;

import dev.noroshi.desk.Ticket;
import java.util.UUID;

/** Each line typed at the terminal is a delivery of its own. */
record Tickets(String by) {

  Ticket next() {
    return new Ticket(by, "terminal/" + UUID.randomUUID());
  }
}
