package dev.noroshi.indicator;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What a sign can be part of. */
final class Signs {

  private static final Set<UnicodeScript> SPACED = Set.of(LATIN, GREEK, CYRILLIC);
  private static final int FULL_WIDTH = 0xFEE0;

  private Signs() {}

  static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  static boolean isHex(int sign) {
    return isDigit(sign) || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
  }

  static boolean isAsciiLetter(int sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  /** Letters of scripts that put spaces between words, and digits: such a word has clear ends. */
  static boolean isWord(int sign) {
    return sign < 0x80
        ? isDigit(sign) || isAsciiLetter(sign)
        : Character.isLetter(sign) && SPACED.contains(UnicodeScript.of(sign));
  }

  /** Letters of all other scripts, which stand beside Latin words without a space. */
  static boolean isUnspaced(int sign) {
    return sign >= 0x80 && (Character.isLetterOrDigit(sign) || isMark(sign)) && !isWord(sign);
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** What the label of a name may hold besides unspaced letters; hosts in logs have underscores. */
  static boolean isLabel(int sign) {
    return isWord(sign) || sign == '-' || sign == '_';
  }

  static boolean isHiragana(int sign) {
    return sign >= 0x80 && UnicodeScript.of(sign) == HIRAGANA;
  }

  /**
   * Full-width letters, digits and the few marks that indicators are made of become half-width. The
   * other full-width marks stay: they are punctuation of the sentence around.
   */
  static int folded(int sign) {
    boolean wide =
        (sign >= '０' && sign <= '９')
            || (sign >= 'Ａ' && sign <= 'Ｚ')
            || (sign >= 'ａ' && sign <= 'ｚ')
            || "＠：／－＿".indexOf(sign) >= 0;
    return wide ? sign - FULL_WIDTH : sign;
  }
}
