package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.CorrectFact;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.guide.Element;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Facts;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recording a fact, out of one's head or from a message, and correcting it. The kept value is the
 * incident, and then the message or the fact with the version that was seen.
 */
final class FactForms {

  private static final String NOTE = "fact-form";
  private static final String CORRECT = "correct-form";

  private final Room room;

  FactForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(NOTE, "text", FactForms::noted);
    submissions.on(CORRECT, "reason", this::corrected);
  }

  /**
   * The form for a new fact.
   *
   * @param kept the incident, and the message that it is taken from, if any
   * @param text what the message says; when it was written is not when the thing happened
   */
  JsonObject note(Kept kept, String text) {
    Speaker speaker = room.speaker(kept.lang());
    return view(NOTE, "slack.facts.add", kept, fields(speaker, null, true, text, null, null));
  }

  JsonObject correct(Kept kept, Facts.Version version) {
    Speaker speaker = room.speaker(kept.lang());
    FactEntry.Content content = version.content();
    List<JsonObject> blocks =
        fields(
            speaker,
            content.element(),
            content.confirmed(),
            content.text(),
            content.eventTime(),
            content.source());
    blocks.add(Forms.required(speaker, "reason", "slack.facts.reason", Kit.paragraph(Forms.NOTE)));
    return view(CORRECT, "slack.facts.correct", kept, blocks);
  }

  private JsonObject view(String callback, String title, Kept kept, List<JsonObject> blocks) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker, callback, title, "slack.record", kept, blocks.toArray(JsonObject[]::new));
  }

  private List<JsonObject> fields(
      Speaker speaker,
      @Nullable String element,
      boolean sure,
      String text,
      @Nullable Instant eventTime,
      @Nullable String source) {
    Map<String, String> elements =
        Forms.names(speaker, room.guide().get().elements(), Element::id, Element::official);
    Map<String, String> certainty = new LinkedHashMap<>();
    certainty.put("sure", speaker.say("slack.facts.is-sure"));
    certainty.put("guess", speaker.say("slack.facts.is-guess"));
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Forms.required(speaker, "element", "slack.facts.element", Kit.select(elements, element)));
    blocks.add(
        Forms.required(
            speaker,
            "text",
            "slack.facts.text",
            text.isEmpty() ? Kit.paragraph(Forms.NOTE) : Kit.paragraph(Forms.NOTE, text)));
    blocks.add(Forms.optional(speaker, "event", "slack.facts.when", Pick.dateTime(eventTime)));
    blocks.add(
        Forms.required(
            speaker,
            "certainty",
            "slack.facts.certainty",
            Kit.select(certainty, sure ? "sure" : "guess")));
    blocks.add(
        Forms.optional(speaker, "source", "slack.facts.how", Kit.filled(Forms.LINE, source)));
    return blocks;
  }

  private static FactEntry.Content content(Sent sent, @Nullable String message) {
    Fields fields = sent.fields();
    return new FactEntry.Content(
        fields.choice("element"),
        fields.text("text"),
        fields.time("event"),
        fields.choice("certainty").equals("sure"),
        fields.optional("source"),
        message);
  }

  private static Response noted(Sent sent) {
    String message = sent.kept().part(1);
    FactEntry.Content content = content(sent, message.isEmpty() ? null : message);
    return handled(sent, new NoteFact(sent.ticket(), sent.kept().incident(), content), "text");
  }

  /** A time that cannot be is told beside the time. */
  private static Response handled(Sent sent, Command command, String field) {
    Room.Handled handled = sent.room().handle(command, sent.kept().lang());
    boolean ofTime = handled.code().equals("event-later") || handled.code().equals("time-range");
    return handled
        .refused()
        .map(words -> sent.refuse(ofTime ? "event" : field, words))
        .orElseGet(sent::done);
  }

  private Response corrected(Sent sent) {
    String incident = sent.kept().incident();
    String fact = sent.kept().part(1);
    String message =
        room.desk()
            .incident(incident)
            .facts()
            .last(fact)
            .map(last -> last.content().message())
            .orElse(null);
    return handled(
        sent,
        new CorrectFact(
            sent.ticket(),
            incident,
            fact,
            Long.parseLong(sent.kept().part(2)),
            content(sent, message),
            sent.fields().text("reason")),
        "reason");
  }
}
