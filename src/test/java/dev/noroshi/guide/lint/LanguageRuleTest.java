package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TEXT_FILE;
import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.withText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LanguageRuleTest {

  private static final String TEXT = "/texts/tiny.text";

  private static Expected missing(String pointer, String marked, String language) {
    return faultIn(TEXT_FILE, "missing-language", pointer, marked, "language", language);
  }

  private static Expected missingIn(String file, String pointer, String marked, String language) {
    return faultIn(file, "missing-language", pointer, marked, "language", language);
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "no English",
            withText("文", "Words", "").replace(TEXT_FILE, ", 'en': 'Words'", ""),
            missing(TEXT, "'tiny.text': ▸{", "en")),
        planted(
            "no Japanese",
            withText("文", "Words", "").replace(TEXT_FILE, "'ja': '文', ", ""),
            missing(TEXT, "'tiny.text': ▸{", "ja")),
        planted("empty English", withText("文", "", ""), missing(TEXT + "/en", "'en': ▸''", "en")),
        planted(
            "blank Japanese",
            withText("\\n \\t", "Words", ""),
            missing(TEXT + "/ja", "'ja': ▸'\\n", "ja")),
        planted(
            "a Japanese space only",
            withText("　", "Words", ""),
            missing(TEXT + "/ja", "'ja': ▸'　'", "ja")),
        planted(
            "both empty",
            withText("", "", ""),
            missing(TEXT + "/ja", "'ja': ▸''", "ja"),
            missing(TEXT + "/en", "'en': ▸''", "en")),
        planted(
            "a step of an outcome",
            bundled().remove("flows/sharing.json", "/outcomes/0/next/1/ja"),
            missingIn("flows/sharing.json", "/outcomes/0/next/1", "},▸{'en':", "ja")),
        planted(
            "the label of an answer",
            bundled().set("flows/sharing.json", "/questions/0/answers/0/label/en", "' '"),
            missingIn("flows/sharing.json", "/questions/0/answers/0/label/en", "'en':▸' '", "en")),
        planted(
            "the note of a case",
            bundled().set("elements.json", "/elements/3/cases/1/note/ja", "''"),
            missingIn("elements.json", "/elements/3/cases/1/note/ja", "'ja':▸''", "ja")),
        planted(
            "the title of a document",
            bundled().set("sources/guidance.json", "/documents/0/title/en", "''"),
            missingIn("sources/guidance.json", "/documents/0/title/en", "'en':▸''", "en")),
        planted(
            "the title of a question of the guidance",
            bundled().set("faq/titles.json", "/questions/7/official/en", "''"),
            missingIn("faq/titles.json", "/questions/7/official/en", "'en':▸''", "en")),
        planted(
            "a stage",
            bundled().set("stages.json", "/stages/0/note/en", "''"),
            missingIn("stages.json", "/stages/0/note/en", "'en':▸''", "en")),
        planted(
            "a role",
            bundled().set("roles.json", "/roles/0/name/ja", "''"),
            missingIn("roles.json", "/roles/0/name/ja", "'ja':▸''", "ja")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void a_text_that_one_language_lacks_is_reported_once(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @Test
  void a_text_in_both_languages_is_right() {
    assertThat(withText("文", "Words", ", 'place': 'button'").faults()).isEmpty();
  }
}
