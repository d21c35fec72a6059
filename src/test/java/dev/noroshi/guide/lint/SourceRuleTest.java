package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TEXT_FILE;
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

final class SourceRuleTest {

  private static final String START = "'source': SOURCE,\n  'start'";

  static Stream<Arguments> missing_sources() {
    return Stream.of(
        planted("a flow", tiny(START, "'start'"), fault("missing-source", "", "▸")),
        missing("a question", "flows/sharing.json", "/questions/1", "▸{'id':'unknownAttack'"),
        missing("an outcome", "flows/sharing.json", "/outcomes/3", "▸{'id':'consult-expert-org'"),
        missing("a checklist", "checklists/first-minutes.json", "", "▸"),
        missing(
            "an item of a checklist",
            "checklists/first-minutes.json",
            "/items/2",
            "▸{'id':'phone-lead'"),
        planted(
            "a file of texts",
            withText("文", "Words", "").replace(TEXT_FILE, "'source': SOURCE, ", ""),
            faultIn(TEXT_FILE, "missing-source", "", "▸")),
        missing("the elements", "elements.json", "", "▸"),
        missing("an element", "elements.json", "/elements/0", "▸{'id':'endpoint'"),
        missing("the titles of the guidance's questions", "faq/titles.json", "", "▸"),
        missing("a word", "glossary.json", "/terms/1", "▸{'id':'information-sharing'"),
        missing("a party", "parties/police.json", "/parties/0", "▸{'id':'prefectural-police'"),
        missing("a purpose of sharing", "purposes.json", "/sharing/0", "▸{'id':'get-information'"),
        missing("a purpose of disclosure", "purposes.json", "/disclosure/0", "▸{'id':'required'"),
        missing("a benefit", "purposes.json", "/benefits/0", "▸{'id':'feedback'"),
        missing("a drawback", "purposes.json", "/drawbacks/0", "▸{'id':'being-identified'"),
        missing("a point of the clause", "nda.json", "/clause/0", "▸{'id':'use-and-share'"),
        missing("an exclusion", "nda.json", "/exclusions/0", "▸{'id':'already-held'"),
        missing("a pattern", "nda.json", "/patterns/0", "▸{'id':'operations-vendor-noticed'"),
        missing("what the search knows of words", "search.json", "", "▸"),
        missing("a stage", "stages.json", "/stages/0", "▸{'id':'peacetime'"),
        missing("a role", "roles.json", "/roles/0", "▸{'id':'lead'"));
  }

  private static Arguments missing(String name, String file, String pointer, String marked) {
    return planted(
        name,
        bundled().remove(file, pointer + "/source"),
        faultIn(file, "missing-source", pointer, marked));
  }

  static Stream<Arguments> unknown_sources() {
    return Stream.of(
        unknownDocument("a flow", "flows/sharing.json", ""),
        unknownDocument("a question", "flows/sharing.json", "/questions/1"),
        unknownDocument("an outcome", "flows/disclosure.json", "/outcomes/0"),
        unknownDocument("a checklist", "checklists/first-minutes.json", ""),
        unknownDocument("an item of a checklist", "checklists/first-minutes.json", "/items/0"),
        unknownDocument("a file of texts", "texts/cli.json", ""),
        unknownDocument("the elements", "elements.json", ""),
        unknownDocument("an element", "elements.json", "/elements/11"),
        unknownDocument("the titles of the guidance's questions", "faq/titles.json", ""),
        unknownDocument("a word", "glossary.json", "/terms/0"),
        unknownDocument("a party", "parties/authority.json", "/parties/0"),
        unknownDocument("a purpose", "purposes.json", "/sharing/0"),
        unknownDocument("a drawback", "purposes.json", "/drawbacks/0"),
        unknownDocument("a point of the clause", "nda.json", "/clause/0"),
        planted(
            "the second source of an answer",
            bundled().set("faq/q01.json", "/sources/1/document", "'hearsay'"),
            faultIn(
                "faq/q01.json",
                "unknown-source",
                "/sources/1/document",
                "'document':▸'hearsay'",
                "document",
                "hearsay")),
        planted(
            "an edition that the source of an answer does not have",
            bundled().set("faq/q01.json", "/sources/0/edition", "'2020-01-01'"),
            faultIn(
                "faq/q01.json",
                "unknown-edition",
                "/sources/0/edition",
                "'edition':▸'2020-01-01'",
                "edition",
                "2020-01-01",
                "known",
                "[2023-03-08]")),
        unknownDocument("a stage", "stages.json", "/stages/0"),
        unknownDocument("a role", "roles.json", "/roles/0"),
        planted(
            "an edition that is not in sources",
            bundled().set("roles.json", "/roles/0/source/edition", "'2020-01-01'"),
            faultIn(
                "roles.json",
                "unknown-edition",
                "/roles/0/source/edition",
                "'edition':▸'2020-01-01'",
                "edition",
                "2020-01-01",
                "known",
                "[2026-11-21]")),
        planted(
            "the edition of another document",
            bundled().set("roles.json", "/roles/0/source/edition", "'2023-03-08'"),
            faultIn(
                "roles.json",
                "unknown-edition",
                "/roles/0/source/edition",
                "'edition':▸'2023-03-08'",
                "edition",
                "2023-03-08",
                "known",
                "[2026-11-21]")));
  }

  private static Arguments unknownDocument(String name, String file, String owner) {
    String pointer = owner + "/source/document";
    return planted(
        name,
        bundled().set(file, pointer, "'hearsay'"),
        faultIn(file, "unknown-source", pointer, "'document':▸'hearsay'", "document", "hearsay"));
  }

  @ParameterizedTest
  @MethodSource("missing_sources")
  void what_says_nowhere_where_it_comes_from_is_reported_once(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @ParameterizedTest
  @MethodSource("unknown_sources")
  void a_source_in_no_known_document_or_edition_is_reported_at_its_name(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @Test
  void every_edition_of_a_document_may_be_cited() {
    GuideFixture guide =
        bundled()
            .set("sources/guidance.json", "/documents/0/editions", "['2023-03-08', '2027-04-01']")
            .set("stages.json", "/stages/0/source/edition", "'2027-04-01'");

    assertThat(guide.faults()).isEmpty();
  }
}
