package dev.noroshi.indicator;

import java.util.Locale;

/**
 * Labels joined by single dots, as in {@code cdn.evil.example}.
 *
 * @param reach where the signs that were looked at end; emphasis behind the name is in it
 * @param last where the last label begins
 * @param emphasised whether an underscore was taken off the end, as of {@code _evil.example_}
 */
record Name(
    int start, int end, int reach, int labels, int last, boolean wellFormed, boolean emphasised) {

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  /** Particles after which, in a row of Japanese signs, another word begins. */
  private static final String PARTICLES = "はがをへにでとも";

  /**
   * The name that begins at a sign. Where all of it is no domain, it ends before the first Japanese
   * label: in {@code evil.example.次に} the second dot ends a sentence.
   *
   * @param edge whether it is certain that a name begins here, as after {@code https://}; only then
   *     may its first label mix Japanese and Latin letters
   */
  static Name at(Plain text, int start, boolean edge) {
    Name whole = read(text, start, edge, true);
    return whole.isDomain(text) ? whole : read(text, start, edge, false);
  }

  private static Name read(Plain text, int start, boolean edge, boolean unspaced) {
    int labels = 0;
    int last = start;
    int end = start;
    int firstEnd = start;
    boolean wellFormed = true;
    // What is longer than any name is cut, so that reading again after a cut stays cheap.
    for (int from = start; wellFormed && end - start <= LONGEST_NAME; from = end + 1) {
      int to = labelEnd(text, from, edge && labels == 0);
      if (to == from || (labels > 0 && !unspaced && Signs.isUnspaced(text.sign(from)))) {
        break;
      }
      wellFormed = to - from <= LONGEST_LABEL;
      firstEnd = labels == 0 ? to : firstEnd;
      labels++;
      last = from;
      end = to;
      if (text.sign(end) != '.' || !isLabelStart(text, end + 1)) {
        break;
      }
    }
    if (!edge && labels > 2 && isSentence(text, start, firstEnd)) {
      return read(text, firstEnd + 1, false, unspaced);
    }
    int reach = end;
    while (end > last && (text.sign(end - 1) == '-' || text.sign(end - 1) == '_')) {
      end--;
    }
    boolean emphasised = end < reach && text.sign(end) == '_';
    int first = edge ? start : firstLetter(text, start, firstEnd, emphasised);
    wellFormed &= first < firstEnd && end > last && end - first <= LONGEST_NAME;
    return new Name(first, end, reach, labels, last, wellFormed, emphasised);
  }

  /** Whether a label can begin at a sign: with a letter or digit, or one underscore before it. */
  static boolean isLabelStart(Plain text, int at) {
    return text.sign(at) == '_'
        ? Signs.isWord(text.sign(at + 1))
        : Signs.isWord(text.sign(at)) || Signs.isUnspaced(text.sign(at));
  }

  private static int labelEnd(Plain text, int from, boolean mixed) {
    int to = from;
    while (Signs.isUnspaced(text.sign(to))) {
      to++;
    }
    if (to > from && !mixed) {
      return to;
    }
    while (Signs.isLabel(text.sign(to))) {
      to++;
    }
    return to;
  }

  /** {@code しました.evil.example}: the first dot ends a sentence. */
  private static boolean isSentence(Plain text, int start, int end) {
    return Signs.isUnspaced(text.sign(start))
        && Signs.isHiragana(text.sign(end - 1))
        && Signs.isWord(text.sign(end + 1));
  }

  private static int firstLetter(Plain text, int start, int end, boolean emphasised) {
    int first = emphasised && text.sign(start) == '_' ? start + 1 : start;
    for (int i = end - 2; i > first && Signs.isUnspaced(text.sign(start)); i--) {
      if (PARTICLES.indexOf(text.sign(i)) >= 0 && !Signs.isHiragana(text.sign(i + 1))) {
        return i + 1;
      }
    }
    return first;
  }

  /** Whether this is a name in the domain name system, going by its ending. */
  boolean isDomain(Plain text) {
    return wellFormed && labels > 1 && Endings.isDomain(ending(text));
  }

  boolean takesMail(Plain text) {
    return wellFormed && labels > 1 && Endings.isMailHost(ending(text));
  }

  boolean mayBeFile(Plain text) {
    return Endings.isFileToo(ending(text)) && (labels == 2 || Endings.isInner(inner(text)));
  }

  private String ending(Plain text) {
    return text.read(last, end).toLowerCase(Locale.ROOT);
  }

  private String inner(Plain text) {
    int from = last - 1;
    while (from > start && text.sign(from - 1) != '.') {
      from--;
    }
    return text.read(from, last - 1).toLowerCase(Locale.ROOT);
  }
}
