package dev.noroshi.slack.cards;

import dev.noroshi.guide.Flow;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** All that was said to each question of a walk, with the whole of each reason. */
public final class WalkHistory {

  private static final int REASON = 2_500;

  private WalkHistory() {}

  public static List<JsonObject> blocks(Speaker speaker, Flow flow, Walk walk) {
    List<JsonObject> blocks = new ArrayList<>();
    for (Flow.Question question : flow.questions()) {
      List<Walk.Given> said = walk.given().getOrDefault(question.id(), List.of());
      if (!said.isEmpty()) {
        blocks.add(Kit.section("*" + speaker.in(question.ask()) + "*"));
      }
      for (Walk.Given given : said) {
        blocks.add(Kit.section(words(speaker, question, given)));
      }
    }
    return blocks;
  }

  private static String words(Speaker speaker, Flow.Question question, Walk.Given given) {
    String words =
        speaker.say(
            "slack.walk.said",
            "answer",
            label(speaker, question, given),
            "by",
            Speaker.person(given.by()),
            "time",
            Speaker.time(given.at()));
    return given.reason() == null
        ? words
        : words
            + "\n"
            + speaker.say("slack.walk.because", "reason", Speaker.typed(given.reason(), REASON));
  }

  /** What somebody said, in the words of the option. */
  static String label(Speaker speaker, Flow.Question question, Walk.Given given) {
    String id = given.answer();
    return question.answers().stream()
        .filter(answer -> id == null ? answer.open() : answer.id().equals(id))
        .findFirst()
        .map(answer -> speaker.in(answer.label()))
        .orElse(speaker.say("walk.open"));
  }
}
