package dev.noroshi.guide;

import java.util.Locale;

/** The two languages of everything a person sees. */
public enum Lang {
  JA,
  EN;

  /** Japanese for a Japanese locale, else English. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("ja") ? JA : EN;
  }

  public Lang other() {
    return this == JA ? EN : JA;
  }

  /** The language tag: {@code ja} or {@code en}. */
  public String tag() {
    return this == JA ? "ja" : "en";
  }
}
