package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.fault;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.guide.lint.GuideFixture.Expected;
import dev.noroshi.guide.tree.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LinterTest {

  @Test
  void all_faults_of_a_guide_are_reported_in_one_run_by_file_line_and_column() {
    GuideFixture guide =
        tiny("'to': 'ask'", "'to': 'wait'")
            .replace("'faq': [1], 'answers'", "'faq': [1, 99, 98], 'answers'")
            .replace("flows/sharing.json", "'start': 'unclearPoints'", "'start' 'unclearPoints'")
            .set("roles.json", "/roles/1/name/en", "'" + "x".repeat(76) + "'")
            .set("stages.json", "/stages/0/note/ja", "''")
            .set("elements.json", "/elements/2/source/document", "'hearsay'");

    assertThat(guide.faults())
        .extracting(fault -> fault.at().file() + " " + fault.at().pointer() + " " + fault.code())
        .containsExactly(
            "elements.json /elements/2/source/document unknown-source",
            "flows/sharing.json  broken-json",
            "flows/tiny.json /questions/0/faq/1 unknown-reference",
            "flows/tiny.json /questions/0/faq/2 unknown-reference",
            "flows/tiny.json /outcomes/1 unreachable",
            "flows/tiny.json /never/0 unsafe",
            "roles.json /roles/1/name/en too-long",
            "stages.json /stages/0/note/ja missing-language");
    assertThat(guide.faults()).isSortedAccordingTo(Fault.BY_PLACE);
  }

  static Stream<Arguments> one_guide_for_each_code() {
    return Stream.of(
        Arguments.of("broken-json", bundled().replace("roles.json", "'id': 'lead'", "lead")),
        Arguments.of(
            "duplicate-key",
            bundled().replace("roles.json", "'id': 'lead'", "'id': 'lead', 'id': 'lead'")),
        Arguments.of("unknown-file", bundled().with("extra.json", "{}")),
        Arguments.of("missing-file", bundled().without("roles.json")),
        Arguments.of("duplicate-id", bundled().set("roles.json", "/roles/1/id", "'lead'")),
        Arguments.of("missing-language", bundled().set("roles.json", "/roles/1/name/en", "''")),
        Arguments.of("placeholders-differ", GuideFixture.withText("{time}", "none", "")),
        Arguments.of("missing-source", bundled().remove("roles.json", "/roles/1/source")),
        Arguments.of(
            "unknown-source", bundled().set("roles.json", "/roles/1/source/document", "'x'")),
        Arguments.of(
            "unknown-edition",
            bundled().set("roles.json", "/roles/1/source/edition", "'2020-01-01'")),
        Arguments.of("unknown-reference", tiny("'faq': [1]", "'faq': [99]")),
        Arguments.of("edge-to-nowhere", tiny("'to': 'ask'", "'to': 'aks'")),
        Arguments.of("answer-without-edge", tiny("'answers': ['no']", "'answers': []")),
        Arguments.of(
            "answer-with-two-edges", tiny("'answers': ['no']", "'answers': ['no', 'yes']")),
        Arguments.of(
            "open-answer-with-edge", tiny("'answers': ['no']", "'answers': ['no', 'unknown']")),
        Arguments.of("unreachable", tiny("'to': 'ask'", "'to': 'wait'")),
        Arguments.of(
            "dead-end", tiny("'to': 'ask'", "'to': 'x'").replace("'to': 'wait'", "'to': 'x'")),
        Arguments.of("cycle", tiny("'to': 'ask'", "'to': 'first'")),
        Arguments.of("unsafe", tiny("'to': 'ask'", "'to': 'wait'")),
        Arguments.of(
            "impossible-rule",
            bundled().remove("regimes/japan.json", "/regimes/0/stages/0/rule/days")),
        Arguments.of(
            "unknown-zone", bundled().set("regimes/japan.json", "/regimes/0/zone", "'Asia/Edo'")),
        Arguments.of(
            "overlapping-dates",
            bundled().set("calendars/jp.json", "/exceptions/1/date", "'2019-05-01'")),
        Arguments.of(
            "waits-for-itself",
            bundled().set("calendars/jp-office.json", "/includes/0", "'jp-office'")),
        Arguments.of("missing-answer", bundled().without("faq/q05.json")),
        Arguments.of(
            "too-many-items",
            bundled()
                .set(
                    "checklists/first-minutes.json",
                    "/items",
                    "[" + "{'id': 'one'}, ".repeat(7) + "{'id': 'eight'}]")),
        Arguments.of("said-twice", bundled().set("search.json", "/same/1/0", "'share'")),
        Arguments.of("parts-differ", bundled().set("search.json", "/dictionary/0/parts", "'情報'")),
        Arguments.of(
            "too-long",
            bundled().set("roles.json", "/roles/1/name/en", "'" + "x".repeat(76) + "'")),
        Arguments.of(
            "unknown-member",
            bundled().replace("roles.json", "'id': 'lead'", "'id': 'lead', 'colour': 1")),
        Arguments.of("schema", bundled().replace("roles.json", "'id': 'lead'", "'id': 'LEAD'")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("one_guide_for_each_code")
  void every_fault_can_be_said_in_both_languages(String code, GuideFixture guide) {
    var texts = TheGuide.checked().texts();

    assertThat(guide.faults(code)).isNotEmpty();
    for (Fault fault : guide.faults()) {
      for (Lang lang : Lang.values()) {
        assertThat(texts.get(lang, "lint." + fault.code(), fault.details()))
            .isNotBlank()
            .doesNotContainPattern("\\{[a-z]+\\}")
            .doesNotContain("null");
      }
    }
  }

  @Test
  void every_word_of_the_linter_has_a_fault_that_says_it() {
    var texts = TheGuide.checked().texts();

    assertThat(texts.byKey().keySet().stream().filter(key -> key.startsWith("lint.")))
        .containsExactlyInAnyOrderElementsOf(
            one_guide_for_each_code().map(row -> "lint." + row.get()[0]).toList());
  }

  static Stream<Arguments> one_mistake_each() {
    return Stream.of(
        GuideFixture.planted(
            "a file of sources is broken",
            bundled().replace("sources/guidance.json", "'documents': [", "'documents': [["),
            faultIn("sources/guidance.json", "broken-json", "", "")),
        GuideFixture.planted(
            "no sources are there",
            bundled().withoutFolder("sources/"),
            faultIn("sources/", "missing-file", "", "")),
        GuideFixture.planted(
            "faq/titles.json is broken",
            bundled().replace("faq/titles.json", "'questions': [", "'questions': [["),
            faultIn("faq/titles.json", "broken-json", "", "")),
        GuideFixture.planted(
            "faq/titles.json is not there",
            bundled().without("faq/titles.json"),
            faultIn("faq/titles.json", "missing-file", "", "")),
        broken("stages.json", "'stages': ["),
        broken("elements.json", "'elements': ["),
        broken("roles.json", "'roles': ["),
        broken("triage.json", "'questions': ["),
        broken("traits.json", "'groups': ["),
        broken("triggers.json", "'triggers': ["),
        broken("search.json", "'same': ["),
        broken("flows/disclosure.json", "'questions': ["),
        broken("checklists/detection.json", "'items': ["),
        broken("parties/police.json", "'parties': ["),
        broken("faq/q05.json", "'related': ["),
        GuideFixture.planted(
            "an answer to another question",
            bundled().set("faq/q05.json", "/number", "4"),
            faultIn("faq/q05.json", "duplicate-id", "/number", "")),
        GuideFixture.planted(
            "an answer that nobody asked for",
            bundled().set("faq/q05.json", "/number", "99"),
            faultIn("faq/q05.json", "unknown-reference", "/number", "")),
        GuideFixture.planted(
            "an answer without a number",
            bundled().remove("faq/q05.json", "/number"),
            faultIn("faq/q05.json", "schema", "", "")),
        GuideFixture.planted(
            "a related question that there is not",
            bundled().set("faq/q05.json", "/related/0", "99"),
            faultIn("faq/q05.json", "unknown-reference", "/related/0", "")),
        GuideFixture.planted(
            "the start is misspelt",
            tiny("'start': 'first'", "'start': 'frist'"),
            fault("unknown-reference", "/start", "")),
        GuideFixture.planted(
            "the start is missing", tiny("  'start': 'first',\n", ""), fault("schema", "", "")),
        GuideFixture.planted(
            "an empty text where the other language has a placeholder",
            GuideFixture.withText("{time}", "", ""),
            faultIn(GuideFixture.TEXT_FILE, "missing-language", "/texts/tiny.text/en", "")),
        GuideFixture.planted(
            "the same answer twice at one edge",
            tiny("'answers': ['no']", "'answers': ['no', 'no']"),
            fault("answer-with-two-edges", "/edges/1/answers/1", "")),
        GuideFixture.planted(
            "an edge that leads back",
            tiny("'to': 'wait'", "'to': 'first'")
                .replace("'to': 'share'", "'to': 'wait'")
                .replace("{'id': 'share', TOLD, 'faq': [3]},", "")
                .replace("{'outcome': 'share', 'when'", "{'outcome': 'ask', 'when'")
                .replace("{'outcome': 'wait', 'when'", "{'outcome': 'ask', 'when'")
                .replace("'when': {'second': ['right']}", "'when': {'first': ['yes']}"),
            fault("cycle", "/edges/3/to", "")));
  }

  /** A bracket too many. */
  private static Arguments broken(String file, String list) {
    return GuideFixture.planted(
        file + " is broken",
        bundled().replace(file, list, list + "["),
        faultIn(file, "broken-json", "", ""));
  }

  @ParameterizedTest
  @MethodSource("one_mistake_each")
  void one_mistake_is_one_fault(GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults())
        .extracting(fault -> fault.at().file() + fault.at().pointer() + " " + fault.code())
        .containsExactlyElementsOf(
            expected.stream().map(e -> e.file() + e.pointer() + " " + e.code()).toList());
  }
}
