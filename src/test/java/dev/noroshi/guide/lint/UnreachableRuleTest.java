package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.fault;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UnreachableRuleTest {

  private static final String LAST_QUESTION = "{'id': 'wrong', 'label': TEXT}\n    ]}";
  private static final String LAST_EDGE = "'answers': ['wrong'], 'to': 'wait', ARROW}";
  private static final String YES_NO =
      "'answers': [{'id': 'yes', 'label': TEXT}, {'id': 'no', 'label': TEXT}]";

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "an outcome without an edge",
            tiny("{'id': 'share', TOLD", "{'id': 'lost', TOLD, 'faq': []},\n{'id': 'share', TOLD"),
            fault(
                "unreachable",
                "/outcomes/0",
                "▸{'id': 'lost', TOLD",
                "id",
                "lost",
                "start",
                "first")),
        planted(
            "an outcome whose only edge now leads elsewhere",
            tiny("'to': 'wait'", "'to': 'ask'"),
            fault(
                "unreachable",
                "/outcomes/2",
                "▸{'id': 'wait', TOLD",
                "id",
                "wait",
                "start",
                "first")),
        planted(
            "a question that only leads away",
            tiny(
                    LAST_QUESTION,
                    LAST_QUESTION + ",\n{'id': 'third', ASKED, 'faq': [], " + YES_NO + "}")
                .replace(
                    LAST_EDGE,
                    LAST_EDGE
                        + ", {'from': 'third', 'answers': ['yes', 'no'], 'to': 'ask', ARROW}"),
            fault(
                "unreachable",
                "/questions/2",
                "▸{'id': 'third', ASKED",
                "id",
                "third",
                "start",
                "first")),
        planted(
            "two questions that lead only to one another",
            tiny(
                    LAST_QUESTION,
                    LAST_QUESTION
                        + ",\n{'id': 'third', ASKED, 'faq': [], "
                        + YES_NO
                        + "},\n{'id': 'fourth', ASKED, 'faq': [], "
                        + YES_NO
                        + "}")
                .replace(
                    LAST_EDGE,
                    LAST_EDGE
                        + ", {'from': 'third', 'answers': ['yes', 'no'], 'to': 'fourth', ARROW}"
                        + ", {'from': 'fourth', 'answers': ['yes', 'no'], 'to': 'third', ARROW}"),
            fault(
                "unreachable",
                "/questions/2",
                "▸{'id': 'third', ASKED",
                "id",
                "third",
                "start",
                "first"),
            fault(
                "unreachable",
                "/questions/3",
                "▸{'id': 'fourth', ASKED",
                "id",
                "fourth",
                "start",
                "first")),
        planted(
            "everything before the start",
            tiny("'start': 'first'", "'start': 'second'"),
            fault(
                "unreachable",
                "/questions/0",
                "▸{'id': 'first', ASKED",
                "id",
                "first",
                "start",
                "second"),
            fault(
                "unreachable",
                "/outcomes/0",
                "▸{'id': 'share', TOLD",
                "id",
                "share",
                "start",
                "second")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void what_the_start_does_not_lead_to_is_reported_where_it_stands(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("unreachable")).isEqualTo(guide.place(expected));
  }

  @Test
  void what_every_question_and_outcome_is_led_to_is_right() {
    assertThat(tiny().faults()).isEmpty();
  }

  @Test
  void an_outcome_may_be_reached_in_two_ways() {
    assertThat(
            tiny("'to': 'wait'", "'to': 'share'")
                .replace(",\n    {'id': 'wait', TOLD, 'faq': [5]}", "")
                .replace(
                    "{'outcome': 'wait', 'when': {'second': ['right']}",
                    "{'outcome': 'ask', 'when': {'first': ['yes']}")
                .replace("'outcomes': ['ask', 'wait']", "'outcomes': ['ask']")
                .faults())
        .isEmpty();
  }
}
