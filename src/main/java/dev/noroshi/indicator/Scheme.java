package dev.noroshi.indicator;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands before {@code ://}.
 *
 * @param plain the scheme with its disguise undone: {@code http} for {@code hxxp}, {@code ttp} …
 * @param broken whether nothing would make a link of it as it stands
 */
record Scheme(int start, int colon, String plain, boolean broken) {

  static final String SEPARATOR = "://";

  private static final int LONGEST = 20;
  private static final Map<String, Integer> CHANGED_LETTERS =
      Map.of("http", 2, "https", 2, "ftp", 1, "ftps", 1);
  private static final Pattern HTTP = Pattern.compile("h[tx*]{2}ps?");

  /** The scheme before a colon; an empty one if there is none. */
  static Scheme before(Plain text, int colon) {
    for (int length = 5; length >= 4; length--) {
      String written = read(text, colon, length);
      if (HTTP.matcher(written).matches() && written.length() == length) {
        String plain = length == 5 ? "https" : "http";
        return new Scheme(colon - length, colon, plain, !written.equals(plain));
      }
    }
    int start = colon;
    while (colon - start < LONGEST && isPart(text.sign(start - 1))) {
      start--;
    }
    while (start < colon && !Signs.isAsciiLetter(text.sign(start))) {
      start++;
    }
    String word = read(text, colon, colon - start);
    return switch (word) {
      case "ttp", "ttps" -> new Scheme(start, colon, "h" + word, true);
      case "fxp", "fxps" -> new Scheme(start, colon, word.replace('x', 't'), true);
      default -> new Scheme(start, colon, word.length() > 1 ? word : "", false);
    };
  }

  private static String read(Plain text, int to, int length) {
    return text.read(Math.max(0, to - length), to).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(int sign) {
    return Signs.isAsciiLetter(sign) || Signs.isDigit(sign) || sign == '+' || sign == '-';
  }

  boolean isThere() {
    return !plain.isEmpty();
  }

  /** How many letters after the first become an x. */
  int changedLetters() {
    return broken ? 0 : CHANGED_LETTERS.getOrDefault(plain, 0);
  }

  /** Whether a changed letter is enough: {@code hxxp} and {@code fxp} are understood everywhere. */
  boolean hasKnownDisguise() {
    return CHANGED_LETTERS.containsKey(plain);
  }
}
