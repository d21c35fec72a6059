package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;
import java.util.Optional;

/**
 * What came of a command.
 *
 * @param entries written by it; none when nothing changed or the delivery was a repetition
 * @param repeated whether this delivery had been carried out before
 */
public record Receipt(
    String incident, long seq, String head, List<Entry> entries, boolean repeated) {

  /** Set when the machine's clock stood before the last entry; the person should hear of it. */
  public Optional<IncidentEntry.ClockWentBack> clockWentBack() {
    return entries.stream()
        .filter(IncidentEntry.ClockWentBack.class::isInstance)
        .map(IncidentEntry.ClockWentBack.class::cast)
        .findFirst();
  }
}
