package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TEXT_FILE;
import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static dev.noroshi.guide.lint.GuideFixture.withText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.tree.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaRuleTest {

  private static final String SHARING = "flows/sharing.json";
  private static final String FIRST = "checklists/first-minutes.json";
  private static final String LEAD = "'id': 'lead',";

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        Arguments.argumentSet(
            "a member is missing",
            bundled().remove("roles.json", "/roles/0/note"),
            "roles.json",
            "/roles/0",
            "▸{'id':'lead'",
            "required"),
        Arguments.argumentSet(
            "a member of the file is missing",
            bundled().remove("elements.json", "/timing"),
            "elements.json",
            "",
            "▸",
            "required"),
        set("a number for a text", "stages.json", "/stages/1/id", "5", "'id':▸5", "type"),
        set(
            "a text for a truth value",
            "elements.json",
            "/elements/0/printed",
            "'true'",
            "'printed':▸'true'",
            "type"),
        set(
            "an array for an object",
            "roles.json",
            "/roles/0/name",
            "['lead']",
            "'name':▸['lead']",
            "type"),
        Arguments.argumentSet(
            "an id in capitals",
            bundled().replace("roles.json", LEAD, "'id': 'LEAD',"),
            "roles.json",
            "/roles/0/id",
            "'id': ▸'LEAD'",
            "pattern"),
        set("markup", "stages.json", "/stages/0/note/en", "'*bold*'", "'en':▸'*bold*'", "pattern"),
        Arguments.argumentSet(
            "a review without its time",
            tiny("{'id': 'wait', TOLD", "{'id': 'wait', 'review': TEXT, TOLD"),
            GuideFixture.TINY,
            "/outcomes/2/review/ja",
            "'review': {'ja': ▸'文'",
            "pattern"),
        set(
            "an unknown basis",
            "roles.json",
            "/roles/0/source/basis",
            "'rumour'",
            "'basis':▸'rumour'",
            "enum"),
        Arguments.argumentSet(
            "an unknown place of a text",
            withText("文", "Words", ", 'place': 'nowhere'"),
            TEXT_FILE,
            "/texts/tiny.text/place",
            "'place': ▸'nowhere'",
            "enum"),
        set("a number twice", SHARING, "/questions/0/faq", "[1, 1]", "'faq':▸[1,1]", "uniqueItems"),
        set(
            "one step where two are expected",
            SHARING,
            "/outcomes/0/next",
            "[TEXT]",
            "'next':▸[{'ja':'文'",
            "minItems"),
        set(
            "more related questions than anybody reads",
            "faq/q01.json",
            "/related",
            "[2, 3, 4, 5, 6, 7, 8, 9, 10]",
            "'related':▸[2",
            "maxItems"),
        set("an answer without a step", "faq/q01.json", "/steps", "[]", "'steps':▸[]", "minItems"),
        set(
            "a command that we do not have",
            "faq/q01.json",
            "/steps/0/command",
            "'/noroshi dance'",
            "'command':▸'/noroshi dance'",
            "enum"),
        Arguments.argumentSet(
            "a party without its hours",
            bundled().remove("parties/police.json", "/parties/0/hours"),
            "parties/police.json",
            "/parties/0",
            "▸{'id':'prefectural-police'",
            "required"),
        set(
            "a page that is not secure",
            "parties/authority.json",
            "/parties/0/url",
            "'http://example.jp/'",
            "'url':▸'http://example.jp/'",
            "pattern"),
        set(
            "a reading that is not in hiragana",
            "glossary.json",
            "/terms/1/reading",
            "'ジョウホウ'",
            "'reading':▸'ジョウホウ'",
            "pattern"),
        Arguments.argumentSet(
            "a comma in a word of the dictionary",
            bundled()
                .set("search.json", "/dictionary/0/word", "'情報,共有'")
                .set("search.json", "/dictionary/0/parts", "'情報,共有'")
                .set("search.json", "/dictionary/0/reading", "'ジョウホウ'"),
            "search.json",
            "/dictionary/0/word",
            "'word':▸'情報,共有'",
            "pattern"),
        Arguments.argumentSet(
            "an item of a checklist without its reason",
            bundled().remove(FIRST, "/items/1/why"),
            FIRST,
            "/items/1",
            "▸{'id':'hands-off'",
            "required"),
        Arguments.argumentSet(
            "open, but false",
            tiny("{'id': 'wrong', 'label': TEXT}", "{'id': 'wrong', 'label': TEXT, 'open': false}"),
            GuideFixture.TINY,
            "/questions/1/answers/1/open",
            "'open': ▸false",
            "const"));
  }

  private static Arguments set(
      String name, String file, String pointer, String json, String marked, String keyword) {
    GuideFixture guide = bundled().set(file, pointer, json);
    return Arguments.argumentSet(name, guide, file, pointer, marked, keyword);
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void a_file_of_another_shape_is_reported_where_it_differs(
      GuideFixture guide, String file, String pointer, String marked, String keyword) {
    assertThat(guide.faults("schema"))
        .first()
        .satisfies(
            fault -> {
              assertThat(fault.at()).isEqualTo(guide.position(file, pointer, marked));
              assertThat(fault.details()).containsEntry("keyword", keyword);
              assertThat(fault.details().get("why")).isNotBlank();
            });
    assertThat(guide.faults()).isEqualTo(guide.faults("schema"));
  }

  static Stream<Arguments> unknown_members() {
    return Stream.of(
        Arguments.argumentSet("plain", "colour", "/roles/0/colour"),
        Arguments.argumentSet("with a slash", "red/green", "/roles/0/red~1green"),
        Arguments.argumentSet("with a tilde", "red~1green", "/roles/0/red~01green"),
        Arguments.argumentSet("with a space and a per cent sign", "a %20", "/roles/0/a %20"),
        Arguments.argumentSet("Japanese", "色", "/roles/0/色"),
        Arguments.argumentSet("empty", "", "/roles/0/"));
  }

  @ParameterizedTest
  @MethodSource("unknown_members")
  void an_unknown_member_is_reported_at_its_value(String key, String pointer) {
    GuideFixture guide =
        bundled().replace("roles.json", LEAD, LEAD + " '" + key + "': 'unheard-of',");

    assertThat(guide.faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.at())
                    .isEqualTo(guide.position("roles.json", pointer, "▸'unheard-of'")));
  }

  @Test
  void an_unknown_member_is_named() {
    GuideFixture guide = bundled().replace("roles.json", LEAD, LEAD + " 'colour': 'red',");

    assertThat(guide.faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.details()).containsExactly(java.util.Map.entry("key", "colour")));
  }

  @Test
  void a_member_without_a_name_does_not_move_other_faults() {
    GuideFixture guide =
        bundled()
            .replace("roles.json", "'$schema':", "'': 1, '$schema':")
            .replace("roles.json", LEAD, "'id': 'LEAD',");

    assertThat(guide.faults())
        .extracting(Fault::at)
        .containsExactly(
            guide.position("roles.json", "/", "'': ▸1"),
            guide.position("roles.json", "/roles/0/id", "'id': ▸'LEAD'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "'roles'", "5", "null", "true"})
  void a_file_that_is_no_object_is_one_fault(String json) {
    GuideFixture guide = bundled().without("roles.json").with("roles.json", json);

    assertThat(guide.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("schema");
              assertThat(fault.details()).containsEntry("keyword", "type");
              assertThat(fault.at()).isEqualTo(guide.position("roles.json", "", "▸"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e2147483648", "1e999999999"})
  void a_number_beyond_all_measure_is_a_fault_and_no_crash(String number) {
    GuideFixture guide = bundled().replace("roles.json", LEAD, LEAD + " 'colour': " + number + ",");

    assertThat(guide.faults())
        .anySatisfy(
            fault ->
                assertThat(fault.at())
                    .isEqualTo(guide.position("roles.json", "/roles/0/colour", "▸" + number)));
  }

  @Test
  void a_missing_member_is_told_though_another_rule_speaks_of_the_same_object() {
    GuideFixture guide =
        bundled().remove("stages.json", "/stages/0/source").remove("stages.json", "/stages/0/note");

    assertThat(guide.faults("schema"))
        .anySatisfy(fault -> assertThat(fault.details().get("why")).contains("note"));
  }

  @Test
  void a_missing_member_of_an_outcome_that_cannot_be_reached_is_told_too() {
    GuideFixture guide = tiny("{'id': 'share', TOLD", "{'id': 'lost'}, {'id': 'share', TOLD");

    assertThat(guide.faults("unreachable")).hasSize(1);
    assertThat(guide.faults("schema"))
        .anySatisfy(fault -> assertThat(fault.details().get("why")).contains("headline"));
  }

  @Test
  void a_question_without_an_id_is_told_to_lack_it() {
    GuideFixture guide = tiny("{'id': 'second', ASKED", "{ASKED");

    assertThat(guide.faults("schema"))
        .anySatisfy(
            fault -> {
              assertThat(fault.at().pointer()).isEqualTo("/questions/1");
              assertThat(fault.details().get("why")).contains("id");
            });
  }

  static Stream<Arguments> said_by_another_rule() {
    return Stream.of(
        Arguments.argumentSet(
            "missing language",
            bundled().remove("roles.json", "/roles/0/name/en"),
            List.of("missing-language")),
        Arguments.argumentSet(
            "missing source",
            bundled().remove("roles.json", "/roles/0/source"),
            List.of("missing-source")),
        Arguments.argumentSet(
            "title too long",
            bundled().set(SHARING, "/title/en", "'" + "x".repeat(25) + "'"),
            List.of("too-long")),
        Arguments.argumentSet(
            "unknown class",
            bundled().set("elements.json", "/elements/0/class", "'secret'"),
            List.of("unknown-reference")),
        Arguments.argumentSet(
            "broken JSON",
            bundled().replace("roles.json", LEAD, "'id'; 'lead',"),
            List.of("broken-json")));
  }

  @ParameterizedTest
  @MethodSource("said_by_another_rule")
  void what_another_rule_says_better_is_not_said_again(GuideFixture guide, List<String> codes) {
    assertThat(guide.faults()).extracting(Fault::code).isEqualTo(codes);
  }

  @Test
  void optional_members_may_stand_or_not() {
    GuideFixture guide =
        tiny(
                "{'id': 'wait', TOLD",
                "{'id': 'wait', 'timing': TEXT,"
                    + " 'review': {'ja': '{time}に確認', 'en': 'Check at {time}'}, TOLD")
            .remove("roles.json", "/$schema");

    assertThat(guide.faults()).isEmpty();
  }
}
