package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.SealEntry;
import java.util.List;

/**
 * Takes a fact out of the record for good, with all its versions; number, time, person and hash
 * stay. Never one version alone: an earlier one would count again.
 */
public record PurgeFact(Ticket ticket, String incident, String fact, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    List<Facts.Version> versions = situation.incident().facts().byId().get(fact);
    if (versions == null) {
      throw new Refused("no-such-fact", "fact", fact);
    }
    List<Long> entries = versions.stream().map(Facts.Version::seq).toList();
    return List.of(new SealEntry.Purged(entries, Checked.text("reason", reason, Checked.NOTE)));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
