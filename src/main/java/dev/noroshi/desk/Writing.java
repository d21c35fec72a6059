package dev.noroshi.desk;

import dev.noroshi.guide.Guide;
import dev.noroshi.record.ChecklistEntry;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Stamp;
import dev.noroshi.record.WalkEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what was decided: each entry chained to the one before, with what goes along with it. */
record Writing(RecordStore.Transaction tx, Guide guide, Desk.Ids ids) {

  List<SealedEntry> append(Ticket ticket, Incident incident, Instant now, List<Entry> entries) {
    List<SealedEntry> sealed = new ArrayList<>();
    long seq = incident.seq();
    String prev = incident.head();
    Stamp stamp = new Stamp(now, ticket.by(), ticket.lang().tag());
    for (Entry entry : entries) {
      seq++;
      SealedEntry next = SealedEntry.seal(incident.id(), seq, prev, stamp, entry, ids.salt());
      tx.append(next);
      sealed.add(next);
      prev = next.hash();
      alongWith(entry);
    }
    return sealed;
  }

  /** What an entry asks of the store beside being written. */
  private void alongWith(Entry entry) {
    if (entry instanceof WalkEntry.Started
        || entry instanceof DutyEntry.Told
        || entry instanceof ChecklistEntry
        || entry instanceof DutyEntry.Decided) {
      tx.keepEdition(guide.edition(), guide.files());
    } else if (entry instanceof SealEntry.Purged purged) {
      tx.purge(purged.entries());
    } else if (entry instanceof IncidentEntry.Opened opened && opened.channel() != null) {
      tx.bind(opened.channel());
    }
  }
}
