package dev.noroshi.slack.cards;

import dev.noroshi.duty.Signals;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * When a decision is offered. Nobody is asked to decide in the first minutes; sharing is offered
 * once there is something to share, for it helps others only while it is fresh.
 */
final class Offers {

  static final String SHARING = "offer/sharing";

  private Offers() {}

  /** Whether a technical fact was recorded that is not for counsel only. */
  static boolean sharing(Guide guide, Incident incident) {
    return Signals.firstIndicator(guide, incident).isPresent();
  }

  /** Whether the offer has its own message: not where people had begun before it could be made. */
  static boolean asked(Guide guide, Incident incident) {
    return Signals.firstIndicator(guide, incident)
        .filter(
            since ->
                incident.walks().byId().values().stream()
                    .filter(walk -> walk.flow().equals("sharing"))
                    .noneMatch(walk -> walk.startedAt().isBefore(since)))
        .isPresent();
  }

  /**
   * Whether to ask, before anything is published, if sharing is done: afterwards readers could
   * match the two. Not where others come to harm meanwhile; then the public notice does not wait.
   */
  static boolean shareFirst(Guide guide, Incident incident) {
    boolean harm =
        incident
            .walks()
            .current("disclosure")
            .flatMap(walk -> walk.last("secondaryDamage"))
            .filter(given -> "yes".equals(given.answer()))
            .isPresent();
    boolean shared =
        incident.duties().filing("all", "guide-jp-share", "share_indicators_24h").isPresent();
    return sharing(guide, incident) && !harm && !shared;
  }

  /** Whether anything was recorded that the public or others might have to hear of. */
  static boolean disclosure(Incident incident) {
    return !incident.facts().byId().isEmpty();
  }

  static List<JsonObject> blocks(Speaker speaker, Incident incident) {
    if (incident.walks().current("sharing").isPresent()) {
      return List.of(Kit.context(speaker.marked(incident, speaker.say("slack.offer.begun"))));
    }
    return List.of(
        Kit.section(speaker.marked(incident, speaker.say("slack.offer.sharing"))),
        Kit.actions(
            List.of(
                begin(speaker, incident, "sharing"), speaker.otherLanguage(incident, SHARING))));
  }

  static JsonObject begin(Speaker speaker, Incident incident, String flow) {
    return Kit.button(
        Actions.START_WALK + ":" + flow,
        speaker.say("slack.incident.decide-" + flow),
        Actions.value(incident.id(), flow));
  }
}
