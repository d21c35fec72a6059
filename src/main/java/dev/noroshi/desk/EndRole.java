package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.PeopleEntry;
import java.util.List;

/** Ends a person's role. */
public record EndRole(Ticket ticket, String incident, String role, String person)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    boolean holds =
        situation.incident().people().holders(role).stream()
            .anyMatch(given -> given.person().equals(person));
    return holds ? List.of(new PeopleEntry.RoleEnded(role, person)) : List.of();
  }
}
