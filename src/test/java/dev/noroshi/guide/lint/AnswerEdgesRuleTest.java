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

final class AnswerEdgesRuleTest {

  private static final String[] CODES = {
    "answer-without-edge", "answer-with-two-edges", "open-answer-with-edge"
  };
  private static final String FIRST_EDGE =
      "{'from': 'first', 'answers': ['yes'], 'to': 'share', ARROW}";

  private static Expected noEdge(String pointer, String question, String answer) {
    String marked = "▸{'id': '" + answer + "', 'label'";
    return fault("answer-without-edge", pointer, marked, "question", question, "answer", answer);
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "no edge",
            tiny("    " + FIRST_EDGE + ",\n", ""),
            noEdge("/questions/0/answers/0", "first", "yes")),
        planted(
            "no edge for either answer",
            tiny("'answers': ['right']", "'answers': []")
                .replace("'answers': ['wrong']", "'answers': []"),
            noEdge("/questions/1/answers/0", "second", "right"),
            noEdge("/questions/1/answers/1", "second", "wrong")),
        planted(
            "an edge from another question",
            tiny(
                "{'from': 'second', 'answers': ['right']",
                "{'from': 'first', 'answers': ['right']"),
            noEdge("/questions/1/answers/0", "second", "right")),
        planted(
            "a new answer that nobody gave an edge",
            tiny(
                "{'id': 'no', 'label': TEXT}",
                "{'id': 'no', 'label': TEXT}, {'id': 'so', 'label': TEXT}"),
            noEdge("/questions/0/answers/2", "first", "so")),
        planted(
            "an answer that is open no longer",
            tiny("'label': TEXT, 'open': true}", "'label': TEXT}"),
            noEdge("/questions/0/answers/2", "first", "unknown")),
        planted(
            "two edges",
            tiny(
                FIRST_EDGE,
                FIRST_EDGE + ",\n{'from': 'first',   'answers': ['yes'], 'to': 'wait', ARROW}"),
            fault(
                "answer-with-two-edges",
                "/edges/1/answers/0",
                "'from': 'first',   'answers': [▸'yes']",
                "question",
                "first",
                "answer",
                "yes")),
        planted(
            "two edges, the second for two answers",
            tiny("'answers': ['no']", "'answers': ['no', 'yes']"),
            fault(
                "answer-with-two-edges",
                "/edges/1/answers/1",
                "['no', ▸'yes']",
                "question",
                "first",
                "answer",
                "yes")),
        planted(
            "three edges are one fault",
            tiny(
                FIRST_EDGE,
                FIRST_EDGE
                    + ",\n{'from': 'first',   'answers': ['yes'], 'to': 'wait', ARROW},"
                    + "\n{'from': 'first', 'answers':   ['yes'], 'to': 'ask', ARROW}"),
            fault(
                "answer-with-two-edges",
                "/edges/1/answers/0",
                "'from': 'first',   'answers': [▸'yes']",
                "question",
                "first",
                "answer",
                "yes")),
        planted(
            "an open answer with an edge",
            tiny("'answers': ['yes']", "'answers': ['yes', 'unknown']"),
            fault(
                "open-answer-with-edge",
                "/edges/0/answers/1",
                "['yes', ▸'unknown']",
                "answer",
                "unknown")),
        planted(
            "an open answer with two edges is one fault",
            tiny("'answers': ['yes']", "'answers': ['yes', 'unknown']")
                .replace("'answers': ['no']", "'answers': ['no', 'unknown']"),
            fault(
                "open-answer-with-edge",
                "/edges/0/answers/1",
                "['yes', ▸'unknown']",
                "answer",
                "unknown")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void every_closed_answer_needs_one_edge_and_an_open_one_none(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults(CODES)).isEqualTo(guide.place(expected));
  }

  @Test
  void two_answers_may_share_an_edge() {
    GuideFixture guide =
        tiny("'answers': ['right'], 'to'", "'answers': ['right', 'wrong'], 'to'")
            .replace(",\n    {'from': 'second', 'answers': ['wrong'], 'to': 'wait', ARROW}", "");

    assertThat(guide.faults(CODES)).isEmpty();
  }

  @Test
  void an_open_answer_without_an_edge_is_right() {
    assertThat(tiny().faults()).isEmpty();
  }
}
