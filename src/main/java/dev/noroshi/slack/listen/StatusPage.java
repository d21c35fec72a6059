package dev.noroshi.slack.listen;

import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.DueLines;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an incident stands, for one person: in an ephemeral message or in App Home. */
final class StatusPage {

  private static final int TITLE = 150;
  private static final int DUE = 5;
  private static final int OPEN = 10;

  private final Room room;

  StatusPage(Room room) {
    this.room = room;
  }

  List<JsonObject> blocks(Incident incident, Speaker speaker) {
    List<JsonObject> blocks = new ArrayList<>();
    boolean said = incident.outline().mayHoldFacts();
    String title =
        said
            ? Speaker.typed(incident.outline().title(), TITLE)
            : speaker.say("slack.counts.title", "incident", incident.id());
    if (incident.outline().drill()) {
      title = speaker.say("slack.drill", "text", title);
    }
    blocks.add(Kit.section("*" + title + "*\n" + course(incident, speaker)));
    if (said) {
      blocks.add(Kit.section(tracks(incident, speaker)));
      due(room, incident, speaker).ifPresent(due -> blocks.add(Kit.section(due)));
      List<String> open = StillOpen.lines(room, incident, speaker);
      if (!open.isEmpty() && incident.outline().isOpen()) {
        String shown = String.join("\n• ", open.subList(0, Math.min(OPEN, open.size())));
        String more =
            open.size() > OPEN
                ? "\n" + speaker.say("slack.digest.more", "count", number(open.size() - OPEN))
                : "";
        blocks.add(Kit.section(speaker.say("slack.status.open") + "\n• " + shown + more));
      }
    } else {
      blocks.add(Kit.context(speaker.say("slack.counts.why")));
    }
    return blocks;
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  /** What is due next. */
  static Optional<String> due(Room room, Incident incident, Speaker speaker) {
    return new DueLines(speaker, room.guide().get(), room.desk().duties(incident)).text(DUE);
  }

  private String course(Incident incident, Speaker speaker) {
    List<String> course = new ArrayList<>();
    String stage = incident.outline().stage();
    if (stage != null) {
      room.guide()
          .get()
          .stage(stage)
          .ifPresent(
              term ->
                  course.add(
                      speaker.say("slack.incident.stage", "stage", speaker.in(term.name()))));
    }
    course.add(speaker.say("slack.status.facts", "count", number(incident.facts().byId().size())));
    if (!incident.outline().isOpen()) {
      course.add(speaker.say("slack.incident.closed"));
    }
    return String.join("　", course);
  }

  private String tracks(Incident incident, Speaker speaker) {
    List<String> tracks = new ArrayList<>();
    for (Flow flow : Cards.flows(room.guide().get())) {
      String state =
          incident
              .walks()
              .current(flow.id())
              .map(walk -> room.cards().run(incident, walk).state(speaker))
              .orElse(speaker.say("slack.incident.not-begun"));
      tracks.add("*" + speaker.in(flow.title()) + "*　" + state);
    }
    return String.join("\n", tracks);
  }
}
