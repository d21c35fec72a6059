package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;

/** Notes that a person takes the record as it stands now, before it is given to them. */
public record TakeRecord(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    return List.of(
        new IncidentEntry.Taken(situation.incident().seq(), situation.incident().head()));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }

  @Override
  public boolean allowedToReaders() {
    return true;
  }
}
