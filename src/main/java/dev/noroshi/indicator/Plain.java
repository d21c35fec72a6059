package dev.noroshi.indicator;

import java.util.List;

/**
 * A text as people read it: sign by sign, {@code [.]} read as a dot, full-width letters as
 * half-width ones, and each sign with the place it came from. All searching is done on this, and
 * making harmless does not change it; so what is found before and after is the same.
 */
final class Plain {

  /** Stands before the first and after the last sign. */
  static final int NONE = -1;

  private static final char WIDE_DOT = '．';
  private static final String OPEN = "[({<［（｛【〔";
  private static final String CLOSE = "])}>］）｝】〕";

  /** How dots, at-signs and colons are disguised between brackets. */
  private record Disguise(String inner, String meant) {}

  private static final List<Disguise> DISGUISES =
      List.of(
          new Disguise("://", "://"),
          new Disguise(".", "."),
          new Disguise("．", "."),
          new Disguise("dot", "."),
          new Disguise("ドット", "."),
          new Disguise("@", "@"),
          new Disguise("＠", "@"),
          new Disguise("at", "@"),
          new Disguise("アット", "@"),
          new Disguise(":", ":"),
          new Disguise("：", ":"));

  private final String text;
  private final int[] signs;
  private final int[] starts;
  private int size;

  Plain(String text) {
    this.text = text;
    this.signs = new int[text.length()];
    this.starts = new int[text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      int end = disguised(at);
      at = end > at ? end : add(text.codePointAt(at), at);
    }
    starts[size] = text.length();
  }

  private int add(int sign, int at) {
    signs[size] = sign == WIDE_DOT && isBetweenWords(at) ? '.' : Signs.folded(sign);
    starts[size++] = at;
    return at + Character.charCount(sign);
  }

  /** Between Japanese words the wide dot ends a sentence. */
  private boolean isBetweenWords(int at) {
    return size > 0
        && Signs.isWord(signs[size - 1])
        && at + 1 < text.length()
        && Signs.isWord(Signs.folded(text.codePointAt(at + 1)));
  }

  /** Reads a disguise and gives where it ends; where none stands, gives the place itself. */
  private int disguised(int at) {
    int bracket = OPEN.indexOf(text.charAt(at));
    if (bracket < 0) {
      return at;
    }
    int inner = overSpace(at + 1);
    for (Disguise disguise : DISGUISES) {
      String written = disguise.inner();
      int close = overSpace(inner + written.length());
      if (close < text.length()
          && text.charAt(close) == CLOSE.charAt(bracket)
          && text.regionMatches(true, inner, written, 0, written.length())) {
        return spaced(at, close + 1, disguise.meant());
      }
    }
    return at;
  }

  private int overSpace(int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  /** {@code user [at] evil [dot] example}: spaces on both sides belong to the disguise. */
  private int spaced(int at, int end, String meant) {
    int start = at;
    int after = end;
    boolean spaces =
        size > 1
            && signs[size - 1] == ' '
            && Signs.isWord(signs[size - 2])
            && end + 1 < text.length()
            && text.charAt(end) == ' '
            && Signs.isWord(text.codePointAt(end + 1));
    if (spaces) {
      start = starts[--size];
      after = end + 1;
    }
    for (int i = 0; i < meant.length(); i++) {
      // The first sign has all of the disguise for its text, the others have none.
      add(meant.charAt(i), i == 0 ? start : after);
    }
    return after;
  }

  int size() {
    return size;
  }

  int sign(int index) {
    return index < 0 || index >= size ? NONE : signs[index];
  }

  boolean is(int index, String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (sign(index + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where a sign begins in the text; where the one before it ends. */
  int place(int index) {
    return starts[index];
  }

  /** A sign as it stands in the text. */
  String written(int index) {
    return text.substring(starts[index], starts[index + 1]);
  }

  /** Whether a sign stands there as itself, and not in brackets. */
  boolean isBare(int index) {
    return starts[index + 1] - starts[index] == Character.charCount(signs[index]);
  }

  String read(int from, int to) {
    return new String(signs, from, to - from);
  }
}
