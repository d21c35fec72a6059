package dev.noroshi.desk;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What a command may look at when it decides.
 *
 * @param machineNow for entries about the clock itself; everything else goes by {@link #now}
 * @param guide the guide as it is now
 * @param flows the flow of a walk, in the words it began with
 * @param nextSeq the number that the first entry decided on will have
 * @param entry a sealed entry of this incident by number
 * @param entries all of them
 * @param incidentIn the incident bound to a channel
 * @param book the duties of the incident, as they stand
 * @param checks its checklists, as they stand
 * @param due what is to be said by now
 * @param ids makes ids that were never used before
 */
public record Situation(
    Incident incident,
    Instant machineNow,
    Guide guide,
    Function<Walk, Flow> flows,
    long nextSeq,
    LongFunction<Optional<SealedEntry>> entry,
    Supplier<List<SealedEntry>> entries,
    Function<String, Optional<String>> incidentIn,
    Supplier<DutyBook> book,
    Supplier<CheckBook> checks,
    Supplier<List<Entry>> due,
    Supplier<String> ids) {

  /** Incident time. */
  public Instant now() {
    return incident.time(machineNow);
  }

  /** A walk that still counts. */
  public Walk walk(String id) {
    Walk walk =
        incident.walks().walk(id).orElseThrow(() -> new Refused("no-such-walk", "walk", id));
    if (walk.abandoned() != null) {
      throw new Refused("walk-abandoned", "reason", walk.abandoned());
    }
    String current = incident.walks().current(walk.flow()).map(Walk::id).orElse(id);
    if (!current.equals(id)) {
      throw new Refused("walk-superseded", "walk", current);
    }
    return walk;
  }
}
