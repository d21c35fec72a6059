package dev.noroshi.store;

import dev.noroshi.desk.RecordStore;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One write transaction on one incident. */
final class SqlTransaction implements RecordStore.Transaction {

  private final Handle handle;
  private final String incident;
  private final Database database;
  private boolean purged;

  SqlTransaction(Database database, Handle handle, String incident) {
    this.database = database;
    this.handle = handle;
    this.incident = incident;
  }

  @Override
  public Optional<RecordStore.Delivery> delivered(String key) {
    return RecordSql.delivery(handle, key);
  }

  @Override
  public List<SealedEntry> entries(long after) {
    return RecordSql.entries(handle, incident, after);
  }

  @Override
  public Optional<SealedEntry> entry(long seq) {
    return RecordSql.entry(handle, incident, seq);
  }

  @Override
  public List<SealedEntry> entries(RecordStore.Delivery delivery) {
    return RecordSql.entries(handle, delivery.incident(), delivery.before()).stream()
        .filter(entry -> entry.seq() <= delivery.seq())
        .toList();
  }

  @Override
  public Optional<String> incidentIn(String channel) {
    return RecordSql.incidentIn(handle, channel);
  }

  @Override
  public void bind(String channel) {
    RecordSql.bind(handle, incident, channel);
  }

  @Override
  public void append(SealedEntry entry) {
    if (entry.seq() == 1) {
      RecordSql.insertIncident(handle, incident);
    }
    RecordSql.insertEntry(handle, incident, entry);
  }

  @Override
  public void purge(List<Long> entries) {
    RecordSql.purge(handle, incident, entries);
    purged = true;
  }

  @Override
  public void wake(Instant at) {
    Timers.wake(database, handle, incident, at);
  }

  @Override
  public void keepEdition(String edition, GuideFiles files) {
    RecordSql.keepEdition(handle, edition, files);
  }

  @Override
  public void deliver(String key, RecordStore.Delivery end) {
    RecordSql.insertDelivery(handle, key, end);
  }

  boolean purged() {
    return purged;
  }
}
