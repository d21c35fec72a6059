package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.Messages;
import dev.noroshi.record.SealEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a fact out of the record for good, with all its versions and what its message said since;
 * number, time, person and hash stay. Never one version alone: an earlier one would count again.
 */
public record PurgeFact(Ticket ticket, String incident, String fact, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    List<Facts.Version> versions = situation.incident().facts().byId().get(fact);
    if (versions == null) {
      throw new Refused("no-such-fact", "fact", fact);
    }
    Messages messages = situation.incident().messages();
    List<Long> entries =
        versions.stream()
            .flatMap(
                version ->
                    Stream.concat(
                        Stream.of(version.seq()),
                        messages.of(version.content().message()).stream()
                            .map(Messages.Version::seq)))
            .distinct()
            .sorted()
            .toList();
    return List.of(new SealEntry.Purged(entries, Checked.text("reason", reason, Checked.NOTE)));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
