package dev.noroshi.flow;

import static dev.noroshi.flow.Flows.DISCLOSURE;
import static dev.noroshi.flow.Flows.SHARING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where readers of the printed figure may differ, the person is told. The tables compare the
 * readings row by row; D and H2 are ours.
 */
final class ReadingsTest {

  private static final Map<String, String> SHORT =
      Map.of(
          "share-for-others", "O1",
          "share-to-get-missing-info", "O2",
          "sharing-not-necessarily-needed", "O3",
          "consult-expert-org", "O4",
          "prompt-disclosure", "P1",
          "disclosure-required-by-law", "P2",
          "disclosure-after-some-investigation", "P3",
          "disclosure-as-explanation-or-pr", "P4");

  private static Map<String, String> sharing(String unknown, String rare, String unclear) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("unclearPoints", unclear);
    answers.put("unknownAttack", unknown);
    answers.put("notWidespread", rare);
    return answers;
  }

  private static Map<String, String> disclosure(String yes) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Flow.Question question : DISCLOSURE.questions()) {
      answers.put(question.id(), question.id().equals(yes) ? "yes" : "no");
    }
    return answers;
  }

  /** What each reading says, ours under the name "ours". */
  private static Map<String, String> table(Flow flow, Map<String, String> answers) {
    Map<String, String> table = new TreeMap<>();
    for (Flow.Reading reading : flow.readings()) {
      table.put(reading.id(), shortened(reading.outcomes(answers)));
    }
    String ours = Assessor.assess(flow, answers, Set.of()).primary().orElseThrow().id();
    table.put("ours", shortened(List.of(ours)));
    return table;
  }

  private static String shortened(List<String> outcomes) {
    return outcomes.stream().map(id -> SHORT.getOrDefault(id, id)).collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @CsvSource({
    // unknown, rare, unclear: A, B, C, ours
    "yes, yes, no, O1, O1, O1, O1",
    "yes, no, no, O1, O1, O1, O1",
    "yes, unknown, no, O1, O1, O1, O1",
    "no, yes, no, O1, O1, O1, O1",
    "no, no, no, O3, O3, O3, O3",
    "yes, yes, yes, O2, O2, O1, O2",
    "yes, no, unknown, O2, O2, O1, O2",
    "no, yes, yes, O2, O2, O1, O2",
    "no, unknown, no, O4, O3, O4, O4",
    "no, no, yes, O3, O3, O2, O2",
    "no, no, unknown, O3, O3, O2, O2",
    "no, unknown, yes, O4, O3, O4, O2",
    "unknown, yes, no, O1, O4, O1, O1",
  })
  void readings_of_the_sharing_figure(
      String unknown, String rare, String unclear, String a, String b, String c, String ours) {
    assertThat(table(SHARING, sharing(unknown, rare, unclear)))
        .isEqualTo(Map.of("A", a, "B", b, "C", c, "ours", ours));
  }

  @ParameterizedTest
  @CsvSource({
    "secondaryDamage, P1, P1, P1+P4, P1",
    "serviceOrBusinessImpact, P4, P1, P1+P4, P1",
    "thirdPartiesMayLearn, P4, P1, P1+P4, P4",
    "legallyRequired, P2, P2, P3+P2, P2",
    "none, P3, P3+P4, P3+P4, P3",
  })
  void readings_of_the_disclosure_figure(
      String yes, String h3a, String h5, String h7, String ours) {
    assertThat(table(DISCLOSURE, disclosure(yes)))
        .isEqualTo(Map.of("H3a", h3a, "H5", h5, "H7", h7, "ours", ours));
  }

  @Test
  void a_reading_that_would_give_another_headline_is_named_with_it() {
    Assessment ordinaryRansomwareNight =
        Assessor.assess(SHARING, sharing("no", "no", "yes"), Set.of());

    assertThat(ordinaryRansomwareNight.dissents())
        .extracting(
            d ->
                d.reading().id()
                    + " "
                    + shortened(d.outcomes().stream().map(Flow.Outcome::id).toList()))
        .containsExactly("A O3", "B O3");
  }

  @Test
  void a_reading_that_agrees_or_names_ours_among_others_is_not_shown() {
    assertThat(Assessor.assess(SHARING, sharing("no", "no", "no"), Set.of()).dissents()).isEmpty();
    assertThat(Assessor.assess(DISCLOSURE, disclosure("none"), Set.of()).dissents()).isEmpty();
    assertThat(Assessor.assess(DISCLOSURE, disclosure("thirdPartiesMayLearn"), Set.of()).dissents())
        .extracting(d -> d.reading().id())
        .containsExactly("H5");
  }

  @Test
  void before_the_headline_is_settled_no_reading_dissents() {
    assertThat(Assessor.assess(SHARING, Map.of(), Set.of()).dissents()).isEmpty();
  }

  @Test
  void with_answers_missing_it_is_told_whether_a_reading_must_differ_or_may() {
    // Reading C gives "share for others" for any unknown attack, whatever its spread.
    assertThat(
            Assessor.assess(
                    SHARING, Map.of("unclearPoints", "yes", "unknownAttack", "yes"), Set.of())
                .dissents())
        .extracting(d -> d.reading().id() + " " + d.always())
        .containsExactly("C true");
    // H3a agrees if others are harmed, and differs if they are not.
    assertThat(
            Assessor.assess(DISCLOSURE, Map.of("serviceOrBusinessImpact", "yes"), Set.of())
                .dissents())
        .extracting(d -> d.reading().id() + " " + d.always())
        .containsExactly("H3a false");
  }
}
