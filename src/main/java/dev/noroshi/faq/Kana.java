package dev.noroshi.faq;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sounds: what is heard alike is written alike. */
final class Kana {

  private static final int TO_KATAKANA = 'ァ' - 'ぁ';

  private static final Map<String, String> SYLLABLES = syllables();

  private Kana() {}

  /** In katakana, without long vowels and with sounds that are confused in writing made one. */
  static String of(String text) {
    StringBuilder kana = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char k = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + TO_KATAKANA) : c;
      switch (k) {
        case 'ー' -> {}
        case 'ヅ' -> kana.append('ズ');
        case 'ヂ' -> kana.append('ジ');
        case 'ヲ' -> kana.append('オ');
        default -> {
          if (k >= 'ァ' && k <= 'ヺ') {
            kana.append(k);
          }
        }
      }
    }
    return kana.toString();
  }

  /** A word in Latin letters as it would be read in Japanese, if it can be read so. */
  static Optional<String> ofRomaji(String letters) {
    StringBuilder kana = new StringBuilder();
    int i = 0;
    while (i < letters.length()) {
      char c = letters.charAt(i);
      boolean doubled =
          i + 1 < letters.length() && c == letters.charAt(i + 1) && "kstpgzdbcj".indexOf(c) >= 0;
      if (doubled) {
        kana.append('ッ');
        i++;
        continue;
      }
      int length = Math.min(3, letters.length() - i);
      while (length > 0 && !SYLLABLES.containsKey(letters.substring(i, i + length))) {
        length--;
      }
      if (length == 0) {
        return Optional.empty();
      }
      kana.append(SYLLABLES.get(letters.substring(i, i + length)));
      i += length;
    }
    return Optional.of(of(kana.toString()));
  }

  private static Map<String, String> syllables() {
    Map<String, String> map = new HashMap<>();
    row(map, "", "アイウエオ");
    row(map, "k", "カキクケコ");
    row(map, "s", "サシスセソ");
    row(map, "t", "タチツテト");
    row(map, "n", "ナニヌネノ");
    row(map, "h", "ハヒフヘホ");
    row(map, "m", "マミムメモ");
    row(map, "r", "ラリルレロ");
    row(map, "g", "ガギグゲゴ");
    row(map, "z", "ザジズゼゾ");
    row(map, "d", "ダヂヅデド");
    row(map, "b", "バビブベボ");
    row(map, "p", "パピプペポ");
    String[] heads = {"ky", "キ", "sh", "シ", "sy", "シ", "ch", "チ", "ty", "チ", "ny", "ニ"};
    String[] more = {"hy", "ヒ", "my", "ミ", "ry", "リ", "gy", "ギ", "j", "ジ", "jy", "ジ"};
    String[] last = {"zy", "ジ", "by", "ビ", "py", "ピ"};
    for (String[] some : new String[][] {heads, more, last}) {
      for (int i = 0; i < some.length; i += 2) {
        map.put(some[i] + "a", some[i + 1] + "ャ");
        map.put(some[i] + "u", some[i + 1] + "ュ");
        map.put(some[i] + "o", some[i + 1] + "ョ");
      }
    }
    String[] single = {
      "shi", "シ", "chi", "チ", "tsu", "ツ", "fu", "フ", "ji", "ジ", "ya", "ヤ", "yu", "ユ", "yo", "ヨ",
      "wa", "ワ", "wo", "ヲ", "n", "ン", "fa", "ファ", "fi", "フィ", "fe", "フェ", "fo", "フォ"
    };
    for (int i = 0; i < single.length; i += 2) {
      map.put(single[i], single[i + 1]);
    }
    return map;
  }

  private static void row(Map<String, String> map, String head, String sounds) {
    for (int i = 0; i < 5; i++) {
      map.put(head + "aiueo".charAt(i), sounds.substring(i, i + 1));
    }
  }
}
