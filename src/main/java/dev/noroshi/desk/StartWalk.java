package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts a run of a flow on the guide as it is now.
 *
 * @param again the run that this one replaces, as the person saw it; null for the first. The
 *     earlier run stays in the record and takes no more answers.
 */
public record StartWalk(Ticket ticket, String incident, String flow, @Nullable String again)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.guide().flow(flow).isEmpty()) {
      String known = String.join(", ", situation.guide().flows().keySet());
      throw new Refused("no-such-flow", "flow", flow, "known", known);
    }
    Optional<Walk> before = situation.incident().walks().current(flow);
    if (before.isPresent() && again == null) {
      throw new Refused("walk-exists", "flow", flow, "walk", before.get().id());
    }
    if (again != null && before.filter(walk -> walk.id().equals(again)).isEmpty()) {
      throw new Refused("walk-superseded", "walk", before.map(Walk::id).orElse(""));
    }
    return List.of(
        new WalkEntry.Started(situation.ids().get(), flow, situation.guide().edition(), again));
  }
}
