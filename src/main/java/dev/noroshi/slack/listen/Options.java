package dev.noroshi.slack.listen;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Lang;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which option of a question a typed text is: its number as shown, or its full word. */
final class Options {

  private Options() {}

  static Optional<Flow.Answer> find(Flow.Question question, String text) {
    String typed = plain(text);
    List<Flow.Answer> options = question.answers();
    for (int i = 0; i < options.size(); i++) {
      Flow.Answer option = options.get(i);
      if (typed.equals(Integer.toString(i + 1))
          || typed.equals(plain(option.label().in(Lang.JA)))
          || typed.equals(plain(option.label().in(Lang.EN)))) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody has typed the id of a thing, or its name in one of the languages. */
  static boolean isNamed(String text, String id, Bilingual name) {
    String typed = plain(text);
    return Stream.of(id, name.ja(), name.en()).map(Options::plain).anyMatch(typed::equals);
  }

  /** Full-width signs, case, outer white space and the apostrophes of phones make no difference. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
