package dev.noroshi.cli;

import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import java.util.UUID;

/** Each line typed at the terminal is a delivery of its own. */
record Tickets(String by, Lang lang) {

  Ticket next() {
    return new Ticket(by, "terminal/" + UUID.randomUUID(), lang);
  }
}
