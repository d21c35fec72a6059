package dev.noroshi.slack.listen;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.Ticket;
import dev.noroshi.slack.cards.Speaker;
import jakarta.json.JsonObject;
import java.util.Map;

/**
 * A form that one of our own people sent. What is not taken is told beside a field, and nothing
 * typed is lost.
 *
 * @param onTop whether it lay on another modal, which then shows what is no longer so
 */
record Sent(
    Room room,
    ViewSubmissionContext context,
    Who who,
    Place place,
    Kept kept,
    Fields fields,
    boolean onTop) {

  Speaker speaker() {
    return room.speaker(kept.lang());
  }

  Ticket ticket() {
    return who.ticket(kept.lang());
  }

  /** Carries out a command; a refusal stands beside a field. */
  Response handle(Command command, String field) {
    return room.handle(command, kept.lang())
        .refused()
        .map(refused -> refuse(field, refused))
        .orElseGet(this::done);
  }

  Response refuse(String field, String words) {
    return context.ackWithErrors(Map.of(field, words));
  }

  Response done() {
    return onTop ? context.ack(r -> r.responseAction("clear")) : context.ack();
  }

  /** Shows another modal in its place. */
  Response then(JsonObject view) {
    return context.ackWithUpdate(view.toString());
  }

  /** Tells the person in the channel. */
  void tell(String text) {
    room.aside().tell(place, who.person().id(), null, text);
  }
}
