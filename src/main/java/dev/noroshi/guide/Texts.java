package dev.noroshi.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every other string that a person sees, by key. */
public record Texts(Map<String, Bilingual> byKey) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  /** These texts, and for keys that they lack the others. */
  public Texts orElse(Texts others) {
    Map<String, Bilingual> all = new HashMap<>(others.byKey);
    all.putAll(byKey);
    return new Texts(Map.copyOf(all));
  }

  /** Details are pairs of placeholder name and value. */
  public String get(Lang lang, String key, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    return get(lang, key, named);
  }

  /** A placeholder without a value stays visible, so that a slip is seen and loses nothing. */
  public String get(Lang lang, String key, Map<String, String> details) {
    Bilingual text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in the guide");
    }
    return fill(text.in(lang), details);
  }

  private static String fill(String text, Map<String, String> details) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(details.getOrDefault(found.group(1), found.group())));
  }
}
