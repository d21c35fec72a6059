package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.Receipt;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A button that one of our own people pressed, on the incident of its channel.
 *
 * @param value what the button carries, beginning with the incident
 * @param kept what the modal remembers in which it was pressed; null for a message
 */
record Deed(
    Room room,
    ActionContext context,
    BlockActionPayload payload,
    Who who,
    Place place,
    Incident incident,
    String value,
    @Nullable Kept kept) {

  private static final Logger LOG = LoggerFactory.getLogger(Deed.class);

  /** The language of what was pressed on. */
  Lang lang() {
    return kept == null ? Cards.lang(incident) : kept.lang();
  }

  /** What opens for one person is in their own language, on a modal in that of the modal. */
  Lang reading() {
    return kept == null ? who.person().lang() : kept.lang();
  }

  /** Speaks to the one person. */
  Speaker aside() {
    return room.speaker(who.person().lang());
  }

  String arg() {
    int at = value.indexOf('|');
    return at < 0 ? "" : value.substring(at + 1);
  }

  Kept keeping(Lang lang, String more) {
    return new Kept(place.channel(), lang, more);
  }

  /** Opens a modal, or lays it on the one in which the button was pressed. */
  void show(JsonObject view) {
    String text = room.marked(view, incident).toString();
    String trigger = payload.getTriggerId();
    try {
      if (kept == null) {
        var unused =
            made(() -> context.client().viewsOpen(r -> r.triggerId(trigger).viewAsString(text)));
      } else {
        var unused =
            made(() -> context.client().viewsPush(r -> r.triggerId(trigger).viewAsString(text)));
      }
    } catch (CallFailed failed) {
      LOG.info("a modal was not opened: {} {}", failed.kind(), failed.error());
      tell(aside().say("slack.not-opened"));
    }
  }

  /**
   * Opens a modal when something was recorded before: whoever pressed must not be told that it
   * failed because Slack was slow to open a window.
   */
  void showAfterwards(JsonObject view) {
    room.aside().later(client -> show(view));
  }

  /** Shows something else in the modal in which the button was pressed. */
  void redraw(JsonObject view) {
    if (kept != null) {
      String id = payload.getView().getId();
      String text = room.marked(view, incident).toString();
      room.aside()
          .later(
              client -> {
                var unused = made(() -> client.viewsUpdate(r -> r.viewId(id).viewAsString(text)));
              });
    }
  }

  /** Tells only the person who pressed, in the thread in which they did. */
  void tell(String text) {
    String thread = payload.getContainer() == null ? null : payload.getContainer().getThreadTs();
    String here = payload.getChannel() == null ? place.channel() : payload.getChannel().getId();
    room.aside().tell(new Place(place.team(), here), who.person().id(), thread, text);
  }

  /** Carries out a command and tells the person why, when it was not. */
  Optional<Receipt> handle(Command command) {
    Room.Handled handled = room.handle(command, who.person().lang(), who.person().zone());
    handled.refused().map(Kit::escaped).ifPresent(this::tell);
    return handled.receipt();
  }
}
