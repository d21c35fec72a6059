package dev.noroshi.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.noroshi.checklist.CheckBook;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Reach;
import dev.noroshi.flow.Assessment;
import dev.noroshi.flow.Assessor;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.SealEntry;
import dev.noroshi.record.Walk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carries out commands, and is the only writer of records.
 *
 * <p>A command decides on the incident as it is inside the transaction that writes its entries, so
 * two people at once are decided one after the other, on every node.
 */
public final class Desk {

  /** Clocks of several nodes may differ by this much; more is written down. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  private final RecordStore store;
  private final Supplier<Guide> guide;
  private final Clock clock;
  private final Ids ids;
  private final Tally tally;
  private final Folds folds = new Folds();
  private final Cache<String, Guide> editions = Caffeine.newBuilder().maximumSize(20).build();
  private final Books books;

  /** Where ids and salts come from. */
  public interface Ids {

    String next();

    /** 64 hexadecimal digits that nobody can guess. */
    String salt();
  }

  /** One whose deeds nobody counts. */
  public Desk(RecordStore store, Supplier<Guide> guide, Clock clock, Ids ids) {
    this(store, guide, clock, ids, Tally.UNSEEN);
  }

  public Desk(RecordStore store, Supplier<Guide> guide, Clock clock, Ids ids, Tally tally) {
    this.store = store;
    this.guide = guide;
    this.clock = clock;
    this.ids = ids;
    this.tally = tally;
    this.books = new Books(guide, this::edition, this::profile, clock.getZone());
  }

  public String newIncidentId() {
    return ids.next();
  }

  /**
   * Carries out one command.
   *
   * @throws Refused when it is not carried out; nothing was written
   * @throws StoreException when the store could not; nothing was written
   */
  public Receipt handle(Command command) {
    Checked.text("by", command.ticket().by(), Checked.LINE);
    try {
      return attempt(command);
    } catch (StoreException e) {
      if (e.code() != StoreException.Code.CONFLICT) {
        throw e;
      }
      tally.decidedAnew();
      return attempt(command);
    }
  }

  /**
   * Whether a delivery was carried out before, for whoever would answer a second one with words of
   * their own.
   *
   * @throws StoreException when the store cannot tell
   */
  public boolean carriedOut(String incident, Ticket ticket) {
    return store.write(incident, tx -> tx.delivered(ticket.deliveryKey()).isPresent());
  }

  private Receipt attempt(Command command) {
    List<Incident> written = new ArrayList<>();
    Receipt receipt = store.write(command.incident(), tx -> carryOut(command, tx, written));
    if (!receipt.repeated()
        && receipt.entries().stream().anyMatch(SealEntry.Purged.class::isInstance)) {
      folds.forget(receipt.incident());
    } else {
      written.forEach(folds::keep);
    }
    if (!receipt.repeated()
        && receipt.entries().stream().anyMatch(ReminderEntry.Reminded.class::isInstance)) {
      tally.reminded();
    }
    return receipt;
  }

  private Receipt carryOut(Command command, RecordStore.Transaction tx, List<Incident> written) {
    String kind = command.getClass().getSimpleName();
    Optional<RecordStore.Delivery> before = tx.delivered(command.ticket().deliveryKey());
    if (before.isPresent()) {
      return repeated(kind, before.get(), tx);
    }
    Incident incident = folds.current(command.incident(), tx::entries);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Guide current = guide.get();
    List<Entry> entries = new ArrayList<>();
    Instant last = incident.lastAt();
    if (last != null && now.isBefore(last.minus(CLOCK_TOLERANCE))) {
      entries.add(new IncidentEntry.ClockWentBack(last, now));
    }
    long next = incident.seq() + entries.size() + 1;
    List<Entry> decided = decide(command, incident, now, current, next, tx);
    if (decided.isEmpty()) {
      entries.clear();
    }
    entries.addAll(decided);
    Incident after =
        incident.after(
            new Writing(tx, current, ids).append(command.ticket(), incident, now, entries));
    // Also when nothing was written: what was to come may have changed with the guide.
    books.next(after).ifPresent(tx::wake);
    tx.deliver(
        command.ticket().deliveryKey(),
        new RecordStore.Delivery(after.id(), kind, incident.seq(), after.seq(), after.head()));
    written.add(after);
    return new Receipt(after.id(), after.seq(), after.head(), entries, false);
  }

  /** The receipt of the first time, read back from the record. */
  private static Receipt repeated(
      String kind, RecordStore.Delivery done, RecordStore.Transaction tx) {
    if (!done.command().equals(kind)) {
      throw new IllegalArgumentException(kind + " has the delivery key of a " + done.command());
    }
    List<Entry> entries =
        tx.entries(done).stream().flatMap(entry -> entry.entry().stream()).toList();
    return new Receipt(done.incident(), done.seq(), done.head(), entries, true);
  }

  private List<Entry> decide(
      Command command,
      Incident incident,
      Instant now,
      Guide current,
      long next,
      RecordStore.Transaction tx) {
    if (!incident.exists() && !command.begins()) {
      throw new Refused("no-such-incident", "incident", command.incident());
    }
    if (incident.unreadable()) {
      throw new Refused("unreadable-entries", "incident", command.incident());
    }
    if (incident.exists() && !incident.outline().isOpen() && !command.allowedWhenClosed()) {
      throw new Refused("closed", "incident", command.incident());
    }
    if (!command.allowedToReaders() && onlyReads(command, incident)) {
      throw new Refused("viewer-only");
    }
    return command.decide(
        new Situation(
            incident,
            now,
            current,
            this::flow,
            next,
            tx::entry,
            () -> tx.entries(0),
            tx::incidentIn,
            () -> books.of(incident),
            () -> books.checks(incident, now),
            () -> books.wake(incident).entries(incident.time(now), next),
            ids::next));
  }

  /** Whether somebody was let in only to read, there or where they asked for it. */
  private boolean onlyReads(Command command, Incident incident) {
    String by = command.ticket().by();
    String there = command.askedIn();
    return incident.people().onlyReads(by)
        || (there != null && incident(there).people().onlyReads(by));
  }

  /**
   * The incident as it is now.
   *
   * @throws Refused when there is none
   */
  public Incident incident(String id) {
    Incident incident = folds.current(id, seq -> store.entries(id, seq));
    if (!incident.exists()) {
      throw new Refused("no-such-incident", "incident", id);
    }
    folds.keep(incident);
    return incident;
  }

  public List<Incident> incidents() {
    return store.incidents().stream()
        .filter(id -> !id.equals(Profile.RECORD))
        .map(this::incident)
        .toList();
  }

  /** What the organisation said of itself in peacetime. */
  public Profile profile() {
    Incident kept = folds.current(Profile.RECORD, seq -> store.entries(Profile.RECORD, seq));
    folds.keep(kept);
    return kept.profile();
  }

  /** The duties of an incident, as they stand. */
  public DutyBook duties(Incident incident) {
    return books.of(incident);
  }

  /** The checklists of an incident, as they stand. */
  public CheckBook checklists(Incident incident) {
    return books.checks(incident, clock.instant());
  }

  /** How one of our people is reached. */
  public Reach reach(String person) {
    return books.reach(person);
  }

  /** The guide as it was when a walk began. */
  public Guide edition(String hash) {
    Guide current = guide.get();
    if (current.edition().equals(hash)) {
      return current;
    }
    return editions.get(
        hash,
        missing ->
            store
                .edition(missing)
                .map(Guide::kept)
                .orElseThrow(() -> new Refused("no-such-edition", "edition", missing)));
  }

  /** The flow of a walk in the words it began with. */
  public Flow flow(Walk walk) {
    return edition(walk.edition())
        .flow(walk.flow())
        .orElseThrow(() -> new Refused("no-such-flow", "flow", walk.flow(), "known", ""));
  }

  public Assessment assess(Walk walk) {
    Set<String> leftOpen =
        walk.given().keySet().stream()
            .filter(question -> !walk.answers().containsKey(question))
            .collect(Collectors.toSet());
    return Assessor.assess(flow(walk), walk.answers(), leftOpen);
  }

  /**
   * The record with the wording people saw, as one file that can be checked offline.
   *
   * @param seq the number of its last entry
   */
  public record Exported(String text, long seq, String head) {}

  public Exported export(String id, boolean withCounsel) {
    return Exporting.of(id, store.entries(id, 0), withCounsel, this::edition);
  }

  /** The incident bound to a channel. */
  public Optional<String> incidentIn(String channel) {
    return store.incidentIn(channel);
  }
}
