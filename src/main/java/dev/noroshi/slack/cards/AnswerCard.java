package dev.noroshi.slack.cards;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Signpost;
import dev.noroshi.guide.Source;
import dev.noroshi.guide.Word;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers to questions about the guidance. They hold no fact of any incident. */
public final class AnswerCard {

  /** What a button of an answer does; its value is one of these and what it is about. */
  public static final String FULL = "full";

  public static final String RELATED = "related";
  public static final String POST = "post";
  public static final String OTHERS = "others";
  public static final String CATEGORY = "category";

  private static final int LABEL = 75;

  private final Speaker speaker;
  private final Guide guide;
  private final Knowledge knowledge;

  public AnswerCard(Speaker speaker, Guide guide) {
    this.speaker = speaker;
    this.guide = guide;
    this.knowledge = guide.knowledge();
  }

  /**
   * For the one who asked.
   *
   * @param others the next best, for who meant something else
   */
  public List<JsonObject> brief(Faq faq, List<Integer> others) {
    List<JsonObject> blocks = new ArrayList<>(head(faq));
    List<JsonObject> buttons = new ArrayList<>();
    buttons.add(button(FULL, faq.number(), speaker.say("slack.faq.full"), 0));
    buttons.add(button(RELATED, faq.number(), speaker.say("slack.faq.related"), 1));
    buttons.add(button(POST, faq.number(), speaker.say("slack.faq.post"), 2));
    String value = String.join(",", others.stream().map(String::valueOf).toList());
    buttons.add(
        Kit.button(
            Actions.FAQ + ":3", speaker.say("slack.faq.others"), Actions.value(OTHERS, value)));
    blocks.add(Kit.actions(buttons));
    return blocks;
  }

  /** Where we answer what the guidance does not. */
  public List<JsonObject> signpost(Signpost signpost) {
    return List.of(
        Kit.section(
            "*"
                + text(signpost.title())
                + "*\n"
                + text(signpost.text())
                + "\n`"
                + signpost.command()
                + "`"),
        Kit.divider());
  }

  /** All of them, in a line each. */
  public JsonObject signposts() {
    return Kit.section(
        knowledge.signposts().stream()
            .map(one -> "• " + text(one.title()) + "　`" + one.command() + "`")
            .collect(Collectors.joining("\n")));
  }

  /** In the channel, for all. */
  public List<JsonObject> posted(Faq faq, String by) {
    List<JsonObject> blocks = new ArrayList<>(head(faq));
    blocks.add(Kit.context(speaker.say("slack.faq.posted", "person", by)));
    blocks.add(Kit.actions(List.of(button(FULL, faq.number(), speaker.say("slack.faq.full"), 0))));
    return blocks;
  }

  private List<JsonObject> head(Faq faq) {
    return List.of(
        Kit.section("*" + title(faq) + "*\n" + text(faq.shortly())),
        Kit.section(steps(faq)),
        Kit.context(badge(faq) + source(faq.sources().get(0))));
  }

  /** The whole of it. */
  public List<JsonObject> whole(Faq faq) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section("*" + title(faq) + "*"));
    if (faq.summary()) {
      blocks.add(Kit.context(speaker.say("slack.faq.summary")));
    }
    blocks.add(Kit.section(text(faq.answer())));
    blocks.add(Kit.section("*" + speaker.say("slack.faq.now") + "*\n" + steps(faq)));
    blocks.addAll(Weighing.blocks(speaker, guide, faq.number()));
    faq.sources().forEach(source -> blocks.add(Kit.context(source(source))));
    blocks.add(Kit.divider());
    blocks.addAll(list(faq.related(), "slack.faq.related"));
    return blocks;
  }

  /** Titles to choose from. */
  public List<JsonObject> list(List<Integer> numbers, String headline) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.context(speaker.say(headline)));
    for (int number : numbers) {
      knowledge
          .question(number)
          .ifPresent(
              faq ->
                  blocks.add(
                      Kit.section(
                          title(faq),
                          button(FULL, number, speaker.say("slack.faq.open"), number))));
    }
    return blocks;
  }

  /** The four categories. */
  public List<JsonObject> categories() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.say("slack.faq.start")));
    int at = 0;
    for (Map.Entry<String, Bilingual> category : knowledge.categories().entrySet()) {
      blocks.add(
          Kit.section(
              category.getKey() + "　" + text(category.getValue()),
              Kit.button(
                  Actions.FAQ + ":" + at++,
                  speaker.say("slack.faq.open"),
                  Actions.value(CATEGORY, category.getKey()))));
    }
    return blocks;
  }

  /** The questions of a category. */
  public List<JsonObject> category(String category) {
    List<JsonObject> blocks = new ArrayList<>();
    Bilingual name = knowledge.categories().get(category);
    if (name != null) {
      blocks.add(Kit.section("*" + text(name) + "*"));
      List<Integer> numbers =
          knowledge.faq().values().stream()
              .filter(faq -> faq.category().equals(category))
              .map(Faq::number)
              .toList();
      blocks.addAll(list(numbers, "slack.faq.choose"));
    }
    return blocks;
  }

  /** What a word means, and the questions that say more. */
  public List<JsonObject> meaning(Word word) {
    List<JsonObject> blocks = new ArrayList<>();
    String reading = word.reading() == null ? "" : "（" + word.reading() + "）";
    String other = Kit.escaped(word.term().in(speaker.lang().other()));
    blocks.add(
        Kit.section(
            "*" + text(word.term()) + "*" + reading + "　" + other + "\n" + text(word.meaning())));
    blocks.add(Kit.context(source(word.source())));
    if (!word.faq().isEmpty()) {
      blocks.addAll(list(word.faq(), "slack.faq.more"));
    }
    return blocks;
  }

  public String title(Faq faq) {
    return Kit.escaped(
        speaker.say(
            "slack.faq.title-line",
            "number",
            Integer.toString(faq.number()),
            "title",
            speaker.in(faq.title())));
  }

  private String steps(Faq faq) {
    StringBuilder lines = new StringBuilder();
    int number = 1;
    for (Faq.Step step : faq.steps()) {
      lines.append(number++).append(". ").append(text(step.text()));
      if (step.command() != null) {
        lines.append("　`").append(step.command()).append('`');
      }
      lines.append('\n');
    }
    return lines.toString().strip();
  }

  private String badge(Faq faq) {
    return faq.summary() ? speaker.say("slack.faq.summary") + "　" : "";
  }

  private String source(Source source) {
    return Sources.line(speaker, guide, source);
  }

  private String text(Bilingual text) {
    return Kit.escaped(speaker.in(text));
  }

  private static JsonObject button(String what, int number, String label, int index) {
    return Kit.button(
        Actions.FAQ + ":" + index,
        Kit.cut(label, LABEL),
        Actions.value(what, Integer.toString(number)));
  }
}
