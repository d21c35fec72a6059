package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity is no longer ours; what was decided for it stays in the records.
 *
 * @param askedIn the incident in which it was asked for, or null
 */
public record RemoveEntity(Ticket ticket, String entity, @Nullable String askedIn)
    implements ToProfile {

  public RemoveEntity(Ticket ticket, String entity) {
    this(ticket, entity, null);
  }

  @Override
  public List<Entry> decide(Situation situation) {
    return situation.incident().profile().entities().containsKey(entity)
        ? List.of(new ProfileEntry.EntityRemoved(entity))
        : List.of();
  }
}
