package dev.noroshi.slack.cards;

import dev.noroshi.clock.Explanation;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Element;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a report or notice, filled from the record as far as it can be, to be copied. It
 * sends nothing, and what is for counsel only is not on it.
 */
final class FilingSheet {

  static final String PREFIX = "sheet/";

  /** So much goes into one block, with room for the marks around it. */
  private static final int BLOCK = 2_600;

  private static final int FACT = 600;
  private static final int TITLE = 300;

  private final Speaker speaker;
  private final Guide guide;
  private final DutyBook book;
  private final Incident incident;

  FilingSheet(Speaker speaker, Guide guide, DutyBook book) {
    this.speaker = speaker;
    this.guide = guide;
    this.book = book;
    this.incident = book.incident();
  }

  static String key(Duty duty, Line line) {
    return PREFIX + duty.key() + "/" + line.stage().id();
  }

  /** Of a stage, by the key of its page; nothing when there is none. */
  List<JsonObject> blocks(String key) {
    String path = key.substring(PREFIX.length());
    int at = path.lastIndexOf('/');
    return book.duty(path.substring(0, Math.max(at, 0)))
        .flatMap(duty -> duty.line(path.substring(at + 1)).map(line -> blocks(duty, line)))
        .orElse(List.of());
  }

  private List<JsonObject> blocks(Duty duty, Line line) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Kit.section(
            "*" + speaker.in(duty.regime().name()) + "*　" + speaker.in(line.stage().name())));
    if (line.stage().content() != null) {
      blocks.add(
          Kit.section(
              speaker.say("slack.duty.content", "content", speaker.in(line.stage().content()))));
    }
    blocks.add(Kit.context(speaker.say("slack.sheet.check")));
    copied(lines(duty, line)).forEach(text -> blocks.add(Kit.section("```" + text + "```")));
    return blocks;
  }

  private List<String> lines(Duty duty, Line line) {
    List<String> lines = new ArrayList<>();
    add(lines, "slack.sheet.to", speaker.in(line.stage().recipient()));
    add(lines, "slack.sheet.from", Speaker.typed(duty.entity().name(), TITLE));
    add(lines, "slack.sheet.subject", Speaker.typed(incident.outline().title(), TITLE));
    add(lines, "slack.sheet.noticed", moment(duty, incident.outline().noticedAt()));
    add(lines, "slack.sheet.began", moment(duty, line.trigger()));
    add(
        lines,
        "slack.sheet.stage",
        guide.stages().stream()
            .filter(stage -> stage.id().equals(incident.outline().stage()))
            .map(stage -> speaker.in(stage.name()))
            .findFirst()
            .orElse(""));
    List<FactsCard.Fact> facts =
        new FactsCard(speaker, guide, incident)
            .facts().stream()
                .sorted(
                    Comparator.comparing(FactsCard.Fact::kind)
                        .thenComparing(fact -> fact.version().content().element())
                        .thenComparing(fact -> fact.version().seq()))
                .toList();
    lines.add("");
    lines.add(speaker.say("slack.sheet.facts"));
    if (facts.isEmpty()) {
      lines.add(speaker.say("slack.sheet.open"));
    }
    facts.forEach(fact -> lines.add("・" + fact(duty, fact)));
    return lines;
  }

  private void add(List<String> lines, String key, String value) {
    lines.add(speaker.say(key, "value", value.isEmpty() ? speaker.say("slack.sheet.open") : value));
  }

  private String fact(Duty duty, FactsCard.Fact fact) {
    var content = fact.version().content();
    String element =
        guide.element(content.element()).map(Element::official).map(speaker::in).orElse("");
    return speaker.say(
        content.confirmed() ? "slack.sheet.fact" : "slack.sheet.fact-unsure",
        "element",
        element,
        "text",
        Speaker.typed(content.text(), FACT).replace("\n", " "),
        "time",
        moment(duty, content.eventTime()));
  }

  /** In the zone of the rule, as it is written there. */
  private String moment(Duty duty, @Nullable Instant time) {
    return time == null
        ? ""
        : Explanation.moment(time.atZone(duty.regime().zone()), speaker.lang())
            + " "
            + duty.regime().zone().getId();
  }

  /** In as many blocks as it takes, none of them longer than Slack takes. */
  private static List<String> copied(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      if (block.length() + line.length() > BLOCK) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : "\n").append(line);
    }
    blocks.add(block.toString());
    return blocks;
  }
}
