package dev.noroshi.record;

import java.time.Duration;
import java.time.Instant;

/**
 * Maps the machine's clock to incident time: a drill may run an hour a minute, or begin last Friday
 * night. A real incident runs on the machine's own time.
 */
public record IncidentTime(Instant machine, Instant incident, long factor) {

  public static final IncidentTime REAL = new IncidentTime(Instant.EPOCH, Instant.EPOCH, 1);

  public Instant at(Instant machineNow) {
    return incident.plus(Duration.between(machine, machineNow).multipliedBy(factor));
  }

  /** When the machine's clock shows what incident time shows then. */
  public Instant machineAt(Instant incidentThen) {
    return machine.plus(Duration.between(incident, incidentThen).dividedBy(factor));
  }

  /** The same for what has passed; of what lay before a jump or another pace only until when. */
  public Instant machineAtLatest(Instant incidentThen) {
    Instant at = machineAt(incidentThen);
    return at.isBefore(machine) ? machine : at;
  }
}
