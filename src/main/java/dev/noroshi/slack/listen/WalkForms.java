package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.LeaveOpen;
import dev.noroshi.guide.Flow;
import dev.noroshi.slack.cards.Pressed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.util.Map;

/** The forms of a walk: not known yet, and changing an answer. */
final class WalkForms {

  private static final String LEAVE_OPEN = "open-form";
  private static final String CHANGE = "change-form";

  private final Room room;

  WalkForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(LEAVE_OPEN, "reason", WalkForms::leftOpen);
    submissions.on(CHANGE, "reason", WalkForms::changed);
  }

  /** Asks why something is not known yet, who finds out, and when to ask again. */
  JsonObject leaveOpen(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    return Forms.form(
        speaker,
        LEAVE_OPEN,
        "slack.open.title",
        "slack.record",
        kept,
        Forms.required(speaker, "reason", "slack.open.reason", Kit.paragraph(Forms.NOTE)),
        Forms.optional(speaker, "finder", "slack.open.finder", Kit.line("", Forms.LINE)),
        Forms.optional(speaker, "again", "slack.open.again", Pick.dateTime()));
  }

  private static Response leftOpen(Sent sent) {
    Pressed pressed = Pressed.read(sent.kept().value());
    return sent.handle(
        new LeaveOpen(
            sent.ticket(),
            pressed.incident(),
            pressed.walk(),
            pressed.question(),
            sent.fields().text("reason"),
            sent.fields().optional("finder"),
            sent.fields().time("again"),
            pressed.seen()),
        "reason");
  }

  /** Offers all answers to a question, with the reason for the change. */
  JsonObject change(Kept kept, Flow.Question question, boolean answered) {
    Speaker speaker = room.speaker(kept.lang());
    Map<String, String> answers =
        Forms.names(speaker, question.closedAnswers(), Flow.Answer::id, Flow.Answer::label);
    return Forms.form(
        speaker,
        CHANGE,
        "slack.change.title",
        "slack.record",
        kept,
        Kit.input("answer", speaker.in(question.ask()), false, Kit.radio(answers)),
        Kit.input(
            "reason", speaker.say("slack.change.reason"), !answered, Kit.paragraph(Forms.NOTE)));
  }

  private static Response changed(Sent sent) {
    Pressed pressed = Pressed.read(sent.kept().value());
    return sent.handle(
        new AnswerQuestion(
            sent.ticket(),
            pressed.incident(),
            pressed.walk(),
            pressed.question(),
            sent.fields().choice("answer"),
            pressed.seen(),
            sent.fields().optional("reason")),
        "reason");
  }
}
