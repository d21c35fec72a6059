package dev.noroshi.guide;

import dev.noroshi.guide.tree.Node;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads regimes and calendars. */
final class RegimeReader {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final int HOURS_A_DAY = 24;

  private RegimeReader() {}

  static Regime regime(Node node) {
    return new Regime(
        node.get("id").text(),
        GuideReader.bilingual(node.get("name")),
        GuideReader.bilingual(node.get("binds")),
        Regime.Kind.valueOf(word(node.get("kind"))),
        node.get("status").text().equals("pending"),
        date(node.get("from")),
        date(node.get("until")),
        ZoneId.of(node.get("zone").text()),
        text(node.get("zones")),
        text(node.get("calendar")),
        GuideReader.optional(node.get("note")),
        GuideReader.source(node.get("source")),
        GuideReader.list(node.get("proposed"), TriageReader::proposal),
        GuideReader.list(node.get("stages"), RegimeReader::stage));
  }

  private static Regime.Stage stage(Node node) {
    return new Regime.Stage(
        node.get("id").text(),
        GuideReader.bilingual(node.get("name")),
        Regime.Act.valueOf(word(node.get("act"))),
        GuideReader.bilingual(node.get("recipient")),
        node.get("trigger").text(),
        text(node.get("follows")),
        text(node.get("filedWith")),
        text(node.get("replaces")),
        count(node.get("rule")),
        node.get("on").isTrue(),
        wanted(node.get("when")),
        wanted(node.get("unless")),
        GuideReader.names(node.get("settled")),
        GuideReader.optional(node.get("content")),
        Regime.Confidence.valueOf(node.get("confidence").text()),
        GuideReader.optional(node.get("note")),
        date(node.get("from")),
        GuideReader.source(node.get("source")));
  }

  private static Regime.Count count(Node rule) {
    boolean shift = rule.get("shift").isTrue();
    int days = number(rule.get("days"), 0);
    return switch (rule.get("class").text()) {
      case "hours" -> new Regime.Hours(number(rule.get("hours"), 0), relief(rule.get("relief")));
      case "jp-first-day" -> new Regime.FirstDay(days, shift);
      case "jp-first-day-disputed" -> new Regime.FirstDayDisputed(days, shift);
      case "months" -> new Regime.Months(number(rule.get("months"), 0), relief(rule.get("relief")));
      case "days" -> new Regime.Days(days);
      case "days-after-year-end" -> new Regime.DaysAfterYearEnd(days);
      case "business-days" -> new Regime.BusinessDays(days);
      case "first-of" ->
          new Regime.FirstOf(
              number(rule.get("hours"), 0), number(rule.get("cap"), 0), relief(rule.get("relief")));
      case "same-day" -> new Regime.SameDay();
      case "prompt" -> new Regime.Prompt(target(rule.get("target")));
      default -> new Regime.None();
    };
  }

  private static int target(Node target) {
    return number(target.get("hours"), number(target.get("days"), 0) * HOURS_A_DAY);
  }

  private static Regime.@Nullable Relief relief(Node node) {
    return node.isPresent() ? new Regime.Relief(wanted(node.get("when"))) : null;
  }

  private static Map<String, Regime.Wanted> wanted(Node node) {
    Map<String, Regime.Wanted> wanted = new LinkedHashMap<>();
    node.members()
        .forEach(
            (fact, value) ->
                wanted.put(
                    fact,
                    new Regime.Wanted(
                        GuideReader.names(value),
                        number(value.get("min"), 0),
                        number(value.get("max"), Integer.MAX_VALUE))));
    return Collections.unmodifiableMap(wanted);
  }

  static Calendar calendar(Node node) {
    List<DayOfWeek> weekend = new ArrayList<>();
    GuideReader.names(node.get("weekend")).forEach(day -> weekend.add(weekday(day)));
    String zone = text(node.get("zone"));
    return new Calendar(
        node.get("id").text(),
        GuideReader.bilingual(node.get("name")),
        zone == null ? null : ZoneId.of(zone),
        LocalDate.parse(node.get("knownUntil").text()),
        Collections.unmodifiableSet(new TreeSet<>(weekend)),
        Calendar.Substitute.valueOf(word(node.get("substitute"))),
        node.get("between").isTrue(),
        GuideReader.optional(node.get("substituteName")),
        GuideReader.optional(node.get("betweenName")),
        List.copyOf(GuideReader.names(node.get("includes"))),
        node.get("holidays").items().stream().map(RegimeReader::holiday).toList(),
        node.get("exceptions").items().stream()
            .map(
                one ->
                    new Calendar.Special(
                        LocalDate.parse(one.get("date").text()),
                        one.get("closed").isTrue(),
                        GuideReader.bilingual(one.get("name"))))
            .toList(),
        GuideReader.source(node.get("source")));
  }

  private static Calendar.Holiday holiday(Node node) {
    Node substitute = node.get("substitute");
    return new Calendar.Holiday(
        GuideReader.bilingual(node.get("name")),
        day(node),
        substitute.isPresent() ? Calendar.Substitute.valueOf(word(substitute)) : null,
        number(node.get("from"), FIRST_YEAR),
        number(node.get("until"), LAST_YEAR));
  }

  private static Calendar.Day day(Node node) {
    int month = number(node.get("month"), 0);
    int day = number(node.get("day"), 0);
    return switch (node.get("rule").text()) {
      case "weekday" ->
          new Calendar.Nth(month, weekday(node.get("weekday").text()), number(node.get("nth"), 1));
      case "easter" ->
          new Calendar.Easter(number(node.get("offset"), 0), node.get("orthodox").isTrue());
      case "on-or-after" -> new Calendar.OnOrAfter(month, day, weekday(node.get("weekday").text()));
      case "equinox" -> new Calendar.Equinox(node.get("which").text().equals("spring"));
      default -> new Calendar.Fixed(month, day);
    };
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Reminders reminders(Node node) {
    Set<Regime.Kind> kinds = EnumSet.noneOf(Regime.Kind.class);
    node.get("for").items().forEach(kind -> kinds.add(Regime.Kind.valueOf(word(kind))));
    return new Reminders(
        node.get("id").text(),
        Collections.unmodifiableSet(kinds),
        node.get("points").items().stream().map(RegimeReader::point).toList());
  }

  private static Reminders.Point point(Node node) {
    Node time = node.get("time");
    LocalTime at = time.isPresent() ? LocalTime.parse(time.text()) : LocalTime.NOON;
    return switch (node.get("point").text()) {
      case "share" -> new Reminders.Share(number(node.get("percent"), 0));
      case "hours-before" -> new Reminders.HoursBefore(number(node.get("hours"), 0));
      case "last-open-day" -> new Reminders.LastOpenDay(at);
      case "overdue" -> new Reminders.Overdue(at);
      default -> new Reminders.AtLimit(at);
    };
  }

  private static String word(Node node) {
    return node.text().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int number(Node node, int otherwise) {
    return node.isPresent() ? Integer.parseInt(node.text()) : otherwise;
  }

  private static @Nullable String text(Node node) {
    return node.isPresent() ? node.text() : null;
  }

  private static @Nullable LocalDate date(Node node) {
    return node.isPresent() ? LocalDate.parse(node.text()) : null;
  }
}
