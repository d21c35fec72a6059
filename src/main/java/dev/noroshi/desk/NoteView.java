package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;

/** Notes that a person is shown the incident as it stands now, before they see it. */
public record NoteView(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    return List.of(new IncidentEntry.Viewed(situation.incident().seq()));
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
