package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another answer to any question of the triage. */
final class TriageForm {

  private static final String CHANGE = "triage-form";

  private final Room room;

  TriageForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(CHANGE, "question", this::changed);
  }

  JsonObject view(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    for (TriageState.Item item : items(incident)) {
      if (item.answer() != null) {
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
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private List<TriageState.Item> items(Incident incident) {
    return room.desk().duties(incident).triage().items();
  }

  /** Each answer that was changed is an entry of its own. */
  private Response changed(Sent sent) {
    Incident incident = room.desk().incident(sent.kept().incident());
    for (TriageState.Item item : items(incident)) {
      String question = item.question().id();
      String chosen = sent.fields().choice(question);
      if (!chosen.isEmpty() && !chosen.equals(item.answer())) {
        Room.Handled handled =
            room.handle(
                new TellTriage(sent.ticket(question), incident.id(), question, chosen),
                sent.kept().lang());
        // An answer may do away with the questions that hang on it.
        if (handled.refused().isPresent() && !handled.code().equals("not-asked")) {
          return sent.refuse(question, handled.refused().get());
        }
      }
    }
    return sent.done();
  }
}
