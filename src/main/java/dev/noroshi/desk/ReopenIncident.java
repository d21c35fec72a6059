package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;

/** Opens a closed incident again, with a reason. */
public record ReopenIncident(Ticket ticket, String incident, String reason) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.incident().outline().isOpen()) {
      return List.of();
    }
    if (situation.incident().outline().title().isEmpty()) {
      throw new Refused("purged", "incident", incident);
    }
    return List.of(new IncidentEntry.Reopened(Checked.text("reason", reason, Checked.NOTE)));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
