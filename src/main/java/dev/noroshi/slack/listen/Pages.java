package dev.noroshi.slack.listen;

import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.cards.AnswerCard;
import dev.noroshi.slack.cards.ChecklistCard;
import dev.noroshi.slack.cards.FactsCard;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.cards.WalkHistory;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The modals that are only read: what stands behind a card. */
final class Pages {

  static final String READ = "read";
  private static final int FACTS_PER_PAGE = 10;
  private static final int FACT = 1_500;

  private final Room room;

  Pages(Room room) {
    this.room = room;
  }

  /** The whole of a card; its buttons work there too. */
  Optional<JsonObject> card(Place place, Incident incident, String key, Lang lang) {
    Speaker speaker = room.speaker(lang);
    String value = incident.id() + "|" + key;
    return room.cards()
        .page(speaker, incident, key)
        .map(
            blocks ->
                Kit.page(
                    READ,
                    speaker.say("slack.page.title"),
                    speaker.say("slack.close"),
                    new Kept(place.channel(), lang, value).text(),
                    Kit.view(blocks)));
  }

  /** The modal in which a button was pressed shows what the record now says. */
  void redraw(Deed deed, String key, Lang lang) {
    if (deed.kept() != null) {
      Incident now = room.desk().incident(deed.incident().id());
      card(deed.place(), now, key, lang).ifPresent(deed::redraw);
    }
  }

  /** The modal in which a button was pressed shows its card as it is now. */
  void again(Deed deed) {
    if (deed.kept() != null) {
      redraw(deed, deed.kept().part(1), deed.kept().lang());
    }
  }

  /**
   * Why a question is asked; the page belongs to the incident, and dies with the right to see it.
   */
  JsonObject why(Flow.Question question, Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section("*" + speaker.in(question.ask()) + "*"));
    blocks.add(Kit.context(speaker.say("walk.official", "label", speaker.in(question.official()))));
    blocks.add(Kit.section(speaker.in(question.why())));
    blocks.add(Kit.section("*" + speaker.say("walk.help") + "*\n" + speaker.in(question.help())));
    // The answers are those of the guide in use: they say no more than the edition of the walk.
    blocks.addAll(
        new AnswerCard(speaker, room.guide().get()).list(question.faq(), "slack.faq.more"));
    return Kit.page(
        READ,
        speaker.say("slack.walk.why"),
        speaker.say("slack.close"),
        kept.text(),
        Kit.view(blocks));
  }

  JsonObject reasons(Walk walk, Lang lang) {
    Speaker speaker = room.speaker(lang);
    List<JsonObject> blocks = new ArrayList<>();
    Flow flow = room.desk().flow(walk);
    Guide edition = room.desk().edition(walk.edition());
    for (Reasons.Line line : Reasons.of(edition, flow, room.desk().assess(walk), lang)) {
      blocks.add(line.detail() ? Kit.context(line.text()) : Kit.section(line.text()));
    }
    return page(speaker, "walk.reason", blocks);
  }

  /** All that was said in a walk, in full. */
  JsonObject history(Walk walk, Lang lang) {
    Speaker speaker = room.speaker(lang);
    return page(
        speaker, "slack.walk.history", WalkHistory.blocks(speaker, room.desk().flow(walk), walk));
  }

  /** Some of the facts, newest first, with buttons to the others and to correct each. */
  JsonObject facts(Place place, Incident incident, int from, Lang lang) {
    Speaker speaker = room.speaker(lang);
    FactsCard card = new FactsCard(speaker, room.guide().get(), incident);
    List<FactsCard.Fact> all = card.facts();
    int first = Math.max(0, Math.min(from, all.size() - 1));
    int end = Math.min(all.size(), first + FACTS_PER_PAGE);
    List<JsonObject> blocks = new ArrayList<>();
    for (FactsCard.Fact fact : all.subList(first, end)) {
      blocks.add(card.correctable(fact, FACT));
    }
    List<JsonObject> turn = card.turn(first, FACTS_PER_PAGE, all.size());
    if (!turn.isEmpty()) {
      blocks.add(Kit.actions(turn));
    }
    if (blocks.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.facts.none")));
    }
    return Kit.page(
        READ,
        speaker.say("slack.facts.title"),
        speaker.say("slack.close"),
        new Kept(place.channel(), lang, incident.id() + "|facts").text(),
        Kit.view(blocks));
  }

  /** Why each item of a checklist is to be done, and how. */
  JsonObject reasons(ChecklistCard card, Lang lang) {
    return page(room.speaker(lang), "slack.first-minutes.why", card.reasons());
  }

  /** Numbers to call when Slack may be watched. */
  JsonObject emergency(Lang lang) {
    Speaker speaker = room.speaker(lang);
    String numbers = room.gate().people().policy().emergency();
    String text =
        numbers.isBlank()
            ? speaker.say("slack.emergency.none")
            : speaker.say("slack.emergency.numbers", "numbers", Speaker.typed(numbers, 2_000));
    return page(
        speaker,
        "slack.emergency.title",
        List.of(Kit.section(text), Kit.section(speaker.say("slack.emergency.now"))));
  }

  private static JsonObject page(Speaker speaker, String title, List<JsonObject> blocks) {
    return Kit.page(
        READ,
        speaker.say(title),
        speaker.say("slack.close"),
        new Kept("", speaker.lang(), "").text(),
        Kit.view(blocks));
  }
}
