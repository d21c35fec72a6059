package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import java.time.Instant;
import java.util.List;

/**
 * Takes the shift over. Only the person to whom it was offered can.
 *
 * @param offer the number of the entry with the offer that the person read
 */
public record AcceptHandover(Ticket ticket, String incident, long offer) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    People.Offer open = situation.incident().people().offer();
    if (open == null) {
      throw new Refused("no-handover");
    }
    if (!open.handover().to().equals(ticket.by())) {
      throw new Refused("handover-not-yours", "to", open.handover().to());
    }
    if (open.seq() != offer) {
      throw new Refused("handover-replaced", "by", open.by());
    }
    Instant until = open.handover().until();
    if (until != null && !until.isAfter(situation.now())) {
      throw new Refused("until-before-from", "time", until.toString());
    }
    return List.of(new PeopleEntry.HandoverAccepted(open.seq()));
  }
}
