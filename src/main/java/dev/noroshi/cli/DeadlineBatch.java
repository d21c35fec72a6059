package dev.noroshi.cli;

import dev.noroshi.clock.Deadline;
import dev.noroshi.clock.Deadlines;
import dev.noroshi.clock.Explanation;
import dev.noroshi.clock.Occasion;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One line of {@code batch deadline}: when something happened in, when it is due out. */
final class DeadlineBatch implements BatchTask {

  /** With seconds even when they are zero, and an offset in numbers even when it is none. */
  private static final DateTimeFormatter OUT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ROOT);

  private final Deadlines deadlines;
  private final Explanation explanation;
  private final Console console;

  DeadlineBatch(Guide guide, Console console) {
    this.deadlines = Deadlines.of(guide);
    this.explanation = new Explanation(guide, console.lang());
    this.console = console;
  }

  @Override
  public JsonObjectBuilder answer(JsonObject in) {
    String id = text(in, "regime");
    Regime regime =
        deadlines
            .regime(id)
            .orElseThrow(() -> new BadLine(console.text("batch.no-such-regime", "regime", id)));
    String name = text(in, "stage");
    Regime.Stage stage =
        regime
            .stage(name)
            .orElseThrow(
                () ->
                    new BadLine(
                        console.text(
                            "batch.no-such-stage",
                            "stage",
                            name,
                            "known",
                            Explanation.ids(regime))));
    Occasion occasion = occasion(in, regime);
    try {
      return result(deadlines.count(regime, stage, occasion), occasion);
    } catch (Occasion.NotATime e) {
      throw new BadLine(console.text("batch.no-field", "field", "context." + e.fact()));
    }
  }

  private Occasion occasion(JsonObject in, Regime regime) {
    Map<String, Set<String>> facts = new HashMap<>();
    if (in.get("context") instanceof JsonObject context) {
      context.forEach((fact, value) -> facts.put(fact, words(value)));
    }
    ZoneId noted =
        facts.getOrDefault("trigger_zone", Set.of()).stream()
            .findFirst()
            .flatMap(Occasions::zone)
            .orElse(null);
    String trigger = text(in, "trigger");
    Instant at =
        Occasions.time(trigger, noted == null ? regime.zone() : noted)
            .orElseThrow(() -> new BadLine(console.text("batch.bad-time", "field", "trigger")));
    return new Occasion(at, noted, facts);
  }

  private static Set<String> words(JsonValue value) {
    Set<String> words = new LinkedHashSet<>();
    if (value instanceof JsonArray several) {
      several.forEach(one -> words.addAll(words(one)));
    } else if (value instanceof JsonString text) {
      words.add(text.getString());
    } else if (value.getValueType() != JsonValue.ValueType.NULL) {
      words.add(value.toString());
    }
    return words;
  }

  private String text(JsonObject in, String field) {
    if (in.get(field) instanceof JsonString text) {
      return text.getString();
    }
    throw new BadLine(console.text("batch.no-field", "field", field));
  }

  private JsonObjectBuilder result(Deadline deadline, Occasion occasion) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    Deadline.Limit limit = deadline.limit();
    if (limit == null) {
      return out.addNull("deadline").add("reason", explanation.line(deadline, occasion));
    }
    return out.add("deadline", limit.at().format(OUT))
        .add("precision", limit.endOfDay() ? "end_of_day" : "instant");
  }
}
