package dev.noroshi.desk;

import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where records are kept. Every method throws {@link StoreException} when it cannot do what is
 * asked.
 */
public interface RecordStore {

  /** Ids of all incidents, oldest first. */
  List<String> incidents();

  /** Entries after a number, in order. */
  List<SealedEntry> entries(String incident, long after);

  /** The incident bound to a channel. */
  Optional<String> incidentIn(String channel);

  /** The guide files of an edition that some walk has used. */
  Optional<GuideFiles> edition(String hash);

  /**
   * Does all of the work or none of it, alone on this incident: what the work reads stays true
   * until it has written.
   */
  <R> R write(String incident, Function<Transaction, R> work);

  /**
   * How a delivery was carried out.
   *
   * @param command the kind of command; a key belongs to one
   * @param before the number of the last entry before it
   * @param seq the number of the last entry after it, the same when it changed nothing
   */
  record Delivery(String incident, String command, long before, long seq, String head) {}

  /** What can be done within {@link #write}. */
  interface Transaction {

    /** How this delivery was carried out before; empty when it is new. */
    Optional<Delivery> delivered(String key);

    List<SealedEntry> entries(long after);

    Optional<SealedEntry> entry(long seq);

    /** What a delivery wrote, perhaps in another incident. */
    List<SealedEntry> entries(Delivery delivery);

    Optional<String> incidentIn(String channel);

    void bind(String channel);

    void append(SealedEntry entry);

    /**
     * Deletes body and salt of these entries. What the database keeps of them elsewhere goes as
     * soon as it can (docs/record.md).
     */
    void purge(List<Long> entries);

    void keepEdition(String edition, GuideFiles files);

    /** The incident is to be looked at again then, by the machine's clock. */
    void wake(Instant at);

    /** Notes that the delivery was carried out, up to this end. */
    void deliver(String key, Delivery end);
  }
}
