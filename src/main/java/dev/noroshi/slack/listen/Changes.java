package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import dev.noroshi.desk.NoteMessage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages that people edit or delete after facts were taken from them, and cards that they delete.
 * Other messages are not read.
 */
final class Changes {

  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  /** What is left of a message with replies that was deleted. */
  private static final String TOMBSTONE = "tombstone";

  private final Room room;

  Changes(Room room) {
    this.room = room;
  }

  void register(App app) {
    app.event(
        MessageChangedEvent.class,
        (payload, context) -> {
          MessageChangedEvent event = payload.getEvent();
          MessageChangedEvent.Message message = event.getMessage();
          Place place = new Place(payload.getTeamId(), event.getChannel());
          if (message == null || message.getTs() == null) {
            LOG.info("a change without its message came");
          } else if (TOMBSTONE.equals(message.getSubtype())) {
            deleted(place, message.getTs(), payload.getEventId());
          } else if (message.getEdited() != null && message.getBotId() == null) {
            String by = message.getEdited().getUser();
            note(place, message.getTs(), payload.getEventId(), by, said(message));
          }
          return context.ack();
        });
    app.event(
        MessageDeletedEvent.class,
        (payload, context) -> {
          MessageDeletedEvent event = payload.getEvent();
          Place place = new Place(payload.getTeamId(), event.getChannel());
          if (event.getDeletedTs() != null) {
            deleted(place, event.getDeletedTs(), payload.getEventId());
          }
          return context.ack();
        });
  }

  private static String said(MessageChangedEvent.Message message) {
    return message.getText() == null ? "" : SlackText.plain(message.getText());
  }

  private void deleted(Place place, String ts, String event) {
    room.board().deleted(place.channel(), ts);
    note(place, ts, event, null, null);
  }

  /**
   * Notes it when facts were taken from the message.
   *
   * @param by who edited it; Slack does not say who deleted one
   */
  private void note(
      Place place, String ts, String event, @Nullable String by, @Nullable String text) {
    String message = place.bound() + "/" + ts;
    Optional<Incident> incident =
        room.in(place).filter(found -> !found.facts().from(message).isEmpty());
    if (incident.isPresent()) {
      Lang lang = Cards.lang(incident.get());
      Ticket ticket = new Ticket(named(by), place.team() + "/" + event, lang);
      room.handle(new NoteMessage(ticket, incident.get().id(), message, text), lang)
          .refused()
          .ifPresent(refused -> LOG.warn("what became of a message was not noted"));
    }
  }

  private String named(@Nullable String by) {
    if (by == null) {
      return "Slack";
    }
    try {
      return room.gate().people().person(by).named();
    } catch (CallFailed failed) {
      LOG.info("who edited is known by id only: {}", failed.error());
      return "(" + by + ")";
    }
  }
}
