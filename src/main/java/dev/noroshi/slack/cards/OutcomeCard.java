package dev.noroshi.slack.cards;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a walk has come to: the headline, its official label, what applies besides, what next. */
final class OutcomeCard {

  private final Speaker speaker;
  private final Incident incident;
  private final Walk walk;
  private final Flow flow;
  private final Assessment assessment;

  OutcomeCard(Speaker speaker, Incident incident, Walk walk, Flow flow, Assessment assessment) {
    this.speaker = speaker;
    this.incident = incident;
    this.walk = walk;
    this.flow = flow;
    this.assessment = assessment;
  }

  List<JsonObject> blocks() {
    List<JsonObject> blocks = new ArrayList<>();
    Flow.Outcome outcome = assessment.primary().orElse(null);
    if (outcome == null) {
      blocks.add(Kit.section(speaker.say("slack.outcome.open-again")));
      return blocks;
    }
    blocks.add(Kit.header(Cards.marked(speaker, incident, "★ " + speaker.in(outcome.headline()))));
    blocks.add(Kit.context(official(outcome)));
    blocks.add(Kit.section(speaker.in(outcome.meaning())));
    Bilingual review = outcome.review();
    if (review != null && walk.review() != null) {
      String time = Speaker.time(walk.review());
      blocks.add(Kit.section(speaker.in(review).replace("{time}", time)));
    }
    assessment.dissents().forEach(dissent -> blocks.add(Kit.section("※ " + said(dissent))));
    if (!assessment.complete()) {
      blocks.add(Kit.context(speaker.say("walk.settled-early")));
    }
    for (Flow.Outcome also : assessment.also()) {
      blocks.add(
          Kit.section(
              "*"
                  + speaker.say("walk.also")
                  + "*\n★ "
                  + speaker.in(also.headline())
                  + note(also)
                  + steps(also)));
      blocks.add(Kit.context(official(also)));
    }
    blocks.add(Kit.section("*" + speaker.say("walk.next") + "*" + steps(outcome)));
    Bilingual timing = outcome.timing();
    if (timing != null) {
      blocks.add(Kit.context(speaker.say("walk.timing", "text", speaker.in(timing))));
    }
    blocks.add(Kit.context(speaker.say("walk.changes", "text", speaker.in(outcome.changes()))));
    blocks.add(Kit.context(speaker.say("walk.ours") + "\n" + speaker.say("walk.decides")));
    Pressed base = new Pressed(incident.id(), walk.id(), "", "", incident.seq());
    blocks.add(
        Kit.actions(
            List.of(
                Kit.button(Pressed.REASONS, speaker.say("walk.reason"), base.value()),
                Kit.button(
                    Pressed.OTHER_LANGUAGE, speaker.say("slack.other-language"), base.value()))));
    return blocks;
  }

  private String official(Flow.Outcome outcome) {
    return speaker.say("walk.official", "label", speaker.in(outcome.official()));
  }

  private String said(Assessment.Dissent dissent) {
    List<String> outcomes = dissent.outcomes().stream().map(o -> speaker.in(o.headline())).toList();
    return speaker.say(
        dissent.always() ? "walk.dissent" : "walk.dissent-maybe",
        "reading",
        speaker.in(dissent.reading().name()),
        "outcomes",
        String.join(" / ", outcomes));
  }

  private String steps(Flow.Outcome outcome) {
    StringBuilder steps = new StringBuilder();
    outcome.next().forEach(step -> steps.append("\n• ").append(speaker.in(step)));
    return steps.toString();
  }

  /** Why an outcome applies beside the headline. */
  private String note(Flow.Outcome also) {
    return flow.also().stream()
        .filter(rule -> rule.outcome().equals(also.id()))
        .map(rule -> "\n" + speaker.in(rule.note()))
        .collect(Collectors.joining());
  }
}
