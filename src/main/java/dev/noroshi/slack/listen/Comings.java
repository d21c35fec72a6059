package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who come into the channel of an incident or leave it. When somebody from outside comes,
 * the cards fall silent, and those who can do something about it are told.
 */
final class Comings {

  private final Room room;

  Comings(Room room) {
    this.room = room;
  }

  void register(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          MemberJoinedChannelEvent event = payload.getEvent();
          Place place = new Place(payload.getTeamId(), event.getChannel());
          look(place);
          came(place, event.getUser(), event.getInviter());
          return context.ack();
        });
    app.event(
        MemberLeftChannelEvent.class,
        (payload, context) -> {
          look(new Place(payload.getTeamId(), payload.getEvent().getChannel()));
          return context.ack();
        });
  }

  private void look(Place place) {
    room.gate().audience().forget(place.channel());
    room.in(place).ifPresent(incident -> room.board().look(incident.id()));
  }

  private void came(Place place, String person, @Nullable String inviter) {
    room.in(place)
        .filter(incident -> incident.outline().isOpen())
        .ifPresent(
            incident ->
                room.aside()
                    .later(
                        client -> {
                          if (room.gate().people().person(person).outside()) {
                            for (String id : toTell(incident, inviter)) {
                              tell(place, incident, person, room.gate().people().person(id));
                            }
                          }
                        }));
  }

  /** The leads and whoever invited them. */
  private static Set<String> toTell(Incident incident, @Nullable String inviter) {
    Set<String> ids = new LinkedHashSet<>();
    incident
        .people()
        .holders(People.LEAD)
        .forEach(given -> Speaker.id(given.person()).ifPresent(ids::add));
    if (inviter != null) {
      ids.add(inviter);
    }
    return ids;
  }

  private void tell(Place place, Incident incident, String outsider, Person told) {
    if (told.outside()) {
      return;
    }
    Speaker speaker = room.speaker(told.lang());
    String words = speaker.say("slack.audience.came", "person", "<@" + outsider + ">");
    room.aside()
        .tell(
            place,
            told.id(),
            null,
            words,
            List.of(
                Kit.section(words),
                Kit.actions(
                    List.of(
                        Kit.button(
                            Actions.OPEN_TO,
                            speaker.say("slack.audience.button"),
                            Actions.value(incident.id()))))));
  }
}
