package dev.noroshi.slack.listen;

import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Run;
import dev.noroshi.slack.cards.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an incident still has open, in words. */
final class StillOpen {

  private StillOpen() {}

  static String words(Room room, Incident incident, Sent sent) {
    return String.join(" / ", lines(room, incident, sent.speaker()));
  }

  static List<String> lines(Room room, Incident incident, Speaker speaker) {
    List<String> lines = new ArrayList<>();
    for (Flow flow : Cards.flows(room.guide().get())) {
      Optional<Walk> walk = incident.walks().current(flow.id());
      if (walk.isEmpty()) {
        lines.add(speaker.say("slack.open.not-begun", "flow", speaker.in(flow.title())));
      } else {
        Run run = room.cards().run(incident, walk.get());
        run.assessment().open().forEach(question -> lines.add(speaker.in(question.ask())));
      }
    }
    if (incident.people().offer() != null) {
      lines.add(speaker.say("slack.open.shift"));
    }
    return lines;
  }
}
