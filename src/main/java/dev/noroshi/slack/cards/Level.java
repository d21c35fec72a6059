package dev.noroshi.slack.cards;

import dev.noroshi.record.Incident;
import dev.noroshi.record.PeopleEntry;
import java.util.Set;

/** How much of an incident the channel may show, by who listens there. */
public enum Level {
  /** Only our own people listen, and somebody has said that nobody else reads along. */
  FULL,
  /** The attacker may be reading along, or nobody has said: numbers, and nothing else. */
  COUNTS,
  /** People from outside listen, and it was opened to them: tasks and technical facts. */
  VENDOR,
  /** People from outside listen, and it was not opened to them. */
  HIDDEN;

  /**
   * The level of a channel now.
   *
   * @param channel as it stands in the record
   * @param outsiders who is there from outside
   */
  public static Level of(Incident incident, String channel, Set<String> outsiders) {
    boolean meant =
        incident
            .people()
            .audience(channel)
            .filter(PeopleEntry.AudienceSet::opened)
            .filter(set -> Set.copyOf(set.people()).containsAll(outsiders))
            .isPresent();
    if (!outsiders.isEmpty() && !meant) {
      return HIDDEN;
    }
    if (!incident.outline().mayHoldFacts()) {
      return COUNTS;
    }
    return outsiders.isEmpty() ? FULL : VENDOR;
  }
}
