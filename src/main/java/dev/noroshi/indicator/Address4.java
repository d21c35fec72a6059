package dev.noroshi.indicator;

/**
 * An IPv4 address: four numbers up to 255. Versions and dates have other counts or greater numbers;
 * four small numbers are taken for an address, because to miss one costs more than to show one.
 */
final class Address4 {

  private static final int LONGEST_PREFIX = 32;

  private Address4() {}

  /** Where an address that begins here ends, or the beginning if there is none. */
  static int end(Plain text, int start) {
    int before = text.sign(start - 1);
    boolean inside = Signs.isWord(before) || (before == '.' && Signs.isWord(text.sign(start - 2)));
    return inside ? start : endWhateverIsBefore(text, start);
  }

  /** The same behind the colons of an IPv6 address. */
  static int endWhateverIsBefore(Plain text, int start) {
    int at = start;
    for (int number = 0; number < 4; number++) {
      if (number > 0 && text.sign(at++) != '.') {
        return start;
      }
      int end = Numbers.end(text, at, 3, 255);
      if (end == at) {
        return start;
      }
      at = end;
    }
    int next = text.sign(at);
    boolean goesOn =
        (next == '.' && Signs.isWord(text.sign(at + 1)))
            || (next == '-' && Signs.isAsciiLetter(text.sign(at + 1)));
    return goesOn ? start : at;
  }

  /** The end of a network length such as {@code /24}, or the place itself. */
  static int prefixEnd(Plain text, int at) {
    int end = text.sign(at) == '/' ? Numbers.end(text, at + 1, 2, LONGEST_PREFIX) : at;
    return end > at + 1 && !isPath(text, end) ? end : at;
  }

  private static boolean isPath(Plain text, int at) {
    int next = text.sign(at);
    boolean joined = (next == '.' || next == '-') && Signs.isWord(text.sign(at + 1));
    return joined || "/?#%=&_".indexOf(next) >= 0;
  }
}
