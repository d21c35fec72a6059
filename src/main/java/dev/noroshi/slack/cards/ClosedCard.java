package dev.noroshi.slack.cards;

import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The end of an incident: how long its record is and with which hash it ends. */
final class ClosedCard {

  static final String KEY = "closed";

  private final Speaker speaker;
  private final Incident incident;

  ClosedCard(Speaker speaker, Incident incident) {
    this.speaker = speaker;
    this.incident = incident;
  }

  List<JsonObject> blocks() {
    Instant closed = incident.outline().closedAt();
    return List.of(
        Kit.header(speaker.marked(incident, speaker.say("slack.closed.title"))),
        Kit.section(
            speaker.say(
                "slack.closed.record",
                "time",
                closed == null ? "" : Speaker.time(closed),
                "seq",
                Long.toString(incident.seq()),
                "head",
                incident.head())),
        Kit.context(speaker.say("slack.closed.keep")));
  }
}
