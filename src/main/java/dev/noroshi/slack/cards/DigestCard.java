package dev.noroshi.slack.cards;

import dev.noroshi.duty.Digest;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Mark;
import dev.noroshi.record.Reminders;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of the day: what no clock reminds of, what comes next, and advice that came due. */
final class DigestCard {

  private static final int SHOWN = 5;

  private final Speaker speaker;
  private final DutyBook book;
  private final Incident incident;
  private final DutyWords words;
  private final Reminders.Reminder digest;

  DigestCard(Speaker speaker, Guide guide, DutyBook book, Reminders.Reminder digest) {
    this.speaker = speaker;
    this.book = book;
    this.incident = book.incident();
    this.words = new DutyWords(speaker, guide);
    this.digest = digest;
  }

  String key() {
    return "digest/" + digest.seq();
  }

  /** Only the newest list is kept true; the others were of their day. */
  boolean isDone() {
    boolean newer =
        incident.reminders().all().stream()
            .anyMatch(other -> other.digest() && other.seq() > digest.seq());
    return newer || !incident.outline().isOpen() || paragraphs().isEmpty();
  }

  List<JsonObject> blocks() {
    if (isDone()) {
      return List.of(Kit.context(speaker.marked(incident, speaker.say("slack.digest.done"))));
    }
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.marked(incident, "*" + speaker.say("slack.digest.head") + "*")));
    paragraphs().forEach(text -> blocks.add(Kit.section(text)));
    blocks.add(
        Kit.actions(
            List.of(
                Kit.primary(
                    Actions.SHOW + ":duties",
                    speaker.say("slack.duties.show"),
                    Actions.value(incident.id(), DutiesCard.KEY)),
                speaker.otherLanguage(incident, key()))));
    return blocks;
  }

  private List<String> paragraphs() {
    Digest now = Digest.of(book);
    List<String> paragraphs = new ArrayList<>();
    add(paragraphs, "slack.digest.next", next());
    add(
        paragraphs,
        "slack.digest.started",
        now.started().stream()
            .map(item -> started(item.duty(), item.line()) + "　" + waits(item))
            .toList());
    add(
        paragraphs,
        "slack.digest.undecided",
        DutiesCard.sorted(now.undecided()).stream().map(this::towards).toList());
    add(
        paragraphs,
        "slack.digest.advice",
        digest.marks().stream().flatMap(mark -> advice(mark).stream()).toList());
    if (now.questions() > 0) {
      paragraphs.add(
          speaker.say("slack.digest.questions", "count", Integer.toString(now.questions())));
    }
    return paragraphs;
  }

  private void add(List<String> paragraphs, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>();
    shown.add("*" + speaker.say(title) + "*");
    lines.stream().limit(SHOWN).forEach(line -> shown.add("• " + line));
    if (lines.size() > SHOWN) {
      shown.add(speaker.say("slack.digest.more", "count", Integer.toString(lines.size() - SHOWN)));
    }
    paragraphs.add(String.join("\n", shown));
  }

  /** The next limits, so that the list says what it is about. */
  private List<String> next() {
    record Next(Duty duty, Line line, Instant limit) {}
    return book.all().stream()
        .filter(duty -> duty.counts() && duty.binds())
        .flatMap(
            duty ->
                duty.lines().stream()
                    .filter(line -> !line.cautious() && !isPast(duty, line) && !isSaid(duty, line))
                    .flatMap(line -> line.limit().stream().map(at -> new Next(duty, line, at))))
        .sorted(Comparator.comparing(Next::limit))
        .map(
            one ->
                name(one.duty())
                    + "\n　"
                    + words.line(one.duty(), one.line())
                    + (one.limit().isBefore(digest.at()) ? speaker.say("slack.digest.passed") : ""))
        .toList();
  }

  /** A mark for acting early is no next limit once its day is over: the later one is. */
  private boolean isPast(Duty duty, Line line) {
    return duty.isTarget(line) && line.limit().filter(at -> at.isBefore(digest.at())).isPresent();
  }

  /** What a reminder of the same time says is not said twice. */
  private boolean isSaid(Duty duty, Line line) {
    return incident.reminders().all().stream()
        .filter(other -> !other.digest() && other.at().equals(digest.at()))
        .flatMap(other -> other.marks().stream())
        .anyMatch(
            mark ->
                mark.entity().equals(duty.entity().id())
                    && mark.regime().equals(duty.regime().id())
                    && mark.stage().equals(line.stage().id()));
  }

  private String started(Duty duty, Line line) {
    return speaker.say(
        "slack.duty.brief", "regime", name(duty), "stage", speaker.in(line.stage().name()));
  }

  /** A rule may ask for several things: whom it is owed to tells them apart. */
  private String towards(Duty duty) {
    return name(duty)
        + "　"
        + speaker.say("slack.duty.to", "recipient", speaker.in(duty.recipient()));
  }

  private String name(Duty duty) {
    return Stream.of(speaker.in(duty.regime().name()), words.entity(duty))
        .filter(text -> !text.isEmpty())
        .reduce((regime, entity) -> regime + "　" + entity)
        .orElse("");
  }

  private String waits(Digest.Item item) {
    return item.line().state() == Line.State.PROMPT
        ? speaker.say("slack.digest.prompt")
        : speaker.say("slack.digest.waits", "trigger", words.trigger(item.line().stage()));
  }

  private Optional<String> advice(Mark mark) {
    return book.of(mark)
        .filter(Duty::counts)
        .flatMap(
            duty ->
                duty.line(mark.stage()).filter(Line::isOpen).map(line -> words.line(duty, line)));
  }
}
