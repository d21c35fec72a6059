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

final class DeadEndRuleTest {

  private static final Expected FIRST =
      fault("dead-end", "/questions/0", "▸{'id': 'first', ASKED", "id", "first");
  private static final Expected SECOND =
      fault("dead-end", "/questions/1", "▸{'id': 'second', ASKED", "id", "second");

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "a question without edges",
            tiny(",\n    {'from': 'second', 'answers': ['right'], 'to': 'ask', ARROW}", "")
                .replace(
                    ",\n    {'from': 'second', 'answers': ['wrong'], 'to': 'wait', ARROW}", ""),
            SECOND),
        planted(
            "a question whose edges lead nowhere",
            tiny("'to': 'ask'", "'to': 'aks'").replace("'to': 'wait'", "'to': 'wiat'"),
            SECOND),
        planted(
            "a question that leads only to itself",
            tiny("'to': 'ask'", "'to': 'second'").replace("'to': 'wait'", "'to': 'second'"),
            SECOND),
        planted(
            "two questions that lead only to one another",
            tiny("'to': 'share'", "'to': 'second'")
                .replace("'to': 'ask'", "'to': 'first'")
                .replace("'to': 'wait'", "'to': 'first'"),
            FIRST,
            SECOND));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void a_question_from_which_no_outcome_is_reached_is_reported(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("dead-end")).isEqualTo(guide.place(expected));
  }

  @Test
  void one_way_to_an_outcome_is_enough() {
    assertThat(tiny("'to': 'ask'", "'to': 'aks'").faults("dead-end")).isEmpty();
  }

  @Test
  void a_way_over_another_question_counts() {
    assertThat(tiny("'to': 'share'", "'to': 'second'").faults("dead-end")).isEmpty();
  }
}
