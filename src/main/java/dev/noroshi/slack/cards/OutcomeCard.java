package dev.noroshi.slack.cards;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
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
  private final Guide guide;
  private final Run run;
  private final Incident incident;
  private final Walk walk;
  private final Flow flow;
  private final Assessment assessment;
  private final Flow.Outcome outcome;
  private final boolean shareFirst;

  /**
   * The card of an outcome.
   *
   * @param shareFirst whether to ask if sharing is done
   */
  OutcomeCard(Speaker speaker, Guide guide, Run run, Flow.Outcome outcome, boolean shareFirst) {
    this.shareFirst = shareFirst;
    this.speaker = speaker;
    this.guide = guide;
    this.run = run;
    this.incident = run.incident();
    this.walk = run.walk();
    this.flow = run.flow();
    this.assessment = run.assessment();
    this.outcome = outcome;
  }

  List<JsonObject> blocks() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, "★ " + speaker.in(outcome.headline()))));
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
    if (shareFirst) {
      blocks.add(Kit.section(speaker.say("slack.outcome.share-first")));
    }
    Bilingual timing = outcome.timing();
    if (timing != null) {
      blocks.add(Kit.context(speaker.say("walk.timing", "text", speaker.in(timing))));
    }
    blocks.add(Kit.context(speaker.say("walk.changes", "text", speaker.in(outcome.changes()))));
    blocks.add(Kit.context(speaker.say("walk.ours") + "\n" + speaker.say("walk.decides")));
    List<JsonObject> buttons = new ArrayList<>();
    buttons.add(Kit.button(Actions.REASONS, speaker.say("walk.reason"), run.pressed().value()));
    List<String> keys = keys();
    if (keys.stream().anyMatch(key -> !guide.knowledge().partiesAt(key).isEmpty())) {
      buttons.add(
          Kit.button(
              Actions.WHOM,
              speaker.say("slack.parties.title"),
              Actions.value(incident.id(), String.join(",", keys))));
    }
    buttons.add(speaker.otherLanguage(incident, run.outcomeKey()));
    blocks.add(Kit.actions(buttons));
    return blocks;
  }

  /** The outcomes that apply, as parties name them. */
  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    keys.add(flow.id() + "/" + outcome.id());
    assessment.also().forEach(also -> keys.add(flow.id() + "/" + also.id()));
    return keys;
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
