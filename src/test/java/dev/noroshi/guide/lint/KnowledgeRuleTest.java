package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KnowledgeRuleTest {

  private static final String ANSWER = "faq/q01.json";
  private static final String POLICE = "parties/police.json";
  private static final String TITLES = "faq/titles.json";

  private static final String NUMBERS =
      IntStream.rangeClosed(1, 33).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  private static final String QUESTIONS =
      "disclosure/legallyRequired, disclosure/secondaryDamage, disclosure/serviceOrBusinessImpact,"
          + " disclosure/thirdPartiesMayLearn, sharing/notWidespread, sharing/unclearPoints,"
          + " sharing/unknownAttack";
  private static final String OUTCOMES =
      "disclosure/disclosure-after-some-investigation,"
          + " disclosure/disclosure-as-explanation-or-pr,"
          + " disclosure/disclosure-required-by-law, disclosure/prompt-disclosure,"
          + " sharing/consult-expert-org, sharing/share-for-others,"
          + " sharing/share-to-get-missing-info, sharing/sharing-not-necessarily-needed";
  private static final String STAGES =
      "after, attack, detection, disclosure, initial-response, investigation, peacetime, recovery,"
          + " reporting";
  private static final String ELEMENTS =
      "attack-timeline, attacked-system, countermeasures, damage, endpoint, industry-size, malware,"
          + " response-timeline, technique, threat-actor, victim-name, vulnerability";

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        number("the question that is answered", ANSWER, "/number", "'number':▸99"),
        number("a related question", ANSWER, "/related/0", "'related':[▸99"),
        number("a question of a word", "glossary.json", "/terms/1/faq/0", "'faq':[▸99"),
        number("a question of a party", POLICE, "/parties/0/faq/0", "'faq':[▸99"),
        number(
            "a question of an item of a checklist",
            "checklists/share-elements.json",
            "/items/0/faq/1",
            "'faq':[27,▸99"),
        number("a question of a benefit", "purposes.json", "/benefits/0/faq/0", "'faq':[▸99"),
        number("a question of a drawback", "purposes.json", "/drawbacks/0/faq/0", "'faq':[▸99"),
        number("a question of the clause", "nda.json", "/clause/0/faq/0", "'faq':[▸99"),
        number("a question of a pattern", "nda.json", "/patterns/0/faq/0", "'faq':[▸99"),
        name(
            "the decision in which it helps",
            ANSWER,
            "/helps/questions/0",
            "'questions':[▸",
            "sharing/points",
            QUESTIONS),
        name(
            "the stage at which it helps",
            ANSWER,
            "/helps/stages/1",
            "'stages':['peacetime',▸",
            "night",
            STAGES),
        name(
            "the outcome at which a party is named",
            POLICE,
            "/parties/0/outcomes/0",
            "'outcomes':[▸",
            "disclosure/silence",
            OUTCOMES),
        name(
            "what is found at a stage",
            "stages.json",
            "/stages/2/found/1",
            "'found':['endpoint',▸",
            "culprit",
            ELEMENTS),
        planted(
            "no answer",
            bundled().without("faq/q05.json"),
            faultIn(
                TITLES, "missing-answer", "/questions/4", "▸{\n      'number': 5,", "number", "5")),
        planted(
            "two answers missing",
            bundled().without("faq/q01.json").without("faq/q33.json"),
            faultIn(
                TITLES, "missing-answer", "/questions/0", "▸{\n      'number': 1,", "number", "1"),
            faultIn(
                TITLES,
                "missing-answer",
                "/questions/32",
                "▸{\n      'number': 33,",
                "number",
                "33")));
  }

  private static Arguments number(String name, String file, String pointer, String marked) {
    return planted(
        name,
        bundled().set(file, pointer, "99"),
        faultIn(file, "unknown-reference", pointer, marked, "name", "99", "known", NUMBERS));
  }

  private static Arguments name(
      String name, String file, String pointer, String before, String wrong, String known) {
    return planted(
        name,
        bundled().set(file, pointer, "'" + wrong + "'"),
        faultIn(
            file,
            "unknown-reference",
            pointer,
            before + "'" + wrong + "'",
            "name",
            wrong,
            "known",
            known));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void what_points_to_nothing_and_what_is_not_answered_is_reported_once(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @Test
  void an_answer_in_a_folder_of_its_own_counts() {
    GuideFixture guide = bundled().moved("faq/q05.json", "faq/ours/how.json");

    assertThat(guide.faults()).isEmpty();
  }

  @Test
  void an_answer_may_help_with_a_decision_that_the_guide_does_without() {
    assertThat(bundled().without("flows/disclosure.json").faults()).isEmpty();
  }

  @Test
  void the_questions_and_outcomes_of_another_decision_may_be_named_too() {
    GuideFixture guide =
        bundled()
            .with(GuideFixture.TINY, tiny().text(GuideFixture.TINY))
            .set(ANSWER, "/helps/questions/0", "'tiny/second'")
            .set(POLICE, "/parties/0/outcomes/0", "'tiny/wait'");

    assertThat(guide.faults()).isEmpty();
  }

  @Test
  void an_answer_is_no_outcome_and_an_outcome_is_no_question() {
    GuideFixture guide =
        tiny()
            .set(ANSWER, "/helps/questions/0", "'tiny/wait'")
            .set(POLICE, "/parties/0/outcomes/0", "'tiny/second'");

    assertThat(guide.faults())
        .extracting(fault -> fault.at().pointer() + " " + fault.code())
        .containsExactly(
            "/helps/questions/0 unknown-reference", "/parties/0/outcomes/0 unknown-reference");
  }
}
