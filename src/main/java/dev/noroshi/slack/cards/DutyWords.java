package dev.noroshi.slack.cards;

import dev.noroshi.clock.Deadline;
import dev.noroshi.clock.Explanation;
import dev.noroshi.clock.Occasion;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.Trigger;
import dev.noroshi.record.Duties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says how duties and their stages stand. */
public final class DutyWords {

  private static final int NOTE = 300;

  private final Speaker speaker;
  private final Guide guide;
  private final Explanation explanation;

  public DutyWords(Speaker speaker, Guide guide) {
    this.speaker = speaker;
    this.guide = guide;
    this.explanation = new Explanation(guide, speaker.lang());
  }

  /** What it is, for which legal entity, and towards whom. */
  String title(Duty duty) {
    String name = "*" + speaker.in(duty.regime().name()) + "*";
    String entity = entity(duty);
    return (entity.isEmpty() ? name : name + "　" + entity)
        + "\n"
        + speaker.say("slack.duty.to", "recipient", speaker.in(duty.recipient()));
  }

  /** What it is, in one line. */
  public String brief(Duty duty, Line line) {
    return speaker.say(
        "slack.duty.brief",
        "regime",
        speaker.in(duty.regime().name()),
        "stage",
        speaker.in(line.stage().name()));
  }

  /** The legal entity; empty where there is only the one that nobody has named. */
  String entity(Duty duty) {
    return Speaker.typed(duty.entity().name(), NOTE);
  }

  /** What people decided of it, and who sees to it. */
  String verdict(Duty duty) {
    String owner = duty.owner();
    String decision = decision(duty);
    return owner == null
        ? decision
        : decision + "　" + speaker.say("slack.duty.owner", "person", Speaker.person(owner));
  }

  /** What people decided of it. */
  String decision(Duty duty) {
    Duties.Decision decision = duty.decision();
    return decision == null
        ? speaker.say(
            switch (duty.regime().kind()) {
              case GUIDANCE -> "slack.duty.advice";
              case VOLUNTARY -> "slack.duty.voluntary";
              default -> "slack.duty.proposed";
            })
        : speaker.say(
            switch (duty.verdict()) {
              case APPLIES -> "slack.duty.applies";
              case NOT -> "slack.duty.not";
              default -> "slack.duty.open";
            },
            "by",
            Speaker.person(decision.by()),
            "time",
            Speaker.time(decision.at()));
  }

  /** One line for each stage that is or was owed, and one for all that wait for the same thing. */
  List<String> lines(Duty duty) {
    List<String> lines = new ArrayList<>();
    Map<String, List<String>> waiting = new LinkedHashMap<>();
    for (Line line : duty.lines()) {
      if (line.state() == Line.State.WAITS) {
        waiting
            .computeIfAbsent(trigger(line.stage()), trigger -> new ArrayList<>())
            .add(speaker.in(line.stage().name()));
      } else if (line.state() != Line.State.NONE) {
        lines.add("• " + line(duty, line));
      }
    }
    waiting.forEach(
        (trigger, stages) -> lines.add("• " + waits(String.join(" / ", stages), trigger)));
    return lines;
  }

  private String waits(String stages, String trigger) {
    return speaker.say("slack.duty.waits", "stage", stages, "trigger", trigger);
  }

  /** How one stage stands. */
  String line(Duty duty, Line line) {
    String key = duty.binds() ? "slack.duty.limit" : "slack.duty.suggested";
    String stage = speaker.in(line.stage().name());
    return switch (line.state()) {
      case FILED -> filed(duty, line, stage, Objects.requireNonNull(line.filing()));
      case RUNS ->
          speaker.say(
              line.cautious() ? "slack.duty.cautious" : key,
              "stage",
              stage,
              "limit",
              limit(Objects.requireNonNull(line.deadline())));
      case WAITS -> waits(stage, trigger(line.stage()));
      case PROMPT -> speaker.say("slack.duty.prompt", "stage", stage);
      case LEFT -> left(stage, Objects.requireNonNull(line.left()));
      case NONE -> stage;
    };
  }

  private String left(String stage, Duties.Left left) {
    return speaker.say(
        "slack.duty.left",
        "stage",
        stage,
        "by",
        Speaker.person(left.by()),
        "reason",
        Speaker.typed(Objects.requireNonNullElse(left.what().reason(), ""), NOTE));
  }

  private String filed(Duty duty, Line line, String stage, Duties.Filing filing) {
    String number = filing.what().number();
    String words =
        speaker.say(
            done(duty, line),
            "stage",
            stage,
            "time",
            Speaker.time(filing.what().time()),
            "by",
            Speaker.person(filing.by()));
    return number == null ? words : words + "（" + Speaker.typed(number, NOTE) + "）";
  }

  /** Only a report is filed. */
  private static String done(Duty duty, Line line) {
    if (!duty.binds()) {
      return "slack.duty.done";
    }
    return switch (line.stage().act()) {
      case REPORT -> "slack.duty.filed";
      case NOTIFY -> "slack.duty.notified";
      case PUBLISH -> "slack.duty.published";
    };
  }

  /** A limit, to the end of a day in the zone of the rule, or to the minute in the reader's. */
  String limit(Deadline deadline) {
    Deadline.Limit limit = Objects.requireNonNull(deadline.limit());
    return limit.endOfDay()
        ? speaker.say(
            "slack.duty.end-of-day",
            "day",
            explanation.shown(limit, limit.day()),
            "zone",
            deadline.zone().getId())
        : Speaker.time(limit.instant());
  }

  /** From what a clock runs. */
  String trigger(Regime.Stage stage) {
    Trigger trigger = guide.triggers().get(stage.trigger());
    return trigger == null ? stage.trigger() : speaker.in(trigger.name());
  }

  /** How a limit was counted, and what must be known beside. */
  List<String> counted(Line line) {
    Deadline deadline = line.deadline();
    Instant trigger = line.trigger();
    List<String> counted = new ArrayList<>();
    if (deadline == null || trigger == null) {
      return counted;
    }
    counted.add(explanation.line(deadline, Occasion.of(trigger)));
    explanation.notes(deadline).forEach(note -> counted.add("※ " + note));
    for (Deadline before : line.earlier()) {
      counted.add("※ " + speaker.say("slack.duty.earlier", "limit", limit(before)));
    }
    return counted;
  }
}
