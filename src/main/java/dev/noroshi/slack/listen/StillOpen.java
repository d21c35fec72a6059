package dev.noroshi.slack.listen;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.DutyWords;
import dev.noroshi.slack.cards.Forgotten;
import dev.noroshi.slack.cards.Run;
import dev.noroshi.slack.cards.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    lines.addAll(duties(room, incident, speaker));
    for (String item : Forgotten.lines(speaker, room.desk().checklists(incident))) {
      lines.add(speaker.say("slack.open.item", "item", item));
    }
    if (incident.people().offer() != null) {
      lines.add(speaker.say("slack.open.shift"));
    }
    return lines;
  }

  private static List<String> duties(Room room, Incident incident, Speaker speaker) {
    DutyBook book = room.desk().duties(incident);
    DutyWords words = new DutyWords(speaker, room.guide().get());
    Set<String> open = Set.copyOf(book.open());
    List<String> lines = new ArrayList<>();
    for (Duty duty : book.all()) {
      if (open.contains(duty.key())) {
        lines.add(speaker.say("slack.open.duty", "duty", speaker.in(duty.regime().name())));
      }
      for (Line line : duty.lines()) {
        if (open.contains(duty.key() + "/" + line.stage().id())) {
          lines.add(speaker.say("slack.open.stage", "stage", words.brief(duty, line)));
        }
      }
    }
    return lines;
  }
}
