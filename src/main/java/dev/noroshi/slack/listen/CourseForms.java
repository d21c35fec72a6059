package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.CloseIncident;
import dev.noroshi.desk.ReopenIncident;
import dev.noroshi.desk.SetStage;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.Map;

/** The course of an incident: its stage, its end, and when it goes on after all. */
final class CourseForms {

  private static final String STAGE = "stage-form";
  private static final String CLOSE = "close-form";
  private static final String REOPEN = "reopen-form";

  private final Room room;

  CourseForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(
        STAGE,
        "stage",
        sent ->
            sent.handle(
                new SetStage(sent.ticket(), sent.kept().incident(), sent.fields().choice("stage")),
                "stage"));
    submissions.on(CLOSE, "reason", this::closed);
    submissions.on(
        REOPEN,
        "reason",
        sent ->
            sent.handle(
                new ReopenIncident(
                    sent.ticket(), sent.kept().incident(), sent.fields().text("reason")),
                "reason"));
  }

  JsonObject stage(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    Map<String, String> stages = Forms.names(speaker, room.guide().get().stages());
    return Forms.form(
        speaker,
        STAGE,
        "slack.stage.title",
        "slack.record",
        kept,
        Forms.required(
            speaker, "stage", "slack.stage.ask", Kit.select(stages, incident.outline().stage())));
  }

  JsonObject close(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        CLOSE,
        "slack.close.title",
        "slack.close.submit",
        kept,
        Kit.section(speaker.say("slack.close.what")),
        Forms.optional(speaker, "reason", "slack.close.reason", Kit.paragraph(Forms.NOTE)));
  }

  /** What is still open is told in words, not in the names the record has for it. */
  private Response closed(Sent sent) {
    Incident incident = room.desk().incident(sent.kept().incident());
    String reason = sent.fields().text("reason");
    CloseIncident command = new CloseIncident(sent.ticket(), incident.id(), reason);
    Room.Handled handled = room.handle(command, sent.kept().lang(), sent.who().person().zone());
    return handled
        .refused()
        .map(
            refused ->
                handled.code().equals("close-open")
                    ? sent.refuse(
                        "reason",
                        sent.speaker()
                            .say("slack.close.open", "open", StillOpen.words(room, incident, sent)))
                    : sent.refuse("reason", refused))
        .orElseGet(sent::done);
  }

  JsonObject reopen(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        REOPEN,
        "slack.reopen.title",
        "slack.reopen.submit",
        kept,
        Forms.required(speaker, "reason", "slack.reopen.reason", Kit.paragraph(Forms.NOTE)));
  }
}
