package dev.noroshi.slack.listen;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.Ticket;
import dev.noroshi.slack.cards.Speaker;
import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that one of our own people sent. What is not taken is told beside a field, and nothing
 * typed is lost.
 *
 * @param below the modal it lay on, which then shows what is no longer so; null for none
 */
record Sent(
    Room room,
    ViewSubmissionContext context,
    Who who,
    Place place,
    Kept kept,
    Fields fields,
    @Nullable String below) {

  Speaker speaker() {
    return room.speaker(kept.lang());
  }

  Ticket ticket() {
    return who.ticket(kept.lang());
  }

  /** For one of several commands of one form. */
  Ticket ticket(String part) {
    Ticket whole = ticket();
    return new Ticket(whole.by(), whole.deliveryKey() + "/" + part, whole.lang());
  }

  /** Carries out a command; a refusal stands beside a field. */
  Response handle(Command command, String field) {
    return handle(command, field, Map.of());
  }

  /**
   * The same.
   *
   * @param fields beside which a refusal stands, by its code, when not beside the usual one
   */
  Response handle(Command command, String field, Map<String, String> fields) {
    Room.Handled handled = room.handle(command, kept.lang(), who.person().zone());
    return handled
        .refused()
        .map(refused -> refuse(fields.getOrDefault(handled.code(), field), refused))
        .orElseGet(this::done);
  }

  Response refuse(String field, String words) {
    return context.ackWithErrors(Map.of(field, words));
  }

  Response done() {
    return below != null ? context.ack(r -> r.responseAction("clear")) : context.ack();
  }

  /** Shows another modal of the incident in its place. */
  Response then(JsonObject view, String incident) {
    return context.ackWithUpdate(room.marked(view, room.desk().incident(incident)).toString());
  }

  /** Tells the person in the channel. */
  void tell(String text) {
    room.aside().tell(place, who.person().id(), null, text);
  }
}
