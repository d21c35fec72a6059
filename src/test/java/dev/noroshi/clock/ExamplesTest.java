package dev.noroshi.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Regime;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Limits that were counted by hand from the rules, each with how. */
final class ExamplesTest {

  private static List<JsonObject> examples() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(
                ExamplesTest.class.getResourceAsStream("/clock/examples.jsonl"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).map(ExamplesTest::object).toList();
    }
  }

  private static JsonObject object(String line) {
    try (var reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_example_is_counted_as_by_hand() throws IOException {
    return examples().stream()
        .map(one -> DynamicTest.dynamicTest(one.getString("id"), () -> check(one)));
  }

  private static void check(JsonObject example) {
    Deadline deadline =
        Clocks.count(example.getString("regime"), example.getString("stage"), occasion(example));
    Deadline.Limit limit = deadline.limit();
    String why = example.getString("why");
    if (limit == null) {
      assertThat(text(example, "deadline")).as(why).isEmpty();
      assertThat(deadline.none()).hasToString(example.getString("no"));
    } else {
      assertThat(limit.at().toOffsetDateTime())
          .as(why)
          .isEqualTo(OffsetDateTime.parse(text(example, "deadline")));
      assertThat(limit.endOfDay() ? "end_of_day" : "instant").isEqualTo(text(example, "precision"));
    }
  }

  private static Occasion occasion(JsonObject example) {
    Map<String, Set<String>> facts = new HashMap<>();
    JsonObject context = example.getJsonObject("context");
    if (context != null) {
      context.forEach((fact, value) -> facts.put(fact, Set.of(word(value))));
    }
    ZoneId noted =
        facts.getOrDefault("trigger_zone", Set.of()).stream()
            .findFirst()
            .map(ZoneId::of)
            .orElse(null);
    return new Occasion(Clocks.at(example.getString("trigger")), noted, facts);
  }

  private static String word(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private static String text(JsonObject example, String field) {
    return example.get(field) instanceof JsonString text ? text.getString() : "";
  }

  @Test
  void there_are_enough_of_them_and_of_every_class() throws IOException {
    Set<String> classes = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (JsonObject example : examples()) {
      ids.add(example.getString("id"));
      Regime regime = Clocks.DEADLINES.regime(example.getString("regime")).orElseThrow();
      classes.add(
          regime
              .stage(example.getString("stage"))
              .orElseThrow()
              .count()
              .getClass()
              .getSimpleName());
      assertThat(example.getString("why")).isNotBlank();
    }

    assertThat(ids).hasSameSizeAs(examples()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(classes)
        .contains(
            "Hours",
            "FirstDay",
            "FirstDayDisputed",
            "Months",
            "Days",
            "DaysAfterYearEnd",
            "BusinessDays",
            "FirstOf",
            "SameDay");
  }
}
