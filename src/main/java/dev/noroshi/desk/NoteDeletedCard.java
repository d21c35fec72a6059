package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;

/** Notes that a person deleted a card. */
public record NoteDeletedCard(Ticket ticket, String incident, String card) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    return List.of(new IncidentEntry.CardDeleted(card));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
