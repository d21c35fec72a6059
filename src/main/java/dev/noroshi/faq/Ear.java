package dev.noroshi.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears words that somebody wrote in kana or in Latin letters: whoever types in a hurry does not
 * always convert. Only words that the guide has are heard.
 */
final class Ear {

  private static final Pattern RUN = Pattern.compile("[ぁ-ゖァ-ヺー]{4,}");
  private static final Pattern KANA_ONLY = Pattern.compile("[ぁ-ゖー]+");

  /** Two sounds are heard everywhere. */
  private static final int SHORTEST = 3;

  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Predicate<String> known;
  private int longest = SHORTEST;

  /**
   * Knows the words of these tokens.
   *
   * @param known whether a Latin word is one of the guide's own
   */
  Ear(List<Token> vocabulary, Predicate<String> known) {
    this.known = known;
    for (Token token : vocabulary) {
      boolean heard =
          token.content()
              && !token.latin()
              && token.sound().length() >= SHORTEST
              && !KANA_ONLY.matcher(token.word()).matches();
      if (heard) {
        List<String> words = bySound.computeIfAbsent(token.sound(), s -> new ArrayList<>());
        if (!words.contains(token.word())) {
          words.add(token.word());
        }
        longest = Math.max(longest, token.sound().length());
      }
    }
  }

  /** The words heard in kana, in order; of what sounds alike all. */
  List<String> kana(String plain) {
    List<String> words = new ArrayList<>();
    Matcher run = RUN.matcher(plain);
    while (run.find()) {
      listen(Kana.of(run.group()), words);
    }
    return words;
  }

  /** The words heard in Latin letters, in the same way. */
  List<String> romaji(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    StringBuilder romaji = new StringBuilder();
    for (Token token : tokens) {
      String kana = kanaOf(token);
      if (kana.isEmpty()) {
        listen(romaji.toString(), words);
        romaji.setLength(0);
      } else {
        romaji.append(kana);
      }
    }
    listen(romaji.toString(), words);
    return words;
  }

  /** Whether it may be Japanese in Latin letters. */
  boolean isRomaji(Token token) {
    return !kanaOf(token).isEmpty();
  }

  /** In kana, or empty. */
  private String kanaOf(Token token) {
    boolean foreign = token.latin() && !known.test(token.word()) && token.sound().length() > 1;
    return foreign ? Kana.ofRomaji(token.sound()).orElse("") : "";
  }

  private void listen(String kana, List<String> words) {
    int at = 0;
    while (at < kana.length()) {
      int end = Math.min(kana.length(), at + longest);
      while (end - at >= SHORTEST && !bySound.containsKey(kana.substring(at, end))) {
        end--;
      }
      if (end - at < SHORTEST) {
        at++;
      } else {
        words.addAll(bySound.getOrDefault(kana.substring(at, end), List.of()));
        at = end;
      }
    }
  }
}
