package dev.noroshi.slack.listen;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.LeaveOpen;
import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.cards.Pressed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The modals of a walk: not known yet, changing an answer, why we ask, the other language. */
final class WalkForms {

  static final String OPEN = "open-form";
  static final String CHANGE = "change-form";
  static final String READ = "read";
  private static final int NOTE = 3_000;
  private static final int LINE = 150;

  private final Room room;

  WalkForms(Room room) {
    this.room = room;
  }

  /** Asks why something is not known yet, who finds out, and when to ask again. */
  JsonObject open(Pressed pressed, Lang lang) {
    Speaker speaker = room.speaker(lang);
    return Kit.form(
        OPEN,
        speaker.say("slack.open.title"),
        speaker.say("slack.record"),
        speaker.say("slack.cancel"),
        pressed.value() + "|" + lang.tag(),
        Kit.all(
            List.of(
                Kit.input("reason", speaker.say("slack.open.reason"), false, Kit.paragraph(NOTE)),
                Kit.input("finder", speaker.say("slack.open.finder"), true, Kit.line("", LINE)),
                Kit.input("again", speaker.say("slack.open.again"), true, Kit.dateTime()))));
  }

  /** Offers all answers to a question, with the reason for the change. */
  JsonObject change(Pressed pressed, Flow.Question question, boolean answered, Lang lang) {
    Speaker speaker = room.speaker(lang);
    Map<String, String> answers = new LinkedHashMap<>();
    question.closedAnswers().forEach(a -> answers.put(a.id(), speaker.in(a.label())));
    return Kit.form(
        CHANGE,
        speaker.say("slack.change.title"),
        speaker.say("slack.record"),
        speaker.say("slack.cancel"),
        pressed.value() + "|" + lang.tag(),
        Kit.all(
            List.of(
                Kit.input("answer", speaker.in(question.ask()), false, Kit.radio(answers)),
                Kit.input(
                    "reason",
                    speaker.say("slack.change.reason"),
                    !answered,
                    Kit.paragraph(NOTE)))));
  }

  JsonObject why(Flow.Question question, Guide edition, Lang lang) {
    Speaker speaker = room.speaker(lang);
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section("*" + speaker.in(question.ask()) + "*"));
    blocks.add(Kit.context(speaker.say("walk.official", "label", speaker.in(question.official()))));
    blocks.add(Kit.section(speaker.in(question.why())));
    blocks.add(Kit.section("*" + speaker.say("walk.help") + "*\n" + speaker.in(question.help())));
    question.faq().forEach(n -> blocks.add(Kit.context(Reasons.faq(edition, n, lang))));
    return page(speaker, speaker.say("slack.walk.why"), blocks);
  }

  JsonObject reasons(Walk walk, Lang lang) {
    Speaker speaker = room.speaker(lang);
    List<JsonObject> blocks = new ArrayList<>();
    Flow flow = room.desk().flow(walk);
    Guide edition = room.desk().edition(walk.edition());
    for (Reasons.Line line : Reasons.of(edition, flow, room.desk().assess(walk), lang)) {
      blocks.add(line.detail() ? Kit.context(line.text()) : Kit.section(line.text()));
    }
    return page(speaker, speaker.say("walk.reason"), blocks);
  }

  /** The card of a walk in the other language; its buttons work there too. */
  JsonObject otherLanguage(Place place, Incident incident, Walk walk, Lang lang) {
    Speaker speaker = room.speaker(lang);
    List<JsonObject> blocks = new ArrayList<>(room.cards().walkCard(speaker, incident, walk));
    if (room.desk().assess(walk).primary().isPresent()) {
      blocks.add(Kit.divider());
      blocks.addAll(room.cards().outcomeCard(speaker, incident, walk));
    }
    return Kit.page(
        READ,
        speaker.in(room.desk().flow(walk).title()),
        speaker.say("slack.close"),
        place.channel() + "|" + lang.tag(),
        Kit.all(blocks));
  }

  private static JsonObject page(Speaker speaker, String title, List<JsonObject> blocks) {
    return Kit.page(READ, title, speaker.say("slack.close"), "", Kit.all(blocks));
  }

  Optional<String> opened(
      Who who, String kept, String reason, @Nullable String finder, @Nullable Integer again) {
    Pressed pressed = pressed(kept);
    return room.handle(
        new LeaveOpen(
            who.ticket(lang(kept)),
            pressed.incident(),
            pressed.walk(),
            pressed.question(),
            reason,
            finder,
            again == null ? null : Instant.ofEpochSecond(again),
            pressed.seen()),
        lang(kept));
  }

  Optional<String> changed(Who who, String kept, String answer, @Nullable String reason) {
    Pressed pressed = pressed(kept);
    return room.handle(answer(who, pressed, answer, reason, lang(kept)), lang(kept));
  }

  static AnswerQuestion answer(
      Who who, Pressed pressed, String answer, @Nullable String reason, Lang lang) {
    return new AnswerQuestion(
        who.ticket(lang),
        pressed.incident(),
        pressed.walk(),
        pressed.question(),
        answer,
        pressed.seen(),
        reason);
  }

  private static Pressed pressed(String kept) {
    return Pressed.read(kept.substring(0, kept.lastIndexOf('|')));
  }

  static Lang lang(String kept) {
    return kept.endsWith("|en") ? Lang.EN : Lang.JA;
  }
}
