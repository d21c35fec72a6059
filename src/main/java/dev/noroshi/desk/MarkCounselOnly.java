package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.SealEntry;
import java.util.List;

/** Marks an entry for counsel only, or takes the mark away. */
public record MarkCounselOnly(Ticket ticket, String incident, long entry, boolean marked)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Purge.sealable(situation, entry);
    boolean before = situation.incident().seals().counsel().contains(entry);
    return before == marked ? List.of() : List.of(new SealEntry.CounselMarked(entry, marked));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
