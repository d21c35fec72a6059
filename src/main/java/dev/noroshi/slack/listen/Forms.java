package dev.noroshi.slack.listen;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Term;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The shape that all forms share. */
final class Forms {

  static final int LINE = 150;
  static final int NOTE = 3_000;

  private Forms() {}

  /**
   * A modal that is sent.
   *
   * @param title the key of its title
   * @param submit the key of the words on its button
   */
  static JsonObject form(
      Speaker speaker,
      String callback,
      String title,
      String submit,
      Kept kept,
      JsonObject... blocks) {
    return Kit.form(
        callback,
        speaker.say(title),
        speaker.say(submit),
        speaker.say("slack.cancel"),
        kept.text(),
        Kit.all(List.of(blocks)));
  }

  static JsonObject required(Speaker speaker, String id, String label, JsonObject element) {
    return Kit.input(id, speaker.say(label), false, element);
  }

  static JsonObject optional(Speaker speaker, String id, String label, JsonObject element) {
    return Kit.input(id, speaker.say(label), true, element);
  }

  /** Terms by their names in one language. */
  static Map<String, String> names(Speaker speaker, List<Term> terms) {
    return names(speaker, terms, Term::id, Term::name);
  }

  static <T> Map<String, String> names(
      Speaker speaker, List<T> all, Function<T, String> id, Function<T, Bilingual> name) {
    Map<String, String> names = new LinkedHashMap<>();
    all.forEach(one -> names.put(id.apply(one), speaker.in(name.apply(one))));
    return names;
  }
}
