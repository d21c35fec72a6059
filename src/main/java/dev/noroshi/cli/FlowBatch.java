package dev.noroshi.cli;

import dev.noroshi.flow.Assessment;
import dev.noroshi.flow.Assessor;
import dev.noroshi.flow.NoSuchOption;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One line of {@code batch flow}: answers in, outcomes out. */
final class FlowBatch implements BatchTask {

  private final Guide guide;
  private final Console console;

  FlowBatch(Guide guide, Console console) {
    this.guide = guide;
    this.console = console;
  }

  @Override
  public JsonObjectBuilder answer(JsonObject in) {
    try {
      return result(assess(in));
    } catch (NoSuchOption e) {
      throw new BadLine(
          console.text("batch.no-such-option", "given", e.given(), "known", e.known()));
    }
  }

  private Assessment assess(JsonObject in) {
    String name = in.get("flow") instanceof JsonString text ? text.getString() : "";
    if (name.isEmpty()) {
      throw new BadLine(console.text("batch.no-field", "field", "flow"));
    }
    Flow flow =
        guide
            .flow(name)
            .orElseThrow(
                () ->
                    new BadLine(
                        console.text(
                            "batch.no-such-flow",
                            "flow",
                            name,
                            "known",
                            String.join(", ", guide.flows().keySet()))));
    if (!(in.get("answers") instanceof JsonObject answers)) {
      throw new BadLine(console.text("batch.no-field", "field", "answers"));
    }
    Map<String, String> given = new HashMap<>();
    answers.forEach(
        (question, answer) -> {
          if (answer instanceof JsonString text) {
            given.put(question, text.getString());
          } else if (answer.getValueType() != JsonValue.ValueType.NULL) {
            throw new BadLine(console.text("batch.no-field", "field", "answers." + question));
          }
        });
    return Assessor.assess(flow, given, Set.of());
  }

  private static JsonObjectBuilder result(Assessment assessment) {
    JsonObjectBuilder out =
        Json.createObjectBuilder()
            .add("outcomes", ids(assessment.primary().stream().toList()))
            .add("also", ids(assessment.also()));
    if (!assessment.complete()) {
      out.add("possible", ids(assessment.possible()));
      assessment
          .deciding()
          .ifPresentOrElse(q -> out.add("deciding", q.id()), () -> out.addNull("deciding"));
    }
    return out;
  }

  private static JsonArray ids(List<Flow.Outcome> outcomes) {
    return Json.createArrayBuilder(outcomes.stream().map(Flow.Outcome::id).toList()).build();
  }
}
