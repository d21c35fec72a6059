package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;

/** Sets or moves the clock of a drill: jump ahead, run faster. Never that of a real incident. */
public record MapTime(Ticket ticket, String incident, DrillClock clock) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (!situation.incident().outline().drill()) {
      throw new Refused("real-time-only");
    }
    clock.checked();
    if (clock.now().isBefore(situation.now())) {
      throw new Refused("time-backwards");
    }
    return List.of(
        new IncidentEntry.TimeMapped(situation.machineNow(), clock.now(), clock.factor()));
  }
}
