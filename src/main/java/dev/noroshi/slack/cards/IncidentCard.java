package dev.noroshi.slack.cards;

import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Outline;
import dev.noroshi.record.People;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pinned card: what the incident is, where it stands, and where the record ends. */
final class IncidentCard {

  private static final int SHOWN_OF_HEAD = 16;
  private static final int TITLE = 150;
  private static final int CLOCKS = 3;

  private final Speaker speaker;
  private final Guide guide;
  private final DutyBook book;
  private final Incident incident;
  private final List<Run> runs;

  IncidentCard(Speaker speaker, Guide guide, DutyBook book, List<Run> runs) {
    this.speaker = speaker;
    this.guide = guide;
    this.book = book;
    this.incident = book.incident();
    this.runs = runs;
  }

  List<JsonObject> blocks() {
    Outline outline = incident.outline();
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, Speaker.plain(outline.title(), TITLE))));
    blocks.add(Kit.context(about(outline)));
    if (outline.watched() == null && outline.isOpen()) {
      blocks.addAll(Watch.blocks(speaker, incident));
    }
    blocks.add(
        Kit.section(
            Cards.flows(guide).stream().map(this::track).collect(Collectors.joining("\n"))));
    new DueLines(speaker, guide, book).text(CLOCKS).ifPresent(due -> blocks.add(Kit.section(due)));
    blocks.add(Kit.context(people()));
    blocks.add(Kit.actions(buttons()));
    if (outline.isOpen()
        && runs.isEmpty()
        && Cards.flows(guide).stream().noneMatch(this::offered)) {
      blocks.add(Kit.context(speaker.say("slack.incident.later")));
    }
    blocks.add(record(speaker, incident));
    return blocks;
  }

  /** Where the record ends; whoever notes it down can prove later that nothing was cut off. */
  static JsonObject record(Speaker speaker, Incident incident) {
    return Kit.context(
        speaker.say(
            "slack.incident.record",
            "seq",
            Long.toString(incident.seq()),
            "head",
            incident.head().substring(0, SHOWN_OF_HEAD)));
  }

  private Optional<Run> run(Flow flow) {
    return runs.stream().filter(run -> run.flow().id().equals(flow.id())).findFirst();
  }

  private String track(Flow flow) {
    String state =
        run(flow).map(run -> run.state(speaker)).orElse(speaker.say("slack.incident.not-begun"));
    return "*" + speaker.in(flow.title()) + "*　" + state;
  }

  /** Who is on, and who listens. */
  private String people() {
    List<String> roles =
        incident.people().roles().stream()
            .map(given -> RoleLine.of(speaker, guide, given))
            .toList();
    String on = roles.isEmpty() ? speaker.say("slack.incident.nobody-on") : String.join("　", roles);
    return on + "\n" + speaker.say("slack.incident.listeners");
  }

  private List<JsonObject> buttons() {
    List<JsonObject> buttons = new ArrayList<>();
    if (incident.outline().isOpen()) {
      String value = Actions.value(incident.id());
      buttons.add(Kit.primary(Actions.ADD_FACT, speaker.say("slack.facts.add"), value));
      Cards.flows(guide).stream()
          .filter(flow -> run(flow).isEmpty() && offered(flow))
          .forEach(flow -> buttons.add(Offers.begin(speaker, incident, flow.id())));
      if (Offers.disclosure(incident) && !DutiesCard.isBegun(book)) {
        buttons.add(
            Kit.button(
                Actions.SHOW + ":duties",
                speaker.say("slack.duties.begin"),
                Actions.value(incident.id(), DutiesCard.KEY)));
      }
      buttons.add(Kit.button(Actions.STAGE, speaker.say("slack.stage.button"), value));
      if (incident.people().holders(People.LEAD).isEmpty()) {
        buttons.add(Kit.button(Actions.TAKE_LEAD, speaker.say("slack.lead.take"), value));
      }
      buttons.add(Kit.button(Actions.ROLES, speaker.say("slack.roles.button"), value));
    }
    buttons.add(speaker.otherLanguage(incident, Cards.INCIDENT));
    return buttons;
  }

  private boolean offered(Flow flow) {
    return flow.id().equals("sharing")
        ? Offers.sharing(guide, incident)
        : Offers.disclosure(incident);
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
}
