package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cards where a vendor listens to whom the channel was opened: what is to be found out and the
 * technical facts. No title, no answers, no damage; our own people see the rest behind a button.
 */
final class VendorDeck {

  private final Speaker speaker;
  private final Guide guide;
  private final CheckBook checks;
  private final Incident incident;
  private final List<Run> runs;

  VendorDeck(Speaker speaker, Guide guide, CheckBook checks, List<Run> runs) {
    this.speaker = speaker;
    this.guide = guide;
    this.checks = checks;
    this.incident = checks.incident();
    this.runs = runs;
  }

  Map<String, List<JsonObject>> all() {
    Map<String, List<JsonObject>> all = new LinkedHashMap<>();
    all.put(Cards.INCIDENT, incidentCard());
    List<JsonObject> facts = new FactsCard(speaker, guide, incident).forOutsiders();
    if (!facts.isEmpty()) {
      all.put(FactsCard.KEY, facts);
    }
    for (Checklist list : checks.called()) {
      ChecklistCard card = new ChecklistCard(speaker, guide, checks, list);
      List<JsonObject> tasks = card.forOutsiders();
      if (!tasks.isEmpty()) {
        all.put(card.key(), tasks);
      }
    }
    return all;
  }

  private List<JsonObject> incidentCard() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Kit.header(
            speaker.marked(
                incident, speaker.say("slack.vendor.title", "incident", incident.id()))));
    blocks.add(Kit.context(speaker.say("slack.vendor.why")));
    String tasks =
        runs.stream()
            .filter(run -> run.flow().id().equals("sharing"))
            .flatMap(run -> run.assessment().open().stream())
            .map(Flow.Question::ask)
            .map(ask -> "• " + speaker.in(ask))
            .collect(Collectors.joining("\n"));
    if (!tasks.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.vendor.tasks", "tasks", tasks)));
    }
    blocks.add(
        Kit.actions(
            List.of(
                Kit.button(
                    Actions.SHOW,
                    speaker.say("slack.vendor.show"),
                    Actions.value(incident.id(), Cards.INCIDENT)))));
    return blocks;
  }
}
