package dev.noroshi.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.who.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who sees an incident away from its channel: the members of the channel, and those who have a role
 * as long as they have it. What cannot be found out is not seen.
 */
final class Sight {

  private static final Logger LOG = LoggerFactory.getLogger(Sight.class);

  private final Gate gate;
  private final Clock clock;

  Sight(Gate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  boolean sees(String team, Incident incident, Person person) {
    return !person.outside()
        && incident.outline().channel() != null
        && place(incident).team().equals(team)
        && (!roles(incident, person).isEmpty() || isMember(incident, person));
  }

  /**
   * Whether a person may do something: as a member of the channel, or because they were told in
   * person of something that is theirs to see to, as long as they have a role that acts.
   */
  boolean acts(Incident incident, Person person) throws CallFailed {
    return isAsked(incident, person) || gate.isMember(place(incident).channel(), person);
  }

  /** A page that was opened from an incident is dead for whoever may not see that any more. */
  boolean mayPress(Room room, BlockActionPayload payload, Person person) throws CallFailed {
    Optional<Kept> kept = Leaf.kept(payload);
    if (kept.isEmpty() || kept.get().channel().isEmpty()) {
      return true;
    }
    Optional<Incident> incident =
        room.in(new Place(payload.getTeam().getId(), kept.get().channel()));
    return incident.isPresent() && !person.outside() && acts(incident.get(), person);
  }

  private boolean isAsked(Incident incident, Person person) {
    return roles(incident, person).stream().anyMatch(given -> !given.role().equals(People.VIEWER))
        && incident.reminders().calls().stream()
            .anyMatch(call -> call.what().people().contains(person.named()));
  }

  boolean isMember(Incident incident, Person person) {
    try {
      return gate.audience().in(place(incident).channel()).members().contains(person.id());
    } catch (CallFailed failed) {
      LOG.info("who is in a channel is not known: {} {}", failed.kind(), failed.error());
      return false;
    }
  }

  List<PeopleEntry.RoleGiven> roles(Incident incident, Person person) {
    Instant now = incident.time(clock.instant());
    return incident.people().of(person.named()).stream()
        .filter(given -> given.until() == null || given.until().isAfter(now))
        .toList();
  }

  boolean isViewer(Incident incident, Person person) {
    return roles(incident, person).stream().anyMatch(given -> given.role().equals(People.VIEWER));
  }

  /** Where an incident is handled that has a channel. */
  static Place place(Incident incident) {
    return Place.of(Objects.requireNonNull(incident.outline().channel()));
  }
}
