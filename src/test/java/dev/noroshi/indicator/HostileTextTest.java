package dev.noroshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts made to keep a search busy: each ends, and is treated like any other. */
final class HostileTextTest {

  private static final int LENGTH = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "@",
        "[",
        "(",
        ":",
        "/",
        "-",
        "_",
        "a",
        "1",
        "f",
        "日",
        "は",
        "．",
        "[.",
        "[.]",
        "a.",
        "1.",
        "a@",
        "@a",
        "a.@",
        "a@a.",
        "a:",
        "::1",
        "f:",
        "://",
        "a://",
        "http://",
        "http://a",
        "http://a/",
        "http://a@",
        "a.com/",
        "a.com/x/",
        "1.1.1.1/1/",
        "1.1.1.1:1/a",
        "a.com@",
        "x@a.com",
        "日.",
        "は日",
        "は.a.",
        " [.] a",
        "a [.] ",
        "(http://a",
        "[::",
        "é.",
        "\uD842",
        "🦊.",
        "a.com,http://",
        "hxxp[://]a[.]com/"
      })
  void a_hundred_thousand_signs_are_no_trouble(String piece) {
    String text = piece.repeat(LENGTH / piece.length()) + " evil.example";

    String harmless = Indicators.defanged(text);

    assertThat(harmless).endsWith(" evil[.]example");
    assertThat(Indicators.find(text)).extracting(Indicator::value).endsWith("evil.example");
    assertThat(Indicators.refanged(harmless)).endsWith(" evil.example");
  }
}
