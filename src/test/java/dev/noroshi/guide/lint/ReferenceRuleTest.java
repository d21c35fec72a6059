package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.fault;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import dev.noroshi.guide.tree.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReferenceRuleTest {

  private static final String QUESTIONS = "first, second";
  private static final String FIRST = "no, unknown, yes";
  private static final String SECOND = "right, wrong";
  private static final String OUTCOMES = "ask, share, wait";
  private static final String STAGES =
      "after, attack, detection, disclosure, initial-response, investigation, peacetime, recovery,"
          + " reporting";
  private static final String CLASSES = "damage, intermediate, technical";
  private static final String MARKS = "depends, main, out";

  static Stream<Arguments> names_in_a_flow() {
    return Stream.of(
        inFlow("the start", "'start': 'first'", "'start': ▸'frist'", "/start", QUESTIONS),
        inFlow(
            "an outcome as the start", "'start': 'first'", "'start': ▸'wait'", "/start", QUESTIONS),
        inFlow(
            "where an edge leaves",
            "{'from': 'first', 'answers': ['yes']",
            "{'from': ▸'frist', 'answers': ['yes']",
            "/edges/0/from",
            QUESTIONS),
        inFlow(
            "an edge that leaves an outcome",
            "{'from': 'first', 'answers': ['yes']",
            "{'from': ▸'ask', 'answers': ['yes']",
            "/edges/0/from",
            QUESTIONS),
        inFlow(
            "an answer of an edge",
            "'answers': ['wrong']",
            "'answers': ['wrong', ▸'right-ish']",
            "/edges/3/answers/1",
            SECOND),
        inFlow(
            "an answer of another question",
            "'answers': ['wrong']",
            "'answers': ['wrong', ▸'yes']",
            "/edges/3/answers/1",
            SECOND),
        inFlow(
            "the outcome of a side condition",
            "{'outcome': 'share', 'when'",
            "{'outcome': ▸'shares', 'when'",
            "/also/0/outcome",
            OUTCOMES),
        inFlow(
            "a question as the outcome of a side condition",
            "{'outcome': 'share', 'when'",
            "{'outcome': ▸'first', 'when'",
            "/also/0/outcome",
            OUTCOMES),
        inFlow(
            "an answer of a side condition",
            "'when': [{'first': ['no']",
            "'when': [{'first': [▸'non']",
            "/also/0/when/0/first/0",
            FIRST),
        inFlow(
            "an answer of a second side condition",
            "'second': ['right']}]",
            "'second': ['right']}, {'second': ['wrong', ▸'no']}]",
            "/also/0/when/1/second/1",
            SECOND),
        inFlow(
            "an outcome that must never be",
            "{'outcome': 'wait', 'when'",
            "{'outcome': ▸'later', 'when'",
            "/never/0/outcome",
            OUTCOMES),
        inFlow(
            "an answer with which an outcome must never be",
            "'when': {'second': ['right']}",
            "'when': {'second': ['right', ▸'rigth']}",
            "/never/0/when/second/1",
            SECOND),
        inFlow(
            "an answer of a row of a reading",
            "{'when': {'first': ['no'], 'second': ['wrong']}",
            "{'when': {'first': ['no'], 'second': [▸'wrnog']}",
            "/readings/0/rows/0/when/second/0",
            SECOND),
        inFlow(
            "an outcome of a reading",
            "'outcomes': ['ask', 'wait']",
            "'outcomes': ['ask', ▸'weight']",
            "/readings/0/rows/0/outcomes/1",
            OUTCOMES),
        planted(
            "a question of a side condition",
            tiny("'when': [{'first': ['no']", "'when': [{'third': ['no']"),
            unknown("/also/0/when/0/third", "'when': [{'third': ▸['no']", "third", QUESTIONS)),
        planted(
            "a question that an outcome must never follow",
            tiny("'when': {'second': ['right']}", "'when': {'third': ['right']}"),
            unknown("/never/0/when/third", "'when': {'third': ▸['right']}", "third", QUESTIONS)),
        planted(
            "a question of a row of a reading",
            tiny(
                "{'when': {'first': ['no'], 'second': ['wrong']}",
                "{'when': {'third': ['no'], 'second': ['wrong']}"),
            unknown(
                "/readings/0/rows/0/when/third", "'when': {'third': ▸['no']", "third", QUESTIONS)));
  }

  private static Arguments inFlow(
      String name, String old, String marked, String pointer, String known) {
    String after = marked.substring(marked.indexOf("▸'") + 2);
    String wrong = after.substring(0, after.indexOf('\''));
    return planted(
        name, tiny(old, marked.replace("▸", "")), unknown(pointer, marked, wrong, known));
  }

  private static Expected unknown(String pointer, String marked, String name, String known) {
    return fault("unknown-reference", pointer, marked, "name", name, "known", known);
  }

  static Stream<Arguments> names_elsewhere() {
    return Stream.of(
        inFile("the stage of a checklist", "checklists/first-minutes.json", "", "stage", STAGES),
        inFile("the class of an element", "elements.json", "/elements/0", "class", CLASSES),
        inFile("the mark for sharing", "elements.json", "/elements/0", "share", MARKS),
        inFile("the mark for disclosure", "elements.json", "/elements/11", "disclose", MARKS),
        inFile("the class of a case", "elements.json", "/elements/3/cases/0", "class", CLASSES),
        inFile(
            "the mark for sharing a case", "elements.json", "/elements/3/cases/1", "share", MARKS),
        inFile(
            "the mark for disclosing a case",
            "elements.json",
            "/elements/3/cases/1",
            "disclose",
            MARKS),
        inFile(
            "the category of a question",
            "faq/titles.json",
            "/questions/32",
            "category",
            "A, B, C, D"));
  }

  private static Arguments inFile(
      String name, String file, String owner, String key, String known) {
    return planted(
        name,
        bundled().set(file, owner + "/" + key, "'unheard-of'"),
        faultIn(
            file,
            "unknown-reference",
            owner + "/" + key,
            "'" + key + "':▸'unheard-of'",
            "name",
            "unheard-of",
            "known",
            known));
  }

  @ParameterizedTest
  @MethodSource({"names_in_a_flow", "names_elsewhere"})
  void a_name_that_nothing_has_is_reported_where_it_stands(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("unknown-reference")).isEqualTo(guide.place(expected));
  }

  @ParameterizedTest
  @MethodSource("names_elsewhere")
  void a_name_that_nothing_has_is_reported_once(GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  static Stream<Arguments> numbers_of_the_guidance() {
    return Stream.of(
        Arguments.argumentSet(
            "of a question", "'faq': [1]", "'faq': [1, ▸34]", "/questions/0/faq/1"),
        Arguments.argumentSet("of an outcome", "'faq': [5]", "'faq': [▸34]", "/outcomes/2/faq/0"));
  }

  @ParameterizedTest
  @MethodSource("numbers_of_the_guidance")
  void a_number_that_no_question_of_the_guidance_has_is_reported(
      String old, String marked, String pointer) {
    GuideFixture guide = tiny(old, marked.replace("▸", ""));

    List<Fault> faults = guide.faults();

    assertThat(faults).hasSize(1);
    Fault fault = faults.get(0);
    assertThat(fault.at()).isEqualTo(guide.position(GuideFixture.TINY, pointer, marked));
    assertThat(fault.code()).isEqualTo("unknown-reference");
    assertThat(fault.details()).containsEntry("name", "34").containsOnlyKeys("name", "known");
    assertThat(Set.of(fault.details().getOrDefault("known", "").split(", ")))
        .isEqualTo(
            IntStream.rangeClosed(1, 33).mapToObj(Integer::toString).collect(Collectors.toSet()));
  }

  @Test
  void what_is_named_may_be_an_open_answer() {
    GuideFixture guide =
        tiny("'when': [{'first': ['no']", "'when': [{'first': ['no', 'unknown']")
            .replace(
                "{'when': {'first': ['no'], 'second': ['wrong']}",
                "{'when': {'first': ['unknown']}");

    assertThat(guide.faults()).isEmpty();
  }

  @Test
  void a_row_without_a_condition_is_right() {
    assertThat(tiny("{'when': {'first': ['no'], 'second': ['wrong']}", "{'when': {}").faults())
        .isEmpty();
  }
}
