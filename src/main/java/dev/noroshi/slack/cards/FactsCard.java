package dev.noroshi.slack.cards;

import dev.noroshi.guide.Element;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Messages;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** What is known: the newest facts, each with its kind, when it happened, and how sure it is. */
public final class FactsCard {

  static final String KEY = "facts";

  private static final int SHOWN = 8;
  private static final int TEXT = 300;

  /** Texts are not cut below this. */
  private static final int FEW = 50;

  /** So much of each fact, and all that are shown fit in one message. */
  private static final int LINES = 1_200;

  private final Speaker speaker;
  private final Guide guide;
  private final Incident incident;

  public FactsCard(Speaker speaker, Guide guide, Incident incident) {
    this.speaker = speaker;
    this.guide = guide;
    this.incident = incident;
  }

  /**
   * A fact as it stands now.
   *
   * @param kind technical, intermediate or damage
   */
  public record Fact(String id, Facts.Version version, String kind) {

    boolean isTechnical() {
      return kind.equals("technical");
    }
  }

  /** All that the channel may know, newest first; what is for counsel only is not among it. */
  public List<Fact> facts() {
    return incident.facts().byId().entrySet().stream()
        .map(e -> fact(e.getKey(), e.getValue().get(e.getValue().size() - 1)))
        .filter(fact -> !incident.seals().counsel().contains(fact.version().seq()))
        .sorted(Comparator.comparingLong((Fact fact) -> fact.version().seq()).reversed())
        .toList();
  }

  private Fact fact(String id, Facts.Version version) {
    String kind = guide.element(version.content().element()).map(Element::kind).orElse("damage");
    return new Fact(id, version, kind);
  }

  boolean isEmpty() {
    return incident.facts().byId().isEmpty();
  }

  private List<JsonObject> newest(List<Fact> facts, BiFunction<Fact, Integer, String> words) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, speaker.say("slack.facts.title"))));
    for (Fact fact : facts.subList(0, Math.min(SHOWN, facts.size()))) {
      blocks.add(Kit.section(fit(most -> words.apply(fact, most), TEXT, LINES)));
    }
    return blocks;
  }

  /**
   * The technical facts by themselves: how one is known, why it was corrected and what became of a
   * message may tell of damage. Empty when there are none.
   */
  List<JsonObject> forOutsiders() {
    List<Fact> technical = facts().stream().filter(Fact::isTechnical).toList();
    return technical.isEmpty() ? List.of() : newest(technical, this::itself);
  }

  /** With the buttons that our own people have. */
  List<JsonObject> withButtons() {
    List<JsonObject> blocks = new ArrayList<>(newest(facts(), this::words));
    long hidden = incident.facts().byId().size() - (long) facts().size();
    if (hidden > 0) {
      blocks.add(Kit.context(speaker.say("slack.facts.counsel", "count", Long.toString(hidden))));
    }
    List<JsonObject> buttons = new ArrayList<>();
    if (incident.outline().isOpen()) {
      buttons.add(
          Kit.button(
              Actions.ADD_FACT, speaker.say("slack.facts.add"), Actions.value(incident.id())));
    }
    buttons.add(
        Kit.button(
            Actions.ALL_FACTS,
            speaker.say("slack.facts.all", "count", Integer.toString(facts().size())),
            Actions.value(incident.id(), "0")));
    buttons.add(speaker.otherLanguage(incident, KEY));
    blocks.add(Kit.actions(buttons));
    return blocks;
  }

  /** One fact with a button to correct it. */
  public JsonObject correctable(Fact fact, int most) {
    return incident.outline().isOpen()
        ? Kit.section(
            fitting(fact, most),
            Kit.button(
                Actions.CORRECT_FACT + ":" + fact.id(),
                speaker.say("slack.facts.correct"),
                Actions.value(incident.id(), fact.id())))
        : readable(fact, most);
  }

  /** A fact for somebody who only reads. */
  JsonObject readable(Fact fact, int most) {
    return Kit.section(fitting(fact, most));
  }

  private String fitting(Fact fact, int most) {
    return fit(letters -> words(fact, letters), most, Kit.SECTION);
  }

  /** Buttons to newer and older facts. */
  public List<JsonObject> turn(int first, int page, int all) {
    List<JsonObject> buttons = new ArrayList<>();
    if (first > 0) {
      buttons.add(turn("slack.facts.newer", Math.max(0, first - page)));
    }
    if (first + page < all) {
      buttons.add(turn("slack.facts.older", first + page));
    }
    return buttons;
  }

  private JsonObject turn(String label, int first) {
    String from = Integer.toString(first);
    return Kit.button(
        Actions.ALL_FACTS + ":" + from, speaker.say(label), Actions.value(incident.id(), from));
  }

  private String words(Fact fact, int most) {
    return itself(fact, most) + around(fact, most);
  }

  /** Cut further while it is too long: some signs take five letters in Slack's markup. */
  private static String fit(IntFunction<String> words, int most, int limit) {
    String fits = words.apply(most);
    return fits.length() > limit && most > FEW ? fit(words, most * 2 / 3, limit) : fits;
  }

  /** What is known, when it happened, and who wrote it down. */
  private String itself(Fact fact, int most) {
    FactEntry.Content content = fact.version().content();
    String element =
        guide
            .element(content.element())
            .map(found -> speaker.in(found.official()))
            .orElse(content.element());
    StringBuilder words =
        new StringBuilder(
            speaker.say(
                content.confirmed() ? "slack.facts.sure" : "slack.facts.guess",
                "element",
                element,
                "text",
                Speaker.typed(content.text(), most)));
    if (content.eventTime() != null) {
      words
          .append('\n')
          .append(speaker.say("slack.facts.event", "time", Speaker.time(content.eventTime())));
    }
    return words
        .append('\n')
        .append(
            speaker.say(
                "slack.facts.noted",
                "by",
                Speaker.person(fact.version().by()),
                "time",
                Speaker.time(fact.version().at())))
        .toString();
  }

  /** How it is known, why it was corrected, and what became of the message it came from. */
  private String around(Fact fact, int most) {
    FactEntry.Content content = fact.version().content();
    StringBuilder words = new StringBuilder();
    if (content.source() != null) {
      words
          .append("　")
          .append(
              speaker.say("slack.facts.source", "source", Speaker.typed(content.source(), 150)));
    }
    String reason = fact.version().reason();
    if (reason != null) {
      words
          .append('\n')
          .append(speaker.say("slack.facts.corrected", "reason", Speaker.typed(reason, most)));
    }
    if (content.message() != null) {
      incident
          .messages()
          .last(content.message())
          // It is marked when a fact for counsel only came from the same message.
          .filter(last -> !incident.seals().counsel().contains(last.seq()))
          .ifPresent(last -> words.append('\n').append(became(last, most)));
    }
    return words.toString();
  }

  private String became(Messages.Version last, int most) {
    String time = Speaker.time(last.at());
    return last.text() == null
        ? speaker.say("slack.facts.message-deleted", "time", time)
        : speaker.say(
            "slack.facts.message-edited", "time", time, "text", Speaker.typed(last.text(), most));
  }
}
