package dev.noroshi.desk;

import dev.noroshi.clock.Explanation;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * A command that is not carried out. Nothing was written. The words stand in {@code
 * texts/desk.json} under {@code refused.<code>}.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  @SuppressWarnings("serial") // read where it is caught, never serialised
  private final Map<String, String> details;

  /**
   * Details are pairs of placeholder name and value. A name that ends with {@code @ja} or {@code
   * @en} has its value in that language only.
   */
  public Refused(String code, String... details) {
    super(code);
    this.code = code;
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    this.details = Map.copyOf(named);
  }

  public String code() {
    return code;
  }

  public Map<String, String> details() {
    return details;
  }

  /**
   * The same, with times as they are read in a zone.
   *
   * @param zone of whoever is told
   */
  public String words(Texts texts, Lang lang, ZoneId zone) {
    String time = details.get("time");
    if (time == null) {
      return words(texts, lang);
    }
    Map<String, String> shown = new HashMap<>(details);
    shown.put("time", Explanation.moment(Instant.parse(time).atZone(zone), lang));
    return words(texts, lang, shown);
  }

  /** What the person is told; the name of a field is itself a text. */
  public String words(Texts texts, Lang lang) {
    return words(texts, lang, details);
  }

  private String words(Texts texts, Lang lang, Map<String, String> said) {
    Map<String, String> named = new HashMap<>(said);
    String own = "@" + lang.tag();
    said.forEach((key, value) -> named.put(key.replace(own, ""), value));
    named.computeIfPresent("field", (key, field) -> texts.get(lang, "refused.field." + field));
    return texts.get(lang, "refused." + code, named);
  }
}
