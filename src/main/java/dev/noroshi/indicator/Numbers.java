package dev.noroshi.indicator;

/** Decimal numbers in a text. */
final class Numbers {

  private Numbers() {}

  /**
   * Where a number that begins here ends; the beginning if there is none, if it has too many
   * digits, is too great, or is part of a word.
   */
  static int end(Plain text, int start, int digits, int greatest) {
    int value = 0;
    int at = start;
    while (Signs.isDigit(text.sign(at)) && at - start <= digits) {
      value = value * 10 + text.sign(at++) - '0';
    }
    boolean whole = at - start <= digits && value <= greatest && !Signs.isWord(text.sign(at));
    return whole ? at : start;
  }
}
