package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import java.util.List;

/** Takes the lead where nobody has it; of two people at once the first has it. */
public record TakeLead(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    List<PeopleEntry.RoleGiven> leads = situation.incident().people().holders(People.LEAD);
    if (leads.isEmpty()) {
      return List.of(new PeopleEntry.RoleGiven(People.LEAD, ticket.by(), null, null, null));
    }
    if (leads.stream().anyMatch(given -> given.person().equals(ticket.by()))) {
      return List.of();
    }
    throw new Refused("lead-taken", "by", leads.get(0).person());
  }
}
