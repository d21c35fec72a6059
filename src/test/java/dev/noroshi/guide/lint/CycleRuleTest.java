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
import org.junit.jupiter.params.provider.ValueSource;

final class CycleRuleTest {

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "to itself",
            tiny("'to': 'ask'", "'to': 'second' "),
            fault("cycle", "/edges/2/to", "'to': ▸'second' ,", "from", "second", "to", "second")),
        planted(
            "to itself, from the start",
            tiny("'to': 'share'", "'to': 'first'"),
            fault("cycle", "/edges/0/to", "'to': ▸'first'", "from", "first", "to", "first")),
        planted(
            "back to the start",
            tiny("'to': 'ask'", "'to': 'first'"),
            fault("cycle", "/edges/2/to", "'to': ▸'first'", "from", "second", "to", "first")),
        planted(
            "back over three questions",
            tiny("'to': 'ask'", "'to': 'third'")
                .replace(
                    "{'id': 'second', ASKED",
                    "{'id': 'third', ASKED, 'faq': [], 'answers': [{'id': 'yes', 'label': TEXT},"
                        + " {'id': 'no', 'label': TEXT}]}, {'id': 'second', ASKED")
                .replace(
                    "'edges': [",
                    "'edges': [{'from': 'third', 'answers': ['yes', 'no'], 'to': 'first', ARROW},"),
            fault("cycle", "/edges/0/to", "'to': ▸'first'", "from", "third", "to", "first")),
        planted(
            "two ways back",
            tiny("'to': 'ask'", "'to': 'first'").replace("'to': 'wait'", "'to':\n'first'"),
            fault("cycle", "/edges/2/to", "'to': ▸'first'", "from", "second", "to", "first"),
            fault("cycle", "/edges/3/to", "'to':\n▸'first'", "from", "second", "to", "first")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void an_edge_that_leads_back_is_reported_where_it_stands(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("cycle")).containsAll(guide.place(expected));
  }

  @Test
  void two_ways_to_the_same_question_are_no_cycle() {
    assertThat(tiny("'to': 'share'", "'to': 'second'").faults("cycle")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'answers': ['yes'], ARROW}", "'first'", "null", "[]"})
  void an_edge_without_ends_is_no_cycle(String edge) {
    GuideFixture guide = tiny("'edges': [", "'edges': [" + edge + ", ");

    assertThat(guide.faults("cycle")).isEmpty();
    assertThat(guide.faults("schema"))
        .anySatisfy(fault -> assertThat(fault.at().pointer()).isEqualTo("/edges/0"));
  }
}
