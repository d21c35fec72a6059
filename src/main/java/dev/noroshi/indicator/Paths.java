package dev.noroshi.indicator;

import java.util.function.IntPredicate;

/** What follows the host in a link. */
final class Paths {

  private static final String NEVER_INSIDE = "\"<>\\^`{|}'";
  private static final String NEVER_LAST = ".,:;!?*~([";

  private Paths() {}

  /**
   * Where the path, query and fragment that begin here end: at a space, a quotation mark, any sign
   * outside ASCII, a bracket that was opened outside, or a comma before the next link.
   */
  static int end(Plain text, int start, IntPredicate linkBegins) {
    int round = 0;
    int square = 0;
    int at = start;
    for (; isInside(text.sign(at)); at++) {
      int sign = text.sign(at);
      round += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      square += sign == '[' ? 1 : sign == ']' ? -1 : 0;
      boolean list = (sign == ',' || sign == ';') && linkBegins.test(at + 1);
      if (round < 0 || square < 0 || list) {
        break;
      }
    }
    while (at > start && NEVER_LAST.indexOf(text.sign(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isInside(int sign) {
    return sign > ' ' && sign < 0x7F && NEVER_INSIDE.indexOf(sign) < 0;
  }
}
