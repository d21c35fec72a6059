package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.util.List;
import java.util.Optional;

/**
 * Starts a run of a flow on the guide as it is now.
 *
 * @param again start anew although one was run before; the earlier run stays in the record
 */
public record StartWalk(Ticket ticket, String incident, String flow, boolean again)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.guide().flow(flow).isEmpty()) {
      String known = String.join(", ", situation.guide().flows().keySet());
      throw new Refused("no-such-flow", "flow", flow, "known", known);
    }
    Optional<Walk> before = situation.incident().walks().current(flow);
    if (before.isPresent() && !again) {
      throw new Refused("walk-exists", "flow", flow, "walk", before.get().id());
    }
    return List.of(
        new WalkEntry.Started(
            situation.ids().get(),
            flow,
            situation.guide().edition(),
            before.map(Walk::id).orElse(null)));
  }
}
