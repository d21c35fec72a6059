package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.SealedEntry;
import java.util.List;

/**
 * Takes all that a closed incident says out of the record for good; numbers, times, persons and
 * hashes stay. All or nothing: what was decided must not look otherwise for want of a part.
 */
public record PurgeIncident(Ticket ticket, String incident, String reason) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    String why = Checked.text("reason", reason, Checked.NOTE);
    if (situation.incident().outline().isOpen()) {
      throw new Refused("purge-open", "incident", incident);
    }
    List<Long> entries =
        situation.entries().get().stream()
            .filter(entry -> entry.body() != null)
            .filter(entry -> entry.entry().filter(SealEntry.class::isInstance).isEmpty())
            .map(SealedEntry::seq)
            .toList();
    return entries.isEmpty() ? List.of() : List.of(new SealEntry.Purged(entries, why));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
