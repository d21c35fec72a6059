package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Trigger;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When that happened from which a clock runs. One time may start the clocks of several laws, and
 * whoever says it sees which. The kept value is the incident, the duty and the stage.
 */
final class TriggerForm {

  private static final String TRIGGER = "trigger-form";
  private static final String ONE = "one";
  private static final String ALL = "all";
  private static final Set<String> NOTICING = Set.of("awareness", "noticing");

  private final Room room;

  TriggerForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(TRIGGER, "time", this::said);
  }

  /** What the form is about. */
  private record About(Duty duty, Line line, List<Duty> others) {}

  /** The form; empty when there is no such stage. */
  Optional<JsonObject> view(Kept kept, Incident incident) {
    return about(kept, incident).map(about -> view(kept, incident, about));
  }

  private JsonObject view(Kept kept, Incident incident, About about) {
    Speaker speaker = room.speaker(kept.lang());
    Line line = about.line();
    String id = line.stage().trigger();
    Trigger trigger = room.guide().get().triggers().get(id);
    // A time that stands in the field is kept; so only one that was said for this stands there.
    Instant noticed = NOTICING.contains(id) ? incident.outline().noticedAt() : null;
    Instant known = line.trigger() == null ? noticed : line.trigger();
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(trigger == null ? id : speaker.in(trigger.ask())));
    blocks.add(Forms.required(speaker, "time", "slack.duty.ask-when", Pick.dateTime(known)));
    if (!about.others().isEmpty()) {
      blocks.add(
          Kit.context(speaker.say("slack.duty.when-others", "duties", names(speaker, about))));
      blocks.add(Forms.required(speaker, "of", "slack.duty.when-of", of(speaker, incident, about)));
    }
    blocks.add(Forms.optional(speaker, "note", "slack.duty.ask-ground", Kit.paragraph(Forms.NOTE)));
    return Forms.form(
        speaker,
        TRIGGER,
        "slack.duty.when-title",
        "slack.record",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private static String names(Speaker speaker, About about) {
    return about.others().stream()
        .map(duty -> speaker.in(duty.regime().name()))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** For all of them, unless somebody said one for this alone. */
  private static JsonObject of(Speaker speaker, Incident incident, About about) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(ALL, speaker.say("slack.duty.when-all"));
    labels.put(ONE, speaker.say("slack.duty.when-one"));
    boolean own =
        incident
            .duties()
            .said(
                about.duty().entity().id(),
                about.line().stage().trigger(),
                about.duty().regime().id())
            .isPresent();
    return Kit.select(labels, own ? ONE : ALL);
  }

  private Response said(Sent sent) {
    Kept kept = sent.kept();
    Incident incident = room.desk().incident(kept.incident());
    Optional<About> about = about(kept, incident);
    Instant time = sent.fields().time("time");
    if (about.isEmpty() || time == null) {
      return sent.refuse("time", sent.speaker().say("slack.duty.need-time"));
    }
    Duty duty = about.get().duty();
    String trigger = about.get().line().stage().trigger();
    boolean one = isEach(trigger) || sent.fields().choice("of").equals(ONE);
    return sent.handle(
        new SetTrigger(
            sent.ticket(),
            incident.id(),
            duty.entity().id(),
            one ? duty.regime().id() : null,
            trigger,
            time,
            sent.fields().optional("note")),
        "time",
        Map.of("garbled", "note", "too-long", "note"));
  }

  private boolean isEach(String id) {
    Trigger trigger = room.guide().get().triggers().get(id);
    return trigger != null && trigger.each();
  }

  private Optional<About> about(Kept kept, Incident incident) {
    DutyBook book = room.desk().duties(incident);
    return book.duty(kept.part(1))
        .flatMap(
            duty ->
                duty.line(kept.part(2))
                    .map(line -> new About(duty, line, others(book, duty, line))));
  }

  /** Duties of the same legal entity under other rules whose clocks the same time starts. */
  private List<Duty> others(DutyBook book, Duty duty, Line line) {
    String trigger = line.stage().trigger();
    return isEach(trigger)
        ? List.of()
        : book.all().stream()
            .filter(other -> other.counts() && other.entity().id().equals(duty.entity().id()))
            .filter(other -> !other.regime().id().equals(duty.regime().id()))
            .filter(
                other ->
                    other.lines().stream()
                        .anyMatch(
                            one ->
                                one.isOpen()
                                    && one.stage().follows() == null
                                    && one.stage().trigger().equals(trigger)))
            .toList();
  }
}
