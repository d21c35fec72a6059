package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.SealedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Takes what entries say out of the record for good; number, time, person and hash stay. Facts can
 * go at any time, everything else once the incident is closed, because open questions rest on it.
 */
public record Purge(Ticket ticket, String incident, List<Long> entries, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    String why = Checked.text("reason", reason, Checked.NOTE);
    List<Long> full = new ArrayList<>();
    for (long seq : new TreeSet<>(entries)) {
      SealedEntry entry = sealable(situation, seq);
      boolean fact = entry.open().map(open -> open.entry() instanceof FactEntry).orElse(true);
      if (!fact && situation.incident().outline().isOpen()) {
        throw new Refused("purge-open", "entry", Long.toString(seq));
      }
      if (entry.body() != null) {
        full.add(seq);
      }
    }
    return full.isEmpty() ? List.of() : List.of(new SealEntry.Purged(full, why));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }

  /** An entry that can be marked or purged: any but those that mark or purge others. */
  static SealedEntry sealable(Situation situation, long seq) {
    SealedEntry entry =
        situation
            .entry()
            .apply(seq)
            .orElseThrow(() -> new Refused("no-such-entry", "entry", Long.toString(seq)));
    boolean seal = entry.open().map(open -> open.entry() instanceof SealEntry).orElse(false);
    if (seal) {
      throw new Refused("entry-needed", "entry", Long.toString(seq));
    }
    return entry;
  }
}
