package dev.noroshi.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text to a number of columns: English between words, Japanese between characters but never
 * so that a line begins with a mark that closes or ends with one that opens (kinsoku).
 */
final class Wrap {

  private static final String NOT_FIRST = "、。，．・：；？！）］｝」』】〉》ー々…,.:;?!)]}";
  private static final String NOT_LAST = "（［｛「『【〈《([{";

  private Wrap() {}

  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String rest = paragraph;
      while (width(rest) > columns) {
        int cut = cut(rest, columns);
        lines.add(rest.substring(0, cut).stripTrailing());
        rest = rest.substring(cut).stripLeading();
      }
      lines.add(rest);
    }
    return lines;
  }

  /** The last place within the columns where a line may end; anywhere when there is none. */
  private static int cut(String text, int columns) {
    int fits = 0;
    int best = 0;
    int used = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (at > 0 && mayBreak(text, at)) {
        best = at;
      }
      used += width(text.codePointAt(at));
      if (used > columns) {
        break;
      }
      fits = at + Character.charCount(text.codePointAt(at));
    }
    return best > 0 ? best : fits;
  }

  private static boolean mayBreak(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || width(before) == 2 || width(after) == 2;
  }

  static int width(String text) {
    return text.codePoints().map(Wrap::width).sum();
  }

  /** Two columns for what East Asian terminals draw wide. */
  private static int width(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115f)
            || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
            || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
            || (codePoint >= 0xf900 && codePoint <= 0xfaff)
            || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
            || (codePoint >= 0xff00 && codePoint <= 0xff60)
            || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
            || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
            || codePoint >= 0x20000;
    return wide ? 2 : 1;
  }
}
