package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SearchRuleTest {

  private static final String SEARCH = "search.json";

  private static GuideFixture same(String groups) {
    return search("[]", groups);
  }

  private static GuideFixture dictionary(String entries) {
    return search(entries, "[['共有', 'share']]");
  }

  private static GuideFixture search(String dictionary, String same) {
    return bundled()
        .without(SEARCH)
        .with(
            SEARCH,
            "{'source': SOURCE, 'dictionary': "
                + dictionary
                + ", 'same': "
                + same
                + ", 'elsewhere': {'ja': [], 'en': []}}");
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        planted(
            "a phrase in two groups",
            same("[['共有', 'share'], ['公表', 'share' ]]"),
            twice("/same/1/1", "'公表', ▸'share'", "share", "'共有', ▸'share'")),
        planted(
            "a phrase twice in one group",
            same("[['共有', 'share', 'pass on', 'share']]"),
            twice("/same/0/3", "'pass on', ▸'share'", "share", "'共有', ▸'share'")),
        planted(
            "a phrase in three groups",
            same("[['共有', 'share'], ['公表', 'share'], ['報告', 'share']]"),
            twice("/same/1/1", "'公表', ▸'share'", "share", "'共有', ▸'share'"),
            twice("/same/2/1", "'報告', ▸'share'", "share", "'共有', ▸'share'")),
        planted(
            "a phrase in capitals and one in full width",
            same("[['指標', 'ioc', 'go public'], ['手掛かり', 'IOC', 'ｇｏ  Public']]"),
            twice("/same/1/1", "'手掛かり', ▸'IOC'", "IOC", "'指標', ▸'ioc'"),
            twice("/same/1/2", "'IOC', ▸'ｇｏ  Public'", "ｇｏ  Public", "'ioc', ▸'go public'")),
        planted(
            "a word twice in the dictionary",
            dictionary(
                "[{'word': '手口', 'parts': '手口', 'reading': 'テグチ'},"
                    + "{'word':  '手口', 'parts': '手 口', 'reading': 'テ クチ'}]"),
            twice("/dictionary/1/word", "'word':  ▸'手口'", "手口", "'word': ▸'手口'")),
        planted(
            "a line at two questions",
            bundled()
                .set("faq/q02.json", "/asked/en/0", "'ONE and the same'")
                .set("faq/q03.json", "/asked/en/1", "'one and the  same'"),
            faultIn(
                "faq/q03.json",
                "said-twice",
                "/asked/en/1",
                "▸'one and the  same'",
                "phrase",
                "one and the  same",
                "first",
                "faq/q02.json ▸'ONE and the same'")),
        differ("parts that leave something out", "情報共有", "情報", "ジョウホウ"),
        differ("parts of another word", "情報共有", "情報 公開", "ジョウホウ コウカイ"),
        differ("a part without its reading", "情報共有", "情報 共有", "ジョウホウキョウユウ"),
        differ("a reading without its part", "情報共有", "情報共有", "ジョウホウ キョウユウ"));
  }

  private static Expected twice(String pointer, String marked, String phrase, String first) {
    return faultIn(
        SEARCH, "said-twice", pointer, marked, "phrase", phrase, "first", SEARCH + " " + first);
  }

  private static Arguments differ(String name, String word, String parts, String reading) {
    String entry =
        "[{'word': '" + word + "', 'parts': '" + parts + "', 'reading': '" + reading + "'}]";
    return planted(
        name,
        dictionary(entry),
        faultIn(
            SEARCH,
            "parts-differ",
            "/dictionary/0/parts",
            "'parts': ▸'" + parts + "'",
            "word",
            word));
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void what_the_search_could_not_use_is_reported_once(GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @Test
  void a_phrase_may_be_part_of_another_and_a_word_of_the_dictionary_too() {
    GuideFixture guide =
        search(
            "[{'word': '共有先', 'parts': '共有 先', 'reading': 'キョウユウ サキ'},"
                + "{'word': '手口', 'parts': '手口', 'reading': 'テグチ'}]",
            "[['共有', '共有先', 'share'], ['公表', 'share price', '手口']]");

    assertThat(guide.faults()).isEmpty();
  }
}
