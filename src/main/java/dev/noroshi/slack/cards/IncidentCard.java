package dev.noroshi.slack.cards;

import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Outline;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pinned card: what the incident is, where it stands, and where the record ends. */
final class IncidentCard {

  private static final int SHOWN_OF_HEAD = 16;

  private final Speaker speaker;
  private final Guide guide;
  private final Incident incident;
  private final Function<Flow, String> state;

  /**
   * @param state where the decision of a flow stands, in a few words
   */
  IncidentCard(Speaker speaker, Guide guide, Incident incident, Function<Flow, String> state) {
    this.speaker = speaker;
    this.guide = guide;
    this.incident = incident;
    this.state = state;
  }

  List<JsonObject> blocks() {
    Outline outline = incident.outline();
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(Cards.marked(speaker, incident, outline.title())));
    blocks.add(Kit.context(about(outline)));
    String tracks =
        flows().stream()
            .map(flow -> "*" + speaker.in(flow.title()) + "*　" + state.apply(flow))
            .collect(Collectors.joining("\n"));
    blocks.add(Kit.section(tracks));
    List<PeopleEntry.RoleGiven> roles = incident.people().roles();
    if (!roles.isEmpty()) {
      blocks.add(
          Kit.context(roles.stream().map(this::role).reduce((a, b) -> a + "　" + b).orElse("")));
    }
    List<JsonObject> buttons =
        flows().stream()
            .filter(flow -> incident.walks().current(flow.id()).isEmpty())
            .map(this::begin)
            .toList();
    if (outline.isOpen() && !buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    blocks.add(
        Kit.context(
            speaker.say(
                "slack.incident.record",
                "seq",
                Long.toString(incident.seq()),
                "head",
                incident.head().substring(0, SHOWN_OF_HEAD))));
    return blocks;
  }

  /** Sharing comes first: it is the one that cannot wait. */
  private List<Flow> flows() {
    return guide.flows().values().stream()
        .sorted(Comparator.comparing((Flow flow) -> !flow.id().equals("sharing")))
        .toList();
  }

  private JsonObject begin(Flow flow) {
    return Kit.button(
        Pressed.START_WALK + ":" + flow.id(),
        speaker.say("slack.incident.decide-" + flow.id()),
        incident.id() + "|" + flow.id());
  }

  private String about(Outline outline) {
    Instant opened = outline.openedAt();
    StringBuilder about =
        new StringBuilder(
            speaker.say(
                "slack.incident.about",
                "incident",
                incident.id(),
                "time",
                opened == null ? "" : Speaker.time(opened)));
    if (outline.noticedAt() != null) {
      about
          .append("　")
          .append(speaker.say("slack.incident.noticed", "time", Speaker.time(outline.noticedAt())));
    }
    if (outline.stage() != null) {
      guide
          .stage(outline.stage())
          .ifPresent(
              stage ->
                  about
                      .append("　")
                      .append(
                          speaker.say("slack.incident.stage", "stage", speaker.in(stage.name()))));
    }
    if (!outline.isOpen()) {
      about.append("　").append(speaker.say("slack.incident.closed"));
    }
    return about.toString();
  }

  private String role(PeopleEntry.RoleGiven given) {
    String name =
        guide.role(given.role()).map(role -> speaker.in(role.name())).orElse(given.role());
    return name + " " + Speaker.person(given.person());
  }
}
