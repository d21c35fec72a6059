package dev.noroshi.slack.cards;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Party;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Whom to contact outside, and for what. It holds no fact of any incident. */
public final class PartyCard {

  /** What a button does; its value is one of these and what it is about. */
  public static final String GROUP = "group";

  public static final String ONE = "one";
  public static final String LETTER = "letter";

  private static final int MOST = 45;

  private final Speaker speaker;
  private final Guide guide;

  public PartyCard(Speaker speaker, Guide guide) {
    this.speaker = speaker;
    this.guide = guide;
  }

  /** Whom the outcomes of a decision name, and the letter to ask with. */
  public List<JsonObject> at(List<String> outcomes) {
    List<Party> parties =
        outcomes.stream()
            .flatMap(outcome -> guide.knowledge().partiesAt(outcome).stream())
            .distinct()
            .toList();
    List<JsonObject> blocks = new ArrayList<>(list(parties));
    if (!blocks.isEmpty()) {
      blocks.add(letterRow(blocks.size()));
    }
    return blocks;
  }

  /** All groups. */
  public List<JsonObject> groups() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.say("slack.parties.start")));
    int at = 0;
    for (Party.Group group : guide.knowledge().parties()) {
      blocks.add(
          Kit.section(
              "*" + text(group.name()) + "*　" + names(group),
              button(GROUP, group.kind(), speaker.say("slack.faq.open"), at++)));
    }
    blocks.add(letterRow(at));
    return blocks;
  }

  private JsonObject letterRow(int index) {
    return Kit.section(
        speaker.say("slack.parties.letter"),
        button(LETTER, "", speaker.say("slack.faq.open"), index));
  }

  private String names(Party.Group group) {
    return String.join(
        speaker.say("slack.parties.between"),
        group.parties().stream().map(party -> text(party.name())).toList());
  }

  /** Those of one group, or some of all. */
  public List<JsonObject> list(List<Party> parties) {
    List<JsonObject> blocks = new ArrayList<>();
    for (Party party : parties.subList(0, Math.min(MOST, parties.size()))) {
      blocks.add(
          Kit.section(
              "*" + text(party.name()) + "*\n" + text(party.when()),
              button(ONE, party.id(), speaker.say("slack.faq.open"), blocks.size())));
    }
    return blocks;
  }

  /** Everything about one. */
  public List<JsonObject> whole(Party party) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section("*" + text(party.name()) + "*"));
    line(blocks, "slack.parties.when", party.when());
    line(blocks, "slack.parties.what", party.what());
    line(blocks, "slack.parties.bring", party.bring());
    line(blocks, "slack.parties.mode", mode(party));
    line(blocks, "slack.parties.reach", party.reach());
    if (party.url() != null) {
      blocks.add(Kit.context("<" + party.url() + ">"));
    }
    line(blocks, "slack.parties.hours", party.hours());
    if (party.night() != null) {
      line(blocks, "slack.parties.night", party.night());
    }
    blocks.add(Kit.context(Sources.line(speaker, guide, party.source())));
    if (!party.faq().isEmpty()) {
      blocks.add(Kit.divider());
      blocks.addAll(new AnswerCard(speaker, guide).list(party.faq(), "slack.faq.more"));
    }
    return blocks;
  }

  /** A letter to a specialist, with blanks: nothing of the record goes into it by itself. */
  public List<JsonObject> letter() {
    return List.of(
        Kit.section(speaker.say("slack.parties.letter-how")),
        Kit.section("```" + speaker.say("slack.parties.letter-text") + "```"));
  }

  private void line(List<JsonObject> blocks, String key, Bilingual text) {
    line(blocks, key, speaker.in(text));
  }

  private void line(List<JsonObject> blocks, String key, String text) {
    blocks.add(Kit.section("*" + speaker.say(key) + "*\n" + Kit.escaped(text)));
  }

  private String mode(Party party) {
    return speaker.say(
        switch (party.mode()) {
          case "member" -> "slack.parties.mode.member";
          case "hub" -> "slack.parties.mode.hub";
          case "proxy" -> "slack.parties.mode.proxy";
          case "report" -> "slack.parties.mode.report";
          case "consult" -> "slack.parties.mode.consult";
          case "coordinate" -> "slack.parties.mode.coordinate";
          default -> "slack.parties.mode.notify";
        });
  }

  private String text(Bilingual text) {
    return Kit.escaped(speaker.in(text));
  }

  private static JsonObject button(String what, String id, String label, int index) {
    return Kit.button(Actions.PARTY + ":" + index, label, Actions.value(what, id));
  }
}
