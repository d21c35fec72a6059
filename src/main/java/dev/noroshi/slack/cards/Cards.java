package dev.noroshi.slack.cards;

import dev.noroshi.desk.Desk;
import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Which cards the record of an incident calls for, and what they show. */
public final class Cards {

  private final Desk desk;
  private final Supplier<Guide> guide;

  public Cards(Desk desk, Supplier<Guide> guide) {
    this.desk = desk;
    this.guide = guide;
  }

  /** The cards in the order in which they are posted, in the language of the channel. */
  public List<Card> of(Incident incident) {
    Speaker speaker = new Speaker(guide.get().texts(), lang(incident));
    List<Card> cards = new ArrayList<>();
    cards.add(card("incident", speaker, incidentCard(speaker, incident), true));
    for (Walk walk : incident.walks().byId().values()) {
      boolean counts =
          incident
              .walks()
              .current(walk.flow())
              .filter(now -> now.id().equals(walk.id()))
              .isPresent();
      if (counts) {
        cards.add(card("walk/" + walk.id(), speaker, walkCard(speaker, incident, walk), false));
        if (desk.assess(walk).primary().isPresent()) {
          cards.add(
              card("outcome/" + walk.id(), speaker, outcomeCard(speaker, incident, walk), false));
        }
      }
    }
    return cards;
  }

  private static Card card(String key, Speaker speaker, List<JsonObject> blocks, boolean pinned) {
    return new Card(key, speaker.say("slack.fallback"), Kit.all(blocks), pinned);
  }

  private List<JsonObject> incidentCard(Speaker speaker, Incident incident) {
    return new IncidentCard(speaker, guide.get(), incident, flow -> state(speaker, incident, flow))
        .blocks();
  }

  /** Where the decision of a flow stands, in a few words. */
  private String state(Speaker speaker, Incident incident, Flow flow) {
    return incident
        .walks()
        .current(flow.id())
        .map(
            walk -> {
              Assessment assessment = desk.assess(walk);
              return assessment
                  .primary()
                  .map(outcome -> "★ " + speaker.in(outcome.headline()))
                  .orElse(
                      speaker.say(
                          "slack.incident.open-questions",
                          "count",
                          Integer.toString(assessment.open().size())));
            })
        .orElse(speaker.say("slack.incident.not-begun"));
  }

  /** What the card of a walk shows, in any language. */
  public List<JsonObject> walkCard(Speaker speaker, Incident incident, Walk walk) {
    return new WalkCard(speaker, incident, walk, desk.flow(walk), desk.assess(walk)).blocks();
  }

  public List<JsonObject> outcomeCard(Speaker speaker, Incident incident, Walk walk) {
    return new OutcomeCard(speaker, incident, walk, desk.flow(walk), desk.assess(walk)).blocks();
  }

  public static Lang lang(Incident incident) {
    return incident.outline().lang().equals("en") ? Lang.EN : Lang.JA;
  }

  /** A headline that says when it is only a drill. */
  static String marked(Speaker speaker, Incident incident, String headline) {
    return incident.outline().drill() ? speaker.say("slack.drill", "text", headline) : headline;
  }
}
