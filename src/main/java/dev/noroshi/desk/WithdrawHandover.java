package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import java.util.List;

/**
 * Takes back the offer of a shift, or turns it down: whoever offered it, to whom it was offered, or
 * who leads.
 *
 * @param offer the number of the entry with the offer that the person read
 */
public record WithdrawHandover(Ticket ticket, String incident, long offer) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    People people = situation.incident().people();
    People.Offer open = people.offer();
    if (open == null) {
      throw new Refused("no-handover");
    }
    if (open.seq() != offer) {
      throw new Refused("handover-replaced", "by", open.by());
    }
    String by = ticket.by();
    boolean leads = people.of(by).stream().anyMatch(given -> given.role().equals(People.LEAD));
    if (!by.equals(open.by()) && !by.equals(open.handover().to()) && !leads) {
      throw new Refused("handover-not-yours", "to", open.handover().to());
    }
    return List.of(new PeopleEntry.HandoverWithdrawn(open.seq()));
  }
}
