package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.SealedEntry;
import java.util.List;
import java.util.Set;

/** Marks an entry for counsel only, or takes the mark away; a fact with all its versions. */
public record MarkCounselOnly(Ticket ticket, String incident, long entry, boolean marked)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    SealedEntry sealed =
        situation
            .entry()
            .apply(entry)
            .orElseThrow(() -> new Refused("no-such-entry", "entry", Long.toString(entry)));
    if (sealed.entry().filter(SealEntry.class::isInstance).isPresent()) {
      throw new Refused("entry-needed", "entry", Long.toString(entry));
    }
    Set<Long> counsel = situation.incident().seals().counsel();
    return together(situation.incident().facts()).stream()
        .filter(seq -> counsel.contains(seq) != marked)
        .<Entry>map(seq -> new SealEntry.CounselMarked(seq, marked))
        .toList();
  }

  /** The entry, and if it is a version of a fact, the others. */
  private List<Long> together(Facts facts) {
    return facts.byId().values().stream()
        .map(versions -> versions.stream().map(Facts.Version::seq).toList())
        .filter(seqs -> seqs.contains(entry))
        .findFirst()
        .orElse(List.of(entry));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
