package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import java.util.List;

/** Takes the shift over. Only the person to whom it was offered can. */
public record AcceptHandover(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    People.Offer offer = situation.incident().people().offer();
    if (offer == null) {
      throw new Refused("no-handover");
    }
    if (!offer.handover().to().equals(ticket.by())) {
      throw new Refused("handover-not-yours", "to", offer.handover().to());
    }
    return List.of(new PeopleEntry.HandoverAccepted(offer.seq()));
  }
}
