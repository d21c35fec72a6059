package dev.noroshi.slack.cards;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import dev.noroshi.indicator.Indicators;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says things on a card, in one language. */
public record Speaker(Texts texts, Lang lang) {

  private static final Pattern PERSON = Pattern.compile(".*\\(([UW][A-Z0-9]{1,20})\\)");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  public String say(String key, String... details) {
    return texts.get(lang, key, details);
  }

  public String in(Bilingual text) {
    return text.in(lang);
  }

  /** A headline that says when it is only a drill. */
  String marked(Incident incident, String headline) {
    return incident.outline().drill() ? say("slack.drill", "text", headline) : headline;
  }

  /** The button that opens a card in the other language. */
  JsonObject otherLanguage(Incident incident, String card) {
    return Kit.button(
        Actions.OTHER_LANGUAGE, say("slack.other-language"), Actions.value(incident.id(), card));
  }

  /** What somebody typed, for places where nothing is formatted. */
  static String plain(String text, int most) {
    return Kit.cut(Indicators.defanged(text), most);
  }

  /** What somebody typed: it can neither mention nor link nor format, and nothing in it clicks. */
  public static String typed(String text, int most) {
    return Kit.escaped(Kit.cut(Indicators.defanged(text), most));
  }

  /** A person as Slack shows them to whoever reads; somebody from elsewhere by their name. */
  public static String person(String by) {
    return id(by).map(id -> "<@" + id + ">").orElseGet(() -> typed(by, 150));
  }

  /** The id of a person as the record names them, when they are of Slack. */
  public static Optional<String> id(String by) {
    Matcher found = PERSON.matcher(by);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** A time in the reader's own zone, always with its date. */
  public static String time(Instant time) {
    return "<!date^"
        + time.getEpochSecond()
        + "^{date_short_pretty} {time}|"
        + UTC.format(time)
        + ">";
  }
}
