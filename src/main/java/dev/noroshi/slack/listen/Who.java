package dev.noroshi.slack.listen;

import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.cards.Speaker;

/**
 * Who did something in Slack.
 *
 * @param trigger names this one deed; a second delivery of it carries the same
 */
record Who(String team, String id, String handle, String trigger) {

  /** How the record names them. */
  String named() {
    return Speaker.named(handle, id);
  }

  Ticket ticket(Lang lang) {
    return new Ticket(named(), team + "/" + trigger, lang);
  }
}
