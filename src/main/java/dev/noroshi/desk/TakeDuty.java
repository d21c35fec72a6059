package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.util.List;

/** Somebody sees to a duty from now on. */
public record TakeDuty(Ticket ticket, String incident, String duty) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Duty known = DutyKey.duty(situation, duty);
    return ticket.by().equals(known.owner())
        ? List.of()
        : List.of(
            new DutyEntry.OwnerSet(
                known.entity().id(), known.regime().id(), known.group(), ticket.by()));
  }
}
