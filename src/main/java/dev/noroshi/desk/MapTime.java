package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.IncidentTime;
import java.util.List;

/** Sets or moves the clock of a drill: jump ahead, run faster. Never that of a real incident. */
public record MapTime(Ticket ticket, String incident, IncidentTime time) implements Command {

  /** A week in one minute; faster than any drill needs and far from overflow. */
  private static final long MAX_FACTOR = 7 * 24 * 60;

  @Override
  public List<Entry> decide(Situation situation) {
    if (!situation.incident().outline().drill()) {
      throw new Refused("real-time-only");
    }
    checked(time);
    if (time.at(situation.machineNow()).isBefore(situation.now())) {
      throw new Refused("time-backwards");
    }
    return List.of(new IncidentEntry.TimeMapped(time.machine(), time.incident(), time.factor()));
  }

  static IncidentTime checked(IncidentTime time) {
    if (time.factor() < 1 || time.factor() > MAX_FACTOR) {
      throw new Refused("time-factor", "limit", Long.toString(MAX_FACTOR));
    }
    return time;
  }
}
