package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;
import java.util.Locale;

/** Says whether the attacker could be reading the channel. */
public record SayWatched(Ticket ticket, String incident, Answer answer) implements Command {

  /** What may be said. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** As it stands in the record. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public List<Entry> decide(Situation situation) {
    return answer.id().equals(situation.incident().outline().watched())
        ? List.of()
        : List.of(new IncidentEntry.WatchSaid(answer.id()));
  }
}
