package dev.noroshi.slack.listen;

import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Level;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.People;
import dev.noroshi.slack.who.Person;
import java.util.Optional;

/**
 * Lets in our own people. Being in the channel of a payload proves membership; elsewhere the
 * channel is asked. What cannot be found out lets nobody in.
 */
final class Gate {

  private final People people;
  private final Audience audience;

  Gate(People people, Audience audience) {
    this.people = people;
    this.audience = audience;
  }

  /** The person, when they are one of our own. */
  Optional<Person> ours(String id) throws CallFailed {
    Person person = people.person(id);
    return person.outside() ? Optional.empty() : Optional.of(person);
  }

  /** Whoever came a moment ago is not turned away: before a no, Slack is asked anew. */
  boolean isMember(String channel, Person person) throws CallFailed {
    if (!audience.in(channel).members().contains(person.id())) {
      audience.forget(channel);
    }
    return audience.in(channel).members().contains(person.id());
  }

  /** Whether the channel shows what the record holds, so that people know what they answer. */
  boolean showsAll(Incident incident, Place place) throws CallFailed {
    return Level.of(incident, place.bound(), audience.in(place.channel()).outsiders())
        == Level.FULL;
  }

  Audience audience() {
    return audience;
  }

  People people() {
    return people;
  }
}
