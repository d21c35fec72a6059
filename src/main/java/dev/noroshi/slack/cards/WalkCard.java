package dev.noroshi.slack.cards;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk: what was answered, and the one question that is asked now. */
final class WalkCard {

  /** The whole of it is a button away; a card of long reasons would be refused by Slack. */
  private static final int REASON = 300;

  private final Speaker speaker;
  private final Run run;
  private final Incident incident;
  private final Walk walk;
  private final Flow flow;
  private final Assessment assessment;
  private final Pressed base;

  WalkCard(Speaker speaker, Run run) {
    this.speaker = speaker;
    this.run = run;
    this.incident = run.incident();
    this.walk = run.walk();
    this.flow = run.flow();
    this.assessment = run.assessment();
    this.base = run.pressed();
  }

  List<JsonObject> blocks() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, speaker.in(flow.title()))));
    int done = walk.answers().size();
    blocks.add(
        Kit.context(
            speaker.say(
                "slack.walk.progress",
                "official",
                speaker.in(flow.official()),
                "done",
                Integer.toString(done),
                "all",
                Integer.toString(flow.questions().size()))));
    for (Flow.Question question : flow.questions()) {
      walk.last(question.id()).ifPresent(given -> blocks.add(answered(question, given)));
    }
    Optional<Flow.Question> next = run.asked();
    if (open() && next.isPresent()) {
      blocks.add(Kit.divider());
      blocks.addAll(question(next.get()));
    }
    if (assessment.primary().isEmpty()) {
      blocks.add(Kit.context(possible()));
    }
    blocks.add(Kit.actions(buttons()));
    return blocks;
  }

  private boolean open() {
    return incident.outline().isOpen();
  }

  private JsonObject answered(Flow.Question question, Walk.Given given) {
    String text =
        speaker.say(
            "slack.walk.answered",
            "ask",
            speaker.in(question.ask()),
            "answer",
            WalkHistory.label(speaker, question, given),
            "by",
            Speaker.person(given.by()),
            "time",
            Speaker.time(given.at()));
    if (given.reason() != null) {
      text +=
          "\n" + speaker.say("slack.walk.because", "reason", Speaker.typed(given.reason(), REASON));
    }
    if (given.finder() != null) {
      text +=
          "\n" + speaker.say("slack.walk.finder", "finder", Speaker.typed(given.finder(), REASON));
    }
    if (given.askAgain() != null) {
      text += "\n" + speaker.say("slack.walk.again", "time", Speaker.time(given.askAgain()));
    }
    return open()
        ? Kit.section(
            text,
            Kit.button(
                Actions.CHANGE + ":" + question.id(),
                speaker.say("slack.walk.change"),
                base.on(question).value()))
        : Kit.section(text);
  }

  private List<JsonObject> question(Flow.Question question) {
    Pressed on = base.on(question);
    List<JsonObject> buttons = new ArrayList<>();
    int option = 1;
    for (Flow.Answer answer : question.answers()) {
      String action = answer.open() ? Actions.LEAVE_OPEN : Actions.ANSWER;
      // With the number people know what they can type.
      String label =
          speaker.say(
              "slack.walk.option",
              "number",
              Integer.toString(option++),
              "answer",
              speaker.in(answer.label()));
      buttons.add(
          Kit.button(
              action + ":" + question.id() + ":" + answer.id(), label, on.with(answer).value()));
    }
    buttons.add(
        Kit.button(Actions.WHY + ":" + question.id(), speaker.say("slack.walk.why"), on.value()));
    int number = flow.questions().indexOf(question) + 1;
    return List.of(
        Kit.section(
            speaker.say(
                "slack.walk.question",
                "number",
                Integer.toString(number),
                "all",
                Integer.toString(flow.questions().size()),
                "ask",
                speaker.in(question.ask()))),
        Kit.context(speaker.say("walk.official", "label", speaker.in(question.official()))),
        Kit.actions(buttons));
  }

  private String possible() {
    List<String> headlines =
        assessment.possible().stream().map(o -> "• " + speaker.in(o.headline())).toList();
    String text = speaker.say("walk.possible") + "\n" + String.join("\n", headlines);
    return assessment
        .deciding()
        .map(q -> text + "\n" + speaker.say("walk.deciding", "question", speaker.in(q.ask())))
        .orElse(text);
  }

  private List<JsonObject> buttons() {
    List<JsonObject> buttons = new ArrayList<>();
    if (!walk.given().isEmpty()) {
      buttons.add(Kit.button(Actions.HISTORY, speaker.say("slack.walk.history"), base.value()));
    }
    buttons.add(speaker.otherLanguage(incident, run.key()));
    return buttons;
  }
}
