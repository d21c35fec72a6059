package dev.noroshi.slack.cards;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import dev.noroshi.slack.kit.Kit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  /** How a person of Slack is named in the record. */
  public static String named(String handle, String id) {
    return handle + " (" + id + ")";
  }

  /** A person as Slack shows them to whoever reads; somebody from elsewhere by their name. */
  public static String person(String by) {
    Matcher found = PERSON.matcher(by);
    return found.matches() ? "<@" + found.group(1) + ">" : Kit.escaped(by);
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
