package dev.noroshi.slack;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a channel and single people read of us, in the order in which it came. */
final class Diary {

  /** Where the channel stands among the places. */
  static final String CHANNEL = "channel";

  private static final Pattern DATE = Pattern.compile("<!date\\^(\\d+)\\^[^>]*>");
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)>");
  private static final Pattern PLACE = Pattern.compile("<#[A-Z0-9]+>");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("E d MMM HH:mm", Locale.ENGLISH);

  private final TestSlack slack;
  private final Map<String, String> names;
  private final Map<String, ZoneId> zones;
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final List<Read> reads = new ArrayList<>();
  private final List<String> fallbacks = new ArrayList<>();
  private final StringBuilder transcript = new StringBuilder();

  /**
   * Something that stands somewhere and did not before.
   *
   * @param where the channel, or whom it was written to
   * @param asked whether it followed something that a person did
   * @param text as the person reads it
   */
  record Read(Instant at, String where, boolean asked, String text) {}

  /**
   * A diary of a workspace.
   *
   * @param names of people by their ids
   * @param zones in which they read times
   */
  Diary(TestSlack slack, Map<String, String> names, Map<String, ZoneId> zones) {
    this.slack = slack;
    this.names = names;
    this.zones = zones;
    places.put(CHANNEL, Scene.CHANNEL);
    for (String person : names.keySet()) {
      var open = slack.api("conversations.open", "users", person);
      if (open.ok()) {
        places.put(person, open.json().getJsonObject("channel").getString("id"));
      }
    }
  }

  /** Where we write to one person. */
  String direct(String person) {
    String place = places.get(person);
    if (place == null) {
      throw new AssertionError("no direct message to " + person);
    }
    return place;
  }

  /** Notes what somebody did. */
  void did(Instant at, String what) {
    transcript.append("\n").append(moment(at, CHANNEL)).append("   ").append(what).append("\n");
  }

  /** Reads everywhere what has come and what has changed. */
  void look(Instant at, boolean asked) {
    places.forEach(
        (where, channel) -> {
          String as = where.equals(CHANNEL) ? "U1" : where;
          for (JsonObject message : slack.messages(as, channel)) {
            if (message.containsKey("bot_id")) {
              look(at, where, asked, message);
            }
          }
        });
  }

  private void look(Instant at, String where, boolean asked, JsonObject message) {
    String text = text(message, where);
    fallbacks.add(message.getString("text"));
    String before = seen.put(where + "/" + message.getString("ts"), text);
    if (before == null) {
      reads.add(new Read(at, where, asked, text));
      transcript.append(head(at, where)).append(text.indent(4));
    } else if (!before.equals(text)) {
      String first = text.lines().findFirst().orElse("");
      transcript.append(head(at, where).strip()).append(" (changed) ").append(first).append("\n");
    }
  }

  private String head(Instant at, String where) {
    return moment(at, CHANNEL) + " → " + names.getOrDefault(where, where) + "\n";
  }

  private String moment(Instant at, String where) {
    return MOMENT.format(at.atZone(zones.getOrDefault(where, FourteenDays.TOKYO)));
  }

  private String text(JsonObject message, String where) {
    List<String> lines = new ArrayList<>();
    for (JsonObject block : Scene.blocks(message)) {
      switch (block.getString("type")) {
        case "actions" -> lines.add(buttons(block));
        case "divider" -> lines.add("----");
        default -> {
          lines.addAll(Shown.words(block, "mrkdwn"));
          lines.addAll(
              Shown.words(block, "plain_text").stream().map(word -> "[" + word + "]").toList());
        }
      }
    }
    String all = String.join("\n", lines);
    all = each(DATE, all, found -> moment(Instant.ofEpochSecond(number(found)), where));
    all = each(PERSON, all, found -> "@" + names.getOrDefault(found.group(1), found.group(1)));
    return each(PLACE, all, found -> "#incident");
  }

  private static long number(MatchResult found) {
    return Long.parseLong(found.group(1));
  }

  private interface Words {
    String of(MatchResult found);
  }

  private static String each(Pattern pattern, String text, Words words) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.of(found)));
  }

  private static String buttons(JsonObject block) {
    UnaryOperator<String> button = word -> "[" + word + "]";
    return String.join(" ", Shown.words(block, "plain_text").stream().map(button).toList());
  }

  /** The newest message to a person that can still be acted on in this way. */
  JsonObject newest(String person, String action) {
    return slack.messages(person, direct(person)).stream()
        .filter(message -> message.toString().contains("\"" + action))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("nothing to press for " + person));
  }

  /**
   * What was new and said the same as before within three hours; half and most of a time do not.
   */
  List<Read> twice() {
    Map<String, Instant> said = new LinkedHashMap<>();
    List<Read> twice = new ArrayList<>();
    for (Read read : reads) {
      Instant before = said.put(read.where() + " " + read.text(), read.at());
      if (before != null && !read.at().isAfter(before.plus(Duration.ofHours(3)))) {
        twice.add(read);
      }
    }
    return twice;
  }

  /** All that was new, oldest first. */
  List<Read> reads() {
    return reads;
  }

  /** What a lock screen shows. */
  List<String> fallbacks() {
    return fallbacks;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, transcript);
  }
}
