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

final class EdgeToNowhereRuleTest {

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "a slip of the pen",
            tiny("'to': 'ask'", "'to': 'aks'"),
            fault("edge-to-nowhere", "/edges/2/to", "'to': ▸'aks'", "to", "aks")),
        planted(
            "an outcome of another flow",
            tiny("'to': 'share'", "'to': 'share-for-others'"),
            fault(
                "edge-to-nowhere",
                "/edges/0/to",
                "'to': ▸'share-for-others'",
                "to",
                "share-for-others")),
        planted(
            "an answer",
            tiny("'to': 'share'", "'to': 'wrong'"),
            fault("edge-to-nowhere", "/edges/0/to", "'to': ▸'wrong'", "to", "wrong")),
        planted(
            "an empty name",
            tiny("'to': 'share'", "'to':   ''"),
            fault("edge-to-nowhere", "/edges/0/to", "'to':   ▸''", "to", "")),
        planted(
            "two edges",
            tiny("'to': 'ask'", "'to': 'there'").replace("'to': 'wait'", "\n'to': 'there'"),
            fault("edge-to-nowhere", "/edges/2/to", "['right'], 'to': ▸'there'", "to", "there"),
            fault("edge-to-nowhere", "/edges/3/to", "\n'to': ▸'there'", "to", "there")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void an_edge_that_leads_to_nothing_is_reported_where_it_stands(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("edge-to-nowhere")).isEqualTo(guide.place(expected));
  }

  @Test
  void an_edge_may_lead_to_a_question_or_an_outcome() {
    assertThat(tiny().faults()).isEmpty();
  }
}
