package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TINY;
import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.fault;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static dev.noroshi.guide.lint.GuideFixture.withText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DuplicateIdRuleTest {

  private static final String TWIN = "flows/twin.json";
  private static final String FIRST_MINUTES = "checklists/first-minutes.json";

  private static Expected taken(String pointer, String marked, String id, String first) {
    return fault("duplicate-id", pointer, marked, "id", id, "first", TINY + " " + first);
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "a question and an outcome",
            tiny("{'id': 'wait', TOLD", "{'id': 'second', TOLD"),
            taken("/outcomes/2/id", "{'id': ▸'second', TOLD", "second", "{'id': ▸'second', ASKED")),
        planted(
            "two questions",
            tiny("{'id': 'second', ASKED", "{'id':  'first', ASKED"),
            taken("/questions/1/id", "{'id':  ▸'first', ASKED", "first", "{'id': ▸'first', ASKED")),
        planted(
            "two outcomes",
            tiny("{'id': 'wait', TOLD", "{'id': \n'ask', TOLD"),
            taken("/outcomes/2/id", "{'id': \n▸'ask', TOLD", "ask", "{'id': ▸'ask', TOLD")),
        planted(
            "three outcomes",
            tiny("{'id': 'wait', TOLD", "{'id': \n'ask', TOLD")
                .replace("{'id': 'share', TOLD", "{'id':  'ask', TOLD"),
            taken("/outcomes/1/id", "{'id': ▸'ask', TOLD", "ask", "{'id':  ▸'ask', TOLD"),
            taken("/outcomes/2/id", "{'id': \n▸'ask', TOLD", "ask", "{'id':  ▸'ask', TOLD")),
        planted(
            "two answers of a question",
            tiny("{'id': 'wrong',", "{'id':  'right',"),
            taken("/questions/1/answers/1/id", "{'id':  ▸'right'", "right", "{'id': ▸'right'")),
        planted(
            "two readings",
            tiny(
                "'readings': [",
                "'readings': [{'id':  'A', 'name': TEXT, 'ground': TEXT,"
                    + " 'rows': [{'when': {}, 'outcomes': ['ask']}]},"),
            taken("/readings/1/id", "{'id': ▸'A'", "A", "{'id':  ▸'A'")),
        planted(
            "two flows",
            tiny().with(TWIN, tiny().text(TINY)),
            faultIn(
                TWIN,
                "duplicate-id",
                "/id",
                "'id': ▸'tiny'",
                "id",
                "tiny",
                "first",
                TINY + " 'id': ▸'tiny'")),
        planted(
            "two checklists",
            bundled().with("checklists/last-minutes.json", bundled().text(FIRST_MINUTES)),
            faultIn(
                "checklists/last-minutes.json",
                "duplicate-id",
                "/id",
                "'id': ▸'first-minutes'",
                "id",
                "first-minutes",
                "first",
                FIRST_MINUTES + " 'id': ▸'first-minutes'")),
        twice("items", FIRST_MINUTES, "/items/1", "cut-network"),
        planted(
            "a text key in two files",
            withText("文", "Words", "")
                .with("texts/twin.json", "{'source': SOURCE,\n'texts': {'tiny.text':  TEXT}}"),
            faultIn(
                "texts/twin.json",
                "duplicate-id",
                "/texts/tiny.text",
                "'tiny.text':  ▸TEXT",
                "id",
                "tiny.text",
                "first",
                "texts/tiny.json 'tiny.text': ▸{")),
        planted(
            "a number of the guidance's questions",
            bundled()
                .set(
                    "faq/titles.json",
                    "/questions/32",
                    "{'category': 'D', 'official': TEXT, 'number': 32}"),
            faultIn(
                "faq/titles.json",
                "duplicate-id",
                "/questions/32/number",
                ",'number':▸32}",
                "id",
                "32",
                "first",
                "faq/titles.json {'number':▸32,")),
        planted(
            "two answers to one question",
            bundled().set("faq/q05.json", "/number", "4"),
            faultIn(
                "faq/q05.json",
                "duplicate-id",
                "/number",
                "'number':▸4",
                "id",
                "4",
                "first",
                "faq/q04.json 'number': ▸4")),
        planted(
            "two parties in two files",
            bundled().set("parties/police.json", "/parties/0/id", "'media'"),
            faultIn(
                "parties/police.json",
                "duplicate-id",
                "/parties/0/id",
                "'id':▸'media'",
                "id",
                "media",
                "first",
                "parties/affected.json 'id': ▸'media'")),
        planted(
            "two groups of parties",
            bundled().set("parties/police.json", "/group", "'maker'"),
            faultIn(
                "parties/police.json",
                "duplicate-id",
                "/group",
                "'group':▸'maker'",
                "id",
                "maker",
                "first",
                "parties/maker.json 'group': ▸'maker'")),
        twice("parties", "parties/police.json", "/parties/1", "prefectural-police"),
        twice("words", "glossary.json", "/terms/1", "guidance"),
        twice("points of the clause", "nda.json", "/clause/1", "use-and-share"),
        twice("elements", "elements.json", "/elements/1", "endpoint"),
        twice("marks", "elements.json", "/marks/1", "main"),
        twice("cases", "elements.json", "/elements/3/cases/1", "fixed"),
        twice("stages", "stages.json", "/stages/1", "peacetime"),
        twice("roles", "roles.json", "/roles/1", "lead"),
        twice("documents", "sources/guidance.json", "/documents/1", "guidance-overview-2023"));
  }

  /** The second id stands after a space, so that its text differs from that of the first. */
  private static Arguments twice(String name, String file, String pointer, String id) {
    GuideFixture guide =
        bundled()
            .set(file, pointer + "/id", "'second-of-two'")
            .replace(file, "'id':'second-of-two'", "'id': '" + id + "'");
    return planted(
        "two " + name,
        guide,
        faultIn(
            file,
            "duplicate-id",
            pointer + "/id",
            "'id': ▸'" + id + "'",
            "id",
            id,
            "first",
            file + " 'id':▸'" + id + "'"));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void a_name_that_is_taken_is_reported_with_the_place_that_has_it(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults("duplicate-id")).isEqualTo(guide.place(expected));
  }

  @Test
  void two_questions_may_have_answers_of_the_same_name() {
    GuideFixture guide =
        tiny("{'id': 'right',", "{'id': 'yes',")
            .replace("'answers': ['right']", "'answers':   ['yes']")
            .replace("'second': ['right']}]", "'second': ['yes']}]")
            .replace("'when': {'second': ['right']}", "'when': {'second': ['yes']}");

    assertThat(guide.faults()).isEmpty();
  }

  @Test
  void two_flows_may_have_questions_and_outcomes_of_the_same_name() {
    GuideFixture guide =
        tiny().with(TWIN, tiny().text(TINY)).replace(TWIN, "'id': 'tiny'", "'id': 'twin'");

    assertThat(guide.faults()).isEmpty();
  }

  @Test
  void a_stage_and_a_role_may_have_the_same_name() {
    assertThat(bundled().set("stages.json", "/stages/1/id", "'lead'").faults()).isEmpty();
  }

  @Test
  void a_word_and_a_party_may_have_the_same_name() {
    assertThat(bundled().set("glossary.json", "/terms/0/id", "'media'").faults()).isEmpty();
  }
}
