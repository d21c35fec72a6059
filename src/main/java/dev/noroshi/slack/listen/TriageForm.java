package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Another answer to any question of the triage. The kept value is the incident, the last entry and
 * the answers that were shown: only what a person changed is written, and not over what somebody
 * else said meanwhile.
 */
final class TriageForm {

  private static final String CHANGE = "triage-form";

  private final Room room;

  TriageForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(CHANGE, this::changed);
  }

  JsonObject view(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (TriageState.Item item : items(incident)) {
      if (item.answer() != null) {
        shown.add(item.question().id() + "=" + item.answer());
        Map<String, String> labels =
            Forms.names(
                speaker, item.question().answers(), Triage.Answer::id, Triage.Answer::label);
        blocks.add(
            Kit.input(
                item.question().id(),
                speaker.in(item.question().ask()),
                true,
                Kit.select(labels, item.answer())));
      }
    }
    return Forms.form(
        speaker,
        CHANGE,
        "slack.duties.change",
        "slack.record",
        new Kept(
            kept.channel(),
            kept.lang(),
            Actions.value(incident.id(), Long.toString(incident.seq()), String.join(",", shown))),
        blocks.toArray(JsonObject[]::new));
  }

  private List<TriageState.Item> items(Incident incident) {
    return room.desk().duties(incident).triage().items();
  }

  /** Each answer that was changed is an entry of its own. */
  private Response changed(Sent sent) {
    Kept kept = sent.kept();
    long seen = Long.parseLong(kept.part(1));
    Map<String, String> refused = new LinkedHashMap<>();
    for (String pair : kept.part(2).split(",", -1)) {
      int equals = pair.indexOf('=');
      String question = pair.substring(0, Math.max(equals, 0));
      String chosen = sent.fields().choice(question);
      if (!chosen.isEmpty() && !chosen.equals(pair.substring(equals + 1))) {
        Room.Handled handled =
            room.handle(
                new TellTriage(sent.ticket(question), kept.incident(), question, chosen, seen),
                kept.lang());
        // An answer may do away with the questions that hang on it.
        if (!handled.code().equals("not-asked")) {
          handled.refused().ifPresent(words -> refused.put(question, words));
        }
      }
    }
    return refused.isEmpty() ? sent.done() : sent.context().ackWithErrors(refused);
  }
}
