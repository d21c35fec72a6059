package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.FileStage;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.TakeBackFiling;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.Trigger;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people say of a duty: that it is not owed or not known yet, when its clock began, that
 * something was handed in. The kept value is the incident, the duty, and the stage or the filing.
 */
final class DutyForms {

  private static final String DECIDE = "duty-form";
  private static final String TRIGGER = "trigger-form";
  private static final String FILED = "filed-form";
  private static final String TAKE_BACK = "unfiled-form";

  private static final Set<String> NOTICING = Set.of("awareness", "noticing");

  private final Room room;

  DutyForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(DECIDE, "reason", DutyForms::decided);
    submissions.on(TRIGGER, "time", this::triggered);
    submissions.on(FILED, "time", DutyForms::filed);
    submissions.on(TAKE_BACK, "reason", DutyForms::takenBack);
  }

  /** The form for a decision that needs a reason. */
  JsonObject decide(Kept kept, Duty.Verdict verdict) {
    Speaker speaker = room.speaker(kept.lang());
    String title = verdict == Duty.Verdict.NOT ? "slack.duty.say-not" : "slack.duty.say-open";
    Kept with = new Kept(kept.channel(), kept.lang(), kept.value() + "|" + verdict.word());
    return Forms.form(
        speaker,
        DECIDE,
        title,
        "slack.record",
        with,
        Forms.required(speaker, "reason", "slack.duty.ask-reason", Kit.paragraph(Forms.NOTE)));
  }

  private static Response decided(Sent sent) {
    Kept kept = sent.kept();
    Duty.Verdict verdict = Duty.Verdict.of(kept.part(2)).orElse(Duty.Verdict.OPEN);
    return sent.handle(
        new DecideDuty(
            sent.ticket(), kept.incident(), kept.part(1), verdict, sent.fields().text("reason")),
        "reason");
  }

  /** The form for the time from which a clock runs; empty when there is no such stage. */
  Optional<JsonObject> trigger(Kept kept, Incident incident) {
    return line(kept, incident).map(line -> trigger(kept, incident, line));
  }

  private JsonObject trigger(Kept kept, Incident incident, Line line) {
    Speaker speaker = room.speaker(kept.lang());
    Trigger trigger = room.guide().get().triggers().get(line.stage().trigger());
    // A time that stands in the field is kept; so only one that was said for this stands there.
    boolean noticing = NOTICING.contains(line.stage().trigger());
    Instant noticed = noticing ? incident.outline().noticedAt() : null;
    Instant known = line.trigger() == null ? noticed : line.trigger();
    String ask = trigger == null ? line.stage().trigger() : speaker.in(trigger.ask());
    return Forms.form(
        speaker,
        TRIGGER,
        "slack.duty.when-title",
        "slack.record",
        kept,
        Kit.section(ask),
        Forms.required(speaker, "time", "slack.duty.ask-when", Pick.dateTime(known)),
        Forms.optional(speaker, "note", "slack.duty.ask-ground", Kit.paragraph(Forms.NOTE)));
  }

  private Response triggered(Sent sent) {
    Kept kept = sent.kept();
    Incident incident = room.desk().incident(kept.incident());
    Optional<Line> line = line(kept, incident);
    Instant time = sent.fields().time("time");
    if (line.isEmpty() || time == null) {
      return sent.refuse("time", sent.speaker().say("slack.duty.need-time"));
    }
    Regime.Stage stage = line.get().stage();
    String entity = kept.part(1).substring(0, kept.part(1).indexOf('/'));
    return sent.handle(
        new SetTrigger(
            sent.ticket(),
            incident.id(),
            entity,
            stage.trigger(),
            time,
            sent.fields().optional("note")),
        "time",
        Map.of("garbled", "note", "too-long", "note"));
  }

  /** The form for something that was handed in. */
  JsonObject filed(Kept kept, Instant now) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        FILED,
        "slack.duty.say-filed",
        "slack.record",
        kept,
        Forms.required(speaker, "time", "slack.duty.ask-filed", Pick.dateTime(now)),
        Forms.optional(speaker, "number", "slack.duty.ask-number", Kit.line("", Forms.LINE)));
  }

  private static Response filed(Sent sent) {
    Kept kept = sent.kept();
    Instant time = sent.fields().time("time");
    if (time == null) {
      return sent.refuse("time", sent.speaker().say("slack.duty.need-time"));
    }
    return sent.handle(
        new FileStage(
            sent.ticket(),
            kept.incident(),
            kept.part(1),
            kept.part(2),
            time,
            sent.fields().optional("number")),
        "time",
        Map.of("too-long", "number", "garbled", "number", "not-one-line", "number"));
  }

  JsonObject takeBack(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        TAKE_BACK,
        "slack.duty.take-back-title",
        "slack.record",
        kept,
        Forms.required(speaker, "reason", "slack.duty.ask-reason", Kit.paragraph(Forms.NOTE)));
  }

  private static Response takenBack(Sent sent) {
    Kept kept = sent.kept();
    return sent.handle(
        new TakeBackFiling(
            sent.ticket(),
            kept.incident(),
            Long.parseLong(kept.part(2)),
            sent.fields().text("reason")),
        "reason");
  }

  /** The stage that a form is about. */
  private Optional<Line> line(Kept kept, Incident incident) {
    DutyBook book = room.desk().duties(incident);
    return book.duty(kept.part(1)).flatMap(duty -> duty.line(kept.part(2)));
  }
}
