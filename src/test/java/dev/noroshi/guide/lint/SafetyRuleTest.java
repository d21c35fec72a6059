package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.fault;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafetyRuleTest {

  private static final String NEVER = "{'outcome': 'wait', 'when': {'second': ['right']}, ";

  private static Expected unsafe(String pointer, String marked, String outcome, String answers) {
    return fault("unsafe", pointer, marked, "outcome", outcome, "answers", answers);
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "an edge now leads to it",
            tiny("'to': 'ask'", "'to': 'wait'"),
            unsafe("/never/0", "▸" + NEVER, "wait", "{first=no, second=right}")),
        planted(
            "an edge leads to it without the question",
            tiny("'to': 'share'", "'to': 'wait'"),
            unsafe("/never/0", "▸" + NEVER, "wait", "{first=yes, second=right}")),
        planted(
            "one of several answers is enough",
            tiny(NEVER, "{'outcome': 'wait', 'when': {'second': ['right', 'wrong']}, "),
            unsafe("/never/0", "▸{'outcome': 'wait', 'when'", "wait", "{first=no, second=wrong}")),
        planted(
            "all named questions must match",
            tiny(NEVER, "{'outcome': 'wait', 'when': {'first': ['no'], 'second': ['wrong']}, "),
            unsafe("/never/0", "▸{'outcome': 'wait', 'when'", "wait", "{first=no, second=wrong}")),
        planted(
            "a second statement",
            tiny(
                NEVER, "{'outcome': 'share', 'when': {'first': ['yes']}, 'note': TEXT},\n" + NEVER),
            unsafe(
                "/never/0",
                "▸{'outcome': 'share', 'when': {'first'",
                "share",
                "{first=yes, second=right}")),
        planted(
            "two statements",
            tiny(NEVER, "{'outcome': 'share', 'when': {'first': ['yes']}, 'note': TEXT},\n" + NEVER)
                .replace("'to': 'ask'", "'to': 'wait'"),
            unsafe(
                "/never/0",
                "▸{'outcome': 'share', 'when': {'first'",
                "share",
                "{first=yes, second=right}"),
            unsafe("/never/1", "▸" + NEVER, "wait", "{first=no, second=right}")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void what_must_never_be_said_is_reported_with_the_answers_that_lead_to_it(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("unsafe")).isEqualTo(guide.place(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "answers that lead elsewhere | {'outcome': 'wait', 'when': {'first': ['yes']}, ",
        "a question that is not there | {'outcome': 'wait', 'when': {'third': ['yes']}, ",
        "an open answer | {'outcome': 'wait', 'when': {'first': ['unknown']}, ",
        "answers that exclude one another |"
            + " {'outcome': 'wait', 'when': {'first': ['yes'], 'second': ['wrong']}, "
      })
  void what_cannot_come_about_is_not_unsafe(String name, String never) {
    GuideFixture guide = tiny(NEVER, never + " ");

    assertThat(guide.faults("unsafe", "broken-json")).as(name).isEmpty();
  }

  @Test
  void the_bundled_flow_cannot_be_led_from_an_unclear_case_to_optional_sharing() {
    GuideFixture guide =
        bundled().set("flows/sharing.json", "/edges/0/to", "'sharing-not-necessarily-needed'");

    assertThat(guide.faults("unsafe"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.at().pointer()).isEqualTo("/never/0"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  @Timeout(60)
  void even_the_largest_flow_that_the_schema_allows_is_checked(int questions) {
    GuideFixture guide = bundled().with("flows/large.json", large(questions));
    String answers =
        IntStream.rangeClosed(1, questions)
            .mapToObj(i -> "q" + i + "=a")
            .collect(Collectors.joining(", ", "{", "}"));

    assertThat(guide.faults())
        .isEqualTo(
            guide.place(
                List.of(
                    faultIn(
                        "flows/large.json",
                        "unsafe",
                        "/never/0",
                        "▸{'outcome': 'end'",
                        "outcome",
                        "end",
                        "answers",
                        answers))));
  }

  private static String large(int questions) {
    String answers =
        Stream.of("a", "b", "c", "d")
            .map(id -> "{'id': '" + id + "', 'label': TEXT}")
            .collect(Collectors.joining(", ", "'answers': [", "]"));
    return """
        {
          'id': 'large', 'title': TEXT, 'official': TEXT, 'note': TEXT, 'source': SOURCE,
          'start': 'q1',
          'questions': [%s],
          'edges': [%s],
          'outcomes': [{'id': 'end', TOLD, 'faq': []}],
          'also': [],
          'never': [{'outcome': 'end', 'when': {'q1': ['a']}, 'note': TEXT}],
          'readings': []
        }
        """
        .formatted(
            IntStream.rangeClosed(1, questions)
                .mapToObj(i -> "{'id': 'q" + i + "', ASKED, 'faq': [], " + answers + "}")
                .collect(Collectors.joining(",\n")),
            IntStream.rangeClosed(1, questions)
                .mapToObj(i -> edge(i, i == questions ? "end" : "q" + (i + 1)))
                .collect(Collectors.joining(",\n")));
  }

  private static String edge(int from, String to) {
    return "{'from': 'q%d', 'answers': ['a', 'b', 'c', 'd'], 'to': '%s', ARROW}"
        .formatted(from, to);
  }
}
