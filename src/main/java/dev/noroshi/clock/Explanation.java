package dev.noroshi.clock;

import dev.noroshi.clock.Deadline.Limit;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.Trigger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words how a deadline was counted, and what must be known beside it. */
public final class Explanation {

  private static final DateTimeFormatter JA_DAY =
      DateTimeFormatter.ofPattern("yyyy/M/d（E）", Locale.JAPANESE);
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter JA_SHORT =
      DateTimeFormatter.ofPattern("M/d（E）", Locale.JAPANESE);
  private static final DateTimeFormatter EN_SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final Guide guide;
  private final Lang lang;

  public Explanation(Guide guide, Lang lang) {
    this.guide = guide;
    this.lang = lang;
  }

  /** A moment, with its day, as it is read in its zone. */
  public static String moment(ZonedDateTime at, Lang lang) {
    return at.format(lang == Lang.JA ? JA_DAY : EN_DAY) + " " + at.format(TIME);
  }

  /** A day that is near. */
  public static String near(LocalDate day, Lang lang) {
    return day.format(lang == Lang.JA ? JA_SHORT : EN_SHORT);
  }

  /** One line: from what, how many, to when; or why no clock runs. */
  public String line(Deadline deadline, Occasion occasion) {
    Limit limit = deadline.limit();
    if (limit == null) {
      return none(deadline, occasion);
    }
    boolean moved = !limit.day().equals(deadline.last());
    String line = counted(deadline, occasion, limit, moved);
    return moved ? say("clock.moved", "line", line, "limit", shown(limit, deadline.from())) : line;
  }

  private String counted(Deadline deadline, Occasion occasion, Limit limit, boolean moved) {
    Regime.Count count = deadline.stage().count();
    String from = day(deadline.from(), deadline.from());
    String last = moved ? day(deadline.last(), deadline.from()) : shown(limit, deadline.from());
    if (count instanceof Regime.Hours hours) {
      String start = exact(occasion.at().atZone(deadline.zone()), deadline.from());
      return line("clock.hours", start, hours.hours(), last);
    }
    if (count instanceof Regime.FirstOf first) {
      String start = exact(occasion.at().atZone(deadline.zone()), deadline.from());
      return say(
          "clock.first-of",
          "from",
          start,
          "count",
          Integer.toString(first.hours()),
          "cap",
          Integer.toString(first.cap()),
          "last",
          last);
    }
    if (count instanceof Regime.FirstDay first) {
      return line("clock.first-day", from, first.days(), last);
    }
    if (count instanceof Regime.FirstDayDisputed first) {
      return line("clock.first-day", from, first.days(), last);
    }
    if (count instanceof Regime.Months months) {
      return months.months() == 1
          ? say("clock.month", "from", from, "last", last)
          : line("clock.months", from, months.months(), last);
    }
    if (count instanceof Regime.Days days) {
      return line("clock.days", from, days.days(), last);
    }
    if (count instanceof Regime.DaysAfterYearEnd days) {
      return line("clock.year-end", from, days.days(), last);
    }
    if (count instanceof Regime.BusinessDays days) {
      return line("clock.business-days", from, days.days(), last);
    }
    return say("clock.same-day", "from", from);
  }

  private String line(String key, String from, int count, String last) {
    return say(key, "from", from, "count", Integer.toString(count), "last", last);
  }

  private String none(Deadline deadline, Occasion occasion) {
    return switch (Objects.requireNonNull(deadline.none())) {
      case PENDING -> say("clock.no-pending");
      case NOT_YET -> say("clock.no-not-yet", "from", whole(begin(deadline)));
      case ENDED -> say("clock.no-ended", "until", whole(deadline.regime().until()));
      case OTHER_FACTS -> say("clock.no-other-facts", "facts", facts(deadline.stage()));
      case OTHER_TRIGGER -> say("clock.no-other-trigger", "trigger", trigger(deadline.stage()));
      case PROMPT -> prompt(deadline, occasion);
      case NO_TIME -> say("clock.no-time");
    };
  }

  private String prompt(Deadline deadline, Occasion occasion) {
    int hours = deadline.stage().count() instanceof Regime.Prompt prompt ? prompt.targetHours() : 0;
    if (hours == 0) {
      return say("clock.no-prompt");
    }
    ZonedDateTime target = occasion.at().plus(Duration.ofHours(hours)).atZone(deadline.zone());
    return say("clock.no-prompt-target", "limit", exact(target, deadline.from()));
  }

  private static @Nullable LocalDate begin(Deadline deadline) {
    LocalDate own = deadline.stage().from();
    return own == null ? deadline.regime().from() : own;
  }

  private static String facts(Regime.Stage stage) {
    List<String> all = new ArrayList<>();
    stage.when().forEach((fact, wanted) -> all.add(fact + "=" + words(wanted)));
    stage.unless().forEach((fact, wanted) -> all.add(fact + "≠" + words(wanted)));
    return String.join(", ", all);
  }

  private static String words(Regime.Wanted wanted) {
    if (!wanted.words().isEmpty()) {
      return String.join("|", wanted.words());
    }
    return wanted.max() == Integer.MAX_VALUE ? "≥" + wanted.min() : "≤" + wanted.max();
  }

  private String trigger(Regime.Stage stage) {
    Trigger trigger = guide.triggers().get(stage.trigger());
    return trigger == null ? stage.trigger() : trigger.name().in(lang);
  }

  /** What must be known beside: other readings, closed days, how well it was checked. */
  public List<String> notes(Deadline deadline) {
    List<String> notes = new ArrayList<>();
    Limit limit = deadline.limit();
    if (limit != null) {
      if (!limit.endOfDay() && !limit.day().equals(deadline.last())) {
        notes.add(say("clock.relief"));
      }
      Limit lenient = deadline.lenient();
      if (lenient != null) {
        notes.add(say("clock.lenient", "limit", shown(lenient, deadline.from())));
      }
      deadline.dayBefore().ifPresent(before -> notes.add(before(before, deadline.from())));
      if (!deadline.confirmed()) {
        BusinessCalendar calendar = deadline.calendar();
        notes.add(
            calendar == null
                ? say("clock.no-calendar")
                : say("clock.unconfirmed", "calendar", calendar.rules().name().in(lang)));
      }
    }
    if (deadline.stage().note() != null) {
      notes.add(deadline.stage().note().in(lang));
    }
    if (deadline.regime().kind() == Regime.Kind.GUIDANCE) {
      notes.add(say("clock.guidance"));
    } else {
      notes.add(confidence(deadline.stage().confidence()));
    }
    return List.copyOf(notes);
  }

  private String before(Deadline.DayBefore before, LocalDate from) {
    String day = day(before.day(), from);
    return before.closed() == 0
        ? say("clock.day-before", "day", day)
        : say("clock.days-before", "day", day, "count", Integer.toString(before.closed()));
  }

  public String confidence(Regime.Confidence confidence) {
    return switch (confidence) {
      case P -> say("clock.confidence-p");
      case Q -> say("clock.confidence-q");
      case S -> say("clock.confidence-s");
      case K -> say("clock.confidence-k");
    };
  }

  /** A limit in words. */
  public String shown(Limit limit, LocalDate beside) {
    return limit.endOfDay() ? day(limit.day(), beside) : exact(limit.at(), beside);
  }

  private String exact(ZonedDateTime at, LocalDate beside) {
    return day(at.toLocalDate(), beside) + " " + at.format(TIME);
  }

  /** A day; its year is said where it is another one than that of what stands beside it. */
  private String day(LocalDate day, LocalDate beside) {
    if (day.getYear() != beside.getYear()) {
      return whole(day);
    }
    return near(day, lang);
  }

  private String whole(@Nullable LocalDate day) {
    return day == null ? "" : day.format(lang == Lang.JA ? JA_DAY : EN_DAY);
  }

  private String say(String key, String... details) {
    return guide.texts().get(lang, key, details);
  }

  /** The names of stages, for lists. */
  public static String ids(Regime regime) {
    return regime.stages().stream().map(Regime.Stage::id).collect(Collectors.joining(", "));
  }
}
