package dev.noroshi.slack.cards;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.util.Optional;

/** A walk with all that its cards show: its incident, its flow, and where it stands. */
public record Run(Incident incident, Walk walk, Flow flow, Assessment assessment) {

  /** The question nobody has spoken to yet; after those, the one that would settle the matter. */
  public Optional<Flow.Question> asked() {
    return assessment
        .next()
        .or(assessment::deciding)
        .or(() -> assessment.open().stream().findFirst());
  }

  /** Where the decision stands, in a few words. */
  public String state(Speaker speaker) {
    return assessment
        .primary()
        .map(outcome -> "★ " + speaker.in(outcome.headline()))
        .orElse(
            speaker.say(
                "slack.incident.open-questions",
                "count",
                Integer.toString(assessment.open().size())));
  }

  /** What a button of this walk carries; a card changes only when something is said in it. */
  Pressed pressed() {
    return new Pressed(incident.id(), walk.id(), "", "", walk.lastSaid());
  }

  String outcomeKey() {
    return "outcome/" + walk.id();
  }

  String key() {
    return "walk/" + walk.id();
  }
}
