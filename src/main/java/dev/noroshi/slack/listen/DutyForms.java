package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.FileStage;
import dev.noroshi.desk.LeaveStage;
import dev.noroshi.desk.TakeBackFiling;
import dev.noroshi.duty.Duty;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/**
 * What people say of a duty: that it, or one of its stages, is not owed or not known yet, and that
 * something was handed in. The kept value is the incident, the duty, and the stage or the filing.
 */
final class DutyForms {

  private static final String DECIDE = "duty-form";
  private static final String LEAVE = "leave-form";
  private static final String FILED = "filed-form";
  private static final String TAKE_BACK = "unfiled-form";

  private final Room room;

  DutyForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(DECIDE, "reason", DutyForms::decided);
    submissions.on(LEAVE, "reason", DutyForms::left);
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

  /** The form for a stage that is not owed although the others are. */
  JsonObject leave(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        LEAVE,
        "slack.duty.leave-title",
        "slack.record",
        kept,
        Forms.required(speaker, "reason", "slack.duty.ask-reason", Kit.paragraph(Forms.NOTE)));
  }

  private static Response left(Sent sent) {
    Kept kept = sent.kept();
    return sent.handle(
        new LeaveStage(
            sent.ticket(),
            kept.incident(),
            kept.part(1),
            kept.part(2),
            true,
            sent.fields().text("reason")),
        "reason");
  }

  /** The form for something that was handed in. */
  JsonObject filed(Kept kept, Instant now) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        FILED,
        "slack.duty.done-title",
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
}
