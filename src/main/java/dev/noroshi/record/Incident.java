package dev.noroshi.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its record tells it: one small fold per topic. Immutable; {@link #after} folds the
 * entries written since.
 *
 * @param seq the number of the last entry folded, 0 before the first
 * @param head the hash of that entry
 * @param lastAt when it was written, by the machine's clock
 * @param unreadable whether it holds entries that this program cannot read
 */
public record Incident(
    String id,
    long seq,
    String head,
    @Nullable Instant lastAt,
    boolean unreadable,
    Outline outline,
    Walks walks,
    Facts facts,
    Messages messages,
    People people,
    Duties duties,
    Reminders reminders,
    Checks checks,
    Profile profile,
    Seals seals) {

  public static Incident none(String id) {
    return new Incident(
        id,
        0,
        SealedEntry.NO_ENTRY,
        null,
        false,
        Outline.EMPTY,
        Walks.EMPTY,
        Facts.EMPTY,
        Messages.EMPTY,
        People.EMPTY,
        Duties.NONE,
        Reminders.NONE,
        Checks.NONE,
        Profile.EMPTY,
        Seals.EMPTY);
  }

  public static Incident of(String id, List<SealedEntry> entries) {
    return none(id).after(entries);
  }

  /** Folds on. Entries without a body count in number and head, and in what they were. */
  public Incident after(List<SealedEntry> tail) {
    if (tail.isEmpty()) {
      return this;
    }
    List<OpenEntry> open = new ArrayList<>(tail.size());
    IncidentTime time = outline.time();
    boolean unknown = unreadable;
    for (SealedEntry sealed : tail) {
      OpenEntry entry = sealed.open(time);
      if (entry.entry() instanceof IncidentEntry.TimeMapped map) {
        time = new IncidentTime(map.machine(), map.incident(), map.factor());
      }
      unknown |= sealed.body() != null && entry.entry() == null;
      open.add(entry);
    }
    SealedEntry last = tail.get(tail.size() - 1);
    return new Incident(
        id,
        last.seq(),
        last.hash(),
        last.at(),
        unknown,
        outline.after(open),
        walks.after(open),
        facts.after(open),
        messages.after(open),
        people.after(open),
        duties.after(open),
        reminders.after(open),
        checks.after(open),
        profile.after(open),
        seals.after(open));
  }

  public boolean exists() {
    return seq > 0;
  }

  /** Incident time for a reading of the machine's clock. */
  public Instant time(Instant machineNow) {
    return outline.time().at(machineNow);
  }
}
