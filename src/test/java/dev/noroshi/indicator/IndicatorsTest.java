package dev.noroshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What holds for every text. */
final class IndicatorsTest {

  private static final String WORD = "\\p{IsLatin}0-9０-９_-";

  /** What a chat might make a link of, written down a second time and more simply. */
  private static final Pattern LINKABLE =
      Pattern.compile(
          "(https?|ftp)://[a-z0-9]"
              + "|(?<![.W])([a-z0-9]{1,20}\\.)+(com|jp|example|zip)(?![W]|\\.[W])"
                  .replace("W", WORD)
              + "|(?<![.W])(\\d{1,2}\\.){3}\\d{1,2}(?![W]|\\.[W])".replace("W", WORD)
              + "|[a-z0-9]@[a-z0-9]{1,20}\\.(com|jp|example)(?![W]|\\.[W])".replace("W", WORD),
          Pattern.CASE_INSENSITIVE);

  private static final List<String> INDICATORS =
      List.of(
          "evil.example",
          "cdn.evil-site.com",
          "xn--wgv71a119e.jp",
          "evil.example:8443",
          "https://evil.example/a.php?x=1&y=(2)",
          "http://203.0.113.5:8080/x",
          "http://[2001:db8::1]/a",
          "https://user:pw@evil.example/r?u=http://other.example/x.zip",
          "ldap://evil.example/o=x",
          "ftp://evil.example",
          "203.0.113.5",
          "203.0.113.5:443",
          "203.0.113.0/24",
          "203.0.113.5/a/b.exe",
          "2001:db8::1",
          "2001:db8::/32",
          "taro.yamada@evil.example",
          "update.zip",
          "d41d8cd98f00b204e9800998ecf8427e",
          "da39a3ee5e6b4b0d3255bfef95601890afd80709");

  private static final List<String> BETWEEN =
      List.of(" ", "、", "。", "\n", " と ", "」「", "）（", "は", "です。", " | ", "🦊", "𠮷", "・");

  private static final List<String> OTHERS =
      List.of(
          "1.2.3",
          "10.0.1",
          "v1.2.3.4",
          "2023.03.08",
          "12:30:45",
          "report.docx",
          "a.exe",
          "dump.log",
          "調査中",
          "std::dead",
          "e.g.",
          "3.14",
          "user@host",
          "[...]",
          "...",
          "00:11:22:33:44:55",
          "C:\\a\\b.dll",
          "http://",
          "24/7",
          "deadbeef",
          "𠮷");

  @Provide
  Arbitrary<List<String>> indicators() {
    return Arbitraries.of(INDICATORS).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Tuple2<List<String>, String>> sentences() {
    return Combinators.combine(indicators(), Arbitraries.of(BETWEEN))
        .as((found, between) -> Tuple.of(found, between + String.join(between, found) + between));
  }

  @Provide
  Arbitrary<String> ordinary() {
    return Combinators.combine(
            Arbitraries.of(OTHERS).list().ofMaxSize(8), Arbitraries.of(" ", "、", "\n", "」「"))
        .as((words, between) -> String.join(between, words));
  }

  /** Pieces of indicators and disguises in any order, halves of surrogate pairs among them. */
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.of(
            "a",
            "1",
            "f",
            "25",
            ".",
            ":",
            "::",
            "@",
            "/",
            "//",
            "://",
            "http",
            "hxxp",
            "ttp",
            "h",
            "x",
            "ftp",
            "evil",
            ".com",
            ".jp",
            ".zip",
            "com",
            "-",
            "_",
            "[",
            "]",
            "(",
            ")",
            "[.]",
            "(dot)",
            "[at]",
            "[:]",
            "[://]",
            " ",
            " [.] ",
            "日",
            "は",
            "．",
            "＠",
            "：",
            "ａ",
            "１",
            "%",
            "*",
            ",",
            "?",
            "#",
            "\\",
            "<",
            "|",
            ">",
            "203.0.113.5",
            "2001:db8::1",
            "🦊",
            "\uD842",
            "\uDFB7",
            "ー",
            "é",
            "\u0301",
            "HTTP",
            "'",
            "\"",
            "。",
            "、")
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> found(String text) {
    return Indicators.find(text).stream().map(i -> i.kind() + " " + i.value()).toList();
  }

  @Property
  void indicators_are_found_among_japanese_words(
      @ForAll("sentences") Tuple2<List<String>, String> sentence) {
    assertThat(Indicators.find(sentence.get2()))
        .extracting(Indicator::value)
        .isEqualTo(sentence.get1());
  }

  @Property
  void what_was_typed_plainly_is_the_same_after_there_and_back(
      @ForAll("sentences") Tuple2<List<String>, String> sentence) {
    String text = sentence.get2();

    assertThat(Indicators.refanged(Indicators.defanged(text))).isEqualTo(text);
    assertThat(Indicators.refanged(text)).isEqualTo(text);
    assertThat(Indicators.find(text))
        .allSatisfy(i -> assertThat(text.substring(i.start(), i.end())).isEqualTo(i.value()));
  }

  @Property
  void text_without_indicators_is_unchanged(@ForAll("ordinary") String text) {
    assertThat(Indicators.find(text)).isEmpty();
    assertThat(Indicators.defanged(text)).isEqualTo(text);
    assertThat(Indicators.refanged(text)).isEqualTo(text);
  }

  @Property(tries = 10_000)
  void making_harmless_a_second_time_changes_nothing(@ForAll("anything") String text) {
    String harmless = Indicators.defanged(text);

    assertThat(Indicators.defanged(harmless)).isEqualTo(harmless);
  }

  @Property(tries = 10_000)
  void the_same_is_found_before_and_after(@ForAll("anything") String text) {
    assertThat(found(Indicators.defanged(text))).isEqualTo(found(text));
  }

  @Property(tries = 10_000)
  void nothing_that_could_become_a_link_is_left(@ForAll("anything") String text) {
    assertThat(Indicators.defanged(text)).doesNotContainPattern(LINKABLE);
  }

  @Property
  void nothing_of_known_indicators_could_become_a_link(
      @ForAll("sentences") Tuple2<List<String>, String> sentence) {
    assertThat(Indicators.defanged(sentence.get2())).doesNotContainPattern(LINKABLE);
  }

  @Property(tries = 10_000)
  void places_are_in_order_and_within_the_text(@ForAll("anything") String text) {
    int free = 0;
    for (Indicator indicator : Indicators.find(text)) {
      assertThat(indicator.start()).isGreaterThanOrEqualTo(free);
      assertThat(indicator.end()).isGreaterThan(indicator.start());
      assertThat(indicator.value()).isNotEmpty();
      free = indicator.end();
      assertThat(splitsPair(text, indicator.start())).isFalse();
      assertThat(splitsPair(text, indicator.end())).isFalse();
    }
    assertThat(free).isLessThanOrEqualTo(text.length());
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Property(tries = 10_000)
  void only_dots_colons_at_signs_and_schemes_change(@ForAll("anything") String text) {
    String harmless = Indicators.defanged(text);

    assertThat(bare(harmless)).isEqualTo(bare(text));
  }

  /** What of a text must stay: brackets and the letters of disguises are read away. */
  private static String bare(String text) {
    return text.replaceAll("[\\[\\]]", "")
        .replace("at", "@")
        .replace('．', '.')
        .replace('＠', '@')
        .replace('：', ':')
        .replaceAll("[xX]", "t")
        .replaceAll("(?i)ftp|ftt", "f")
        .replaceAll("(?i)t", "t");
  }
}
