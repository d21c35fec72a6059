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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PlaceholderRuleTest {

  private static Expected differ(String marked, String ja, String en) {
    String pointer = "/texts/tiny.text/en";
    return faultIn(
        TEXT_FILE, "placeholders-differ", pointer, "'en': " + marked, "ja", ja, "en", en);
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "lost in English",
            withText("{time}に確認", "Check soon", ""),
            differ("▸'Check soon'", "[time]", "[]")),
        planted(
            "lost in Japanese",
            withText("あとで確認", "Check at {time}", ""),
            differ("▸'Check at", "[]", "[time]")),
        planted(
            "another name",
            withText("{time}に確認", "Check at {hour}", ""),
            differ("▸'Check at", "[time]", "[hour]")),
        planted(
            "one of two lost",
            withText("{who}が{time}に確認", "{who} checks", ""),
            differ("▸'{who} checks'", "[time, who]", "[who]")),
        planted(
            "a capital letter is no placeholder",
            withText("{time}に確認", "Check at {Time}", ""),
            differ("▸'Check at", "[time]", "[]")),
        planted(
            "a brace left open",
            withText("{time}に確認", "Check at {time", ""),
            differ("▸'Check at", "[time]", "[]")),
        planted(
            "in a flow",
            bundled().set("flows/sharing.json", "/outcomes/0/meaning/en", "'At {time}'"),
            faultIn(
                "flows/sharing.json",
                "placeholders-differ",
                "/outcomes/0/meaning/en",
                "'en':▸'At {time}'",
                "ja",
                "[]",
                "en",
                "[time]")));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void a_placeholder_that_one_language_lacks_is_reported_at_the_english_text(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource({
    "{time}に確認,Check at {time}",
    "{who}が{time}に,At {time} {who} checks",
    "{time}、{time},{time}",
    "{TIME},none",
    "{},none",
    "{a b},none"
  })
  void the_same_placeholders_in_any_order_and_number_are_right(String ja, String en) {
    assertThat(withText(ja, en, "").faults()).isEmpty();
  }
}
