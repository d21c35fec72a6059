package dev.noroshi.guide;

/** One text in both languages. */
public record Bilingual(String ja, String en) {

  public String in(Lang lang) {
    return lang == Lang.JA ? ja : en;
  }
}
