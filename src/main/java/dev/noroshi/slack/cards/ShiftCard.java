package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A shift that is handed over: from whom to whom, with what, and whether it was taken. */
final class ShiftCard {

  private static final int NOTE = 2_500;

  private final Speaker speaker;
  private final CheckBook checks;
  private final Incident incident;
  private final People.Shift shift;

  ShiftCard(Speaker speaker, CheckBook checks, People.Shift shift) {
    this.speaker = speaker;
    this.checks = checks;
    this.incident = checks.incident();
    this.shift = shift;
  }

  String key() {
    return "shift/" + shift.offer().seq();
  }

  List<JsonObject> blocks() {
    People.Offer offer = shift.offer();
    Instant until = offer.handover().until();
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, speaker.say("slack.shift.title"))));
    blocks.add(
        Kit.section(
            speaker.say(
                "slack.shift.from-to",
                "from",
                Speaker.person(offer.by()),
                "to",
                Speaker.person(offer.handover().to()))));
    if (until != null) {
      blocks.add(Kit.context(speaker.say("slack.shift.until", "time", Speaker.time(until))));
    }
    blocks.add(Kit.section(Speaker.typed(offer.handover().note(), NOTE)));
    if (offer.equals(incident.people().offer())) {
      String forgotten = String.join("\n• ", Forgotten.lines(speaker, checks));
      if (!forgotten.isEmpty()) {
        blocks.add(
            Kit.section(speaker.say("slack.checklist.forgotten", "open", "\n• " + forgotten)));
      }
    }
    blocks.addAll(end());
    return blocks;
  }

  /** How it stands, and the button while it waits. */
  List<JsonObject> end() {
    People.Offer offer = shift.offer();
    if (shift.accepted() != null) {
      return List.of(
          Kit.context(speaker.say("slack.shift.accepted", "time", Speaker.time(shift.accepted()))));
    }
    if (shift.withdrawn() != null) {
      return List.of(
          Kit.context(
              speaker.say("slack.shift.withdrawn", "time", Speaker.time(shift.withdrawn()))));
    }
    if (!offer.equals(incident.people().offer())) {
      return List.of(Kit.context(speaker.say("slack.shift.replaced")));
    }
    List<JsonObject> buttons = new ArrayList<>();
    if (incident.outline().isOpen()) {
      String value = Actions.value(incident.id(), Long.toString(offer.seq()));
      buttons.add(Kit.primary(Actions.ACCEPT, speaker.say("slack.shift.accept"), value));
      buttons.add(Kit.button(Actions.WITHDRAW, speaker.say("slack.shift.withdraw"), value));
    }
    buttons.add(speaker.otherLanguage(incident, key()));
    return List.of(Kit.actions(buttons));
  }
}
