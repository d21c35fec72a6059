package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TEXT_FILE;
import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LengthRuleTest {

  private static final String SHARING = "flows/sharing.json";
  private static final String FIRST = "checklists/first-minutes.json";

  static Stream<Arguments> places() {
    return Stream.of(
        place("the title of a flow", SHARING, "/title", "modal-title", 24),
        place("the label of an answer", SHARING, "/questions/0/answers/2/label", "button", 75),
        place("a question as asked", SHARING, "/questions/2/ask", "header", 150),
        place("the headline of an outcome", SHARING, "/outcomes/3/headline", "header", 150),
        place("why a question is asked", SHARING, "/questions/0/why", "section", 3000),
        place("the title of a checklist", FIRST, "/title", "modal-title", 24),
        place("an item of a checklist", FIRST, "/items/0/text", "checkbox", 75),
        place("why an item is to be done", FIRST, "/items/6/why", "section", 3000),
        place("the name of an element", "elements.json", "/elements/11/official", "button", 75),
        place("the name of a stage", "stages.json", "/stages/0/official", "button", 75),
        place("the name of a role", "roles.json", "/roles/0/name", "button", 75),
        place("the note of a role", "roles.json", "/roles/0/note", "section", 3000),
        place("the short answer", "faq/q01.json", "/short", "notification", 300),
        place("the whole answer", "faq/q01.json", "/answer", "section", 3000),
        place("a group of parties", "parties/police.json", "/name", "button", 75),
        place("the name of a party", "parties/police.json", "/parties/2/name", "button", 75),
        place("the meaning of a word", "glossary.json", "/terms/0/meaning", "section", 3000),
        text("a text for a button", "button", 75),
        text("a text for the title of a dialog", "modal-title", 24),
        text("a text for a header", "header", 150),
        text("a text for a placeholder", "placeholder", 150),
        text("a text for a section", "section", 3000),
        Arguments.argumentSet(
            "a text for no place of its own",
            withText("文", "Words", ""),
            TEXT_FILE,
            "/texts/tiny.text",
            "section",
            3000));
  }

  private static Arguments place(
      String name, String file, String pointer, String place, int limit) {
    return Arguments.argumentSet(name, bundled(), file, pointer, place, limit);
  }

  private static Arguments text(String name, String place, int limit) {
    GuideFixture guide = withText("文", "Words", ", 'place': '" + place + "'");
    return Arguments.argumentSet(name, guide, TEXT_FILE, "/texts/tiny.text", place, limit);
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_text_may_be_as_long_as_its_place(
      GuideFixture guide, String file, String pointer, String place, int limit) {
    GuideFixture full =
        guide
            .set(file, pointer + "/ja", "'" + "あ".repeat(limit) + "'")
            .set(file, pointer + "/en", "'" + "x".repeat(limit) + "'");

    assertThat(full.faults()).as(place).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void one_character_more_is_reported_at_the_text_of_that_language(
      GuideFixture guide, String file, String pointer, String place, int limit) {
    for (String language : List.of("ja", "en")) {
      String text = "'" + "字".repeat(limit + 1) + "'";
      GuideFixture over = guide.set(file, pointer + "/" + language, text);

      assertThat(over.faults())
          .isEqualTo(
              over.place(
                  List.of(
                      faultIn(
                          file,
                          "too-long",
                          pointer + "/" + language,
                          "'" + language + "':▸" + text,
                          "length",
                          Integer.toString(limit + 1),
                          "limit",
                          Integer.toString(limit),
                          "place",
                          place))));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void both_languages_too_long_are_two_faults(
      GuideFixture guide, String file, String pointer, String place, int limit) {
    String text = "'" + "字".repeat(limit + 1) + "'";
    GuideFixture over = guide.set(file, pointer + "/ja", text).set(file, pointer + "/en", text);

    assertThat(over.faults())
        .as(place)
        .extracting(fault -> fault.code())
        .hasSize(2)
        .containsOnly("too-long");
  }
}
