package dev.noroshi.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.who.Person;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buttons of cards. Whatever does not belong to the channel it was pressed in is nothing, and
 * somebody from outside changes nothing and learns nothing.
 */
final class Presses {

  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  private final Room room;
  private final App app;
  private final Sight sight;

  Presses(Room room, App app, Sight sight) {
    this.room = room;
    this.app = app;
    this.sight = sight;
  }

  /** What a button does. */
  @FunctionalInterface
  interface Act {
    void on(Deed deed);
  }

  void on(String action, Act act) {
    BlockActionHandler handler =
        (request, context) -> {
          deed(request, context).ifPresent(act::on);
          return context.ack();
        };
    app.blockAction(Pattern.compile(Pattern.quote(action) + "(:.*)?"), handler);
  }

  private Optional<Deed> deed(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    String value = String.valueOf(payload.getActions().get(0).getValue());
    Kept kept;
    try {
      kept = payload.getView() == null ? null : Kept.read(payload.getView().getPrivateMetadata());
    } catch (IllegalArgumentException e) {
      return elsewhere();
    }
    Optional<Incident> incident =
        incident(payload, kept)
            .filter(found -> value.startsWith(found.id() + "|") || value.equals(found.id()));
    if (incident.isEmpty()) {
      return elsewhere();
    }
    Place place = Sight.place(incident.get());
    String id = payload.getUser().getId();
    try {
      Optional<Person> person = room.gate().ours(id);
      boolean inChannel = kept == null && channel(payload).equals(place.channel());
      if (person.isEmpty() || !(inChannel || sight.acts(incident.get(), person.get()))) {
        return Optional.empty();
      }
      Who who = new Who(place.team(), person.get(), payload.getTriggerId());
      return Optional.of(new Deed(room, context, payload, who, place, incident.get(), value, kept));
    } catch (CallFailed failed) {
      LOG.info("who presses is not known: {} {}", failed.kind(), failed.error());
      String text = room.speaker(Cards.lang(incident.get())).say("slack.not-recorded");
      room.aside().tell(place, id, null, text);
      return Optional.empty();
    }
  }

  private static Optional<Deed> elsewhere() {
    LOG.info("a button was pressed where it does not belong");
    return Optional.empty();
  }

  /** The incident of the channel, or of the message that one person was sent. */
  private Optional<Incident> incident(BlockActionPayload payload, @Nullable Kept kept) {
    String channel = kept == null ? channel(payload) : kept.channel();
    Optional<Incident> here = room.in(new Place(payload.getTeam().getId(), channel));
    if (here.isPresent() || kept != null || payload.getContainer() == null) {
      return here;
    }
    String message = String.valueOf(payload.getContainer().getMessageTs());
    return room.board()
        .card(channel, message)
        .map(post -> room.desk().incident(post.incident()))
        .filter(incident -> incident.outline().channel() != null)
        .filter(incident -> Sight.place(incident).team().equals(payload.getTeam().getId()));
  }

  private static String channel(BlockActionPayload payload) {
    return payload.getChannel() == null ? "" : payload.getChannel().getId();
  }
}
