package dev.noroshi.slack.cards;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Entity;
import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What may be owed to whom: the one question that is asked now, and what the answers propose. */
public final class DutiesCard {

  public static final String KEY = "duties";

  private static final int SHOWN = 12;
  private static final ZoneId HOME = ZoneId.of("Asia/Tokyo");

  private final Speaker speaker;
  private final Guide guide;
  private final DutyBook book;
  private final Incident incident;
  private final DutyWords words;

  DutiesCard(Speaker speaker, Guide guide, DutyBook book) {
    this.speaker = speaker;
    this.guide = guide;
    this.book = book;
    this.incident = book.incident();
    this.words = new DutyWords(speaker, guide);
  }

  /** Whether somebody has begun with it. */
  static boolean isBegun(DutyBook book) {
    return book.triage().isBegun() || !book.incident().duties().decided().isEmpty();
  }

  /** With as many duties as there is room for beside what is asked. */
  List<JsonObject> blocks() {
    int shown = SHOWN;
    List<JsonObject> blocks = blocks(shown);
    while (shown > 1 && !Kit.fits(blocks)) {
      shown--;
      blocks = blocks(shown);
    }
    return blocks;
  }

  private List<JsonObject> blocks(int shown) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, speaker.in(guide.triage().title()))));
    blocks.add(Kit.context(speaker.say("slack.duties.ours")));
    boolean open = incident.outline().isOpen();
    if (open) {
      book.triage().next().ifPresent(question -> blocks.addAll(question(question)));
    }
    answered(open, blocks);
    if (isBegun(book)) {
      duties(blocks, shown);
    }
    List<JsonObject> buttons = new ArrayList<>();
    if (open) {
      if (book.all().stream().noneMatch(d -> isNamed(d.entity()))) {
        blocks.add(Kit.context(speaker.say("slack.duties.no-entities")));
      }
      String value = Actions.value(incident.id(), "");
      buttons.add(Kit.button(Actions.ENTITY, speaker.say("slack.entity.list"), value));
    }
    buttons.add(speaker.otherLanguage(incident, KEY));
    blocks.add(Kit.actions(buttons));
    return blocks;
  }

  private List<JsonObject> question(Triage.Question question) {
    List<JsonObject> blocks = new ArrayList<>();
    String seen =
        Long.toString(incident.duties().answer(question.id()).map(Duties.Said::seq).orElse(0L));
    int done = (int) book.triage().items().stream().filter(item -> item.answer() != null).count();
    blocks.add(
        Kit.section(
            speaker.say(
                "slack.walk.question",
                "number",
                Integer.toString(done + 1),
                "all",
                Integer.toString(book.triage().items().size()),
                "ask",
                speaker.in(question.ask()))));
    if (question.help() != null) {
      blocks.add(Kit.context(speaker.in(question.help())));
    }
    blocks.add(
        Kit.actions(
            question.answers().stream()
                .map(
                    answer ->
                        Kit.button(
                            Actions.TELL + ":" + question.id() + ":" + answer.id(),
                            speaker.in(answer.label()),
                            Actions.value(incident.id(), question.id(), answer.id(), seen)))
                .toList()));
    return blocks;
  }

  /** What is known, and the button to change it; who said it is in the record. */
  private void answered(boolean open, List<JsonObject> blocks) {
    String known =
        book.triage().items().stream()
            .filter(item -> item.answer() != null)
            .map(this::answer)
            .collect(Collectors.joining("\n"));
    if (!known.isEmpty()) {
      blocks.add(
          open
              ? Kit.section(
                  known,
                  Kit.button(
                      Actions.CHANGE_TOLD,
                      speaker.say("slack.walk.change"),
                      Actions.value(incident.id())))
              : Kit.section(known));
    }
  }

  private String answer(TriageState.Item item) {
    String label =
        item.question()
            .answer(Objects.requireNonNull(item.answer()))
            .map(answer -> speaker.in(answer.label()))
            .orElse("");
    String key = item.said() == null ? "slack.duties.told" : "slack.duties.answered";
    return speaker.say(key, "ask", speaker.in(item.question().ask()), "answer", label);
  }

  private void duties(List<JsonObject> blocks, int shown) {
    List<Duty> counting = sorted(book.all().stream().filter(Duty::counts).toList());
    blocks.add(Kit.divider());
    if (counting.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.duties.none")));
    }
    for (Duty duty : counting.subList(0, Math.min(shown, counting.size()))) {
      List<String> text = new ArrayList<>();
      text.add(words.title(duty));
      text.add(words.verdict(duty));
      text.addAll(words.lines(duty));
      blocks.add(
          Kit.section(
              String.join("\n", text),
              Kit.button(
                  Actions.SHOW + ":" + duty.key(),
                  speaker.say(
                      duty.verdict() == Duty.Verdict.PROPOSED && duty.binds()
                          ? "slack.duty.decide"
                          : "slack.duty.show"),
                  Actions.value(incident.id(), DutyPage.key(duty)))));
    }
    List<Duty> rest =
        new ArrayList<>(counting.subList(Math.min(shown, counting.size()), counting.size()));
    rest.addAll(book.all().stream().filter(duty -> !duty.counts()).toList());
    if (!rest.isEmpty()) {
      blocks.add(
          Kit.section(
              speaker.say("slack.duties.rest", "count", Integer.toString(rest.size())),
              Kit.button(
                  Actions.SHOW + ":rest",
                  speaker.say("slack.duty.show"),
                  Actions.value(incident.id(), DutyPage.REST))));
    }
  }

  /**
   * What binds before what is advice; of those the nearest limit first, then what applies, and the
   * rules of Japan before those of elsewhere.
   */
  static List<Duty> sorted(List<Duty> duties) {
    return duties.stream()
        .sorted(
            Comparator.comparing((Duty duty) -> !duty.binds())
                .thenComparing(DutiesCard::nearest)
                .thenComparing(duty -> duty.verdict() != Duty.Verdict.APPLIES)
                .thenComparing(duty -> !duty.regime().zone().equals(HOME)))
        .toList();
  }

  private static boolean isNamed(Entity entity) {
    return entity.current() && !entity.name().isEmpty();
  }

  /** When the next of its limits comes; later than all for one without. */
  static Instant nearest(Duty duty) {
    return duty.lines().stream()
        .filter(line -> !line.cautious())
        .flatMap(line -> line.limit().stream())
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }
}
