package dev.noroshi.cli;

import dev.noroshi.clock.BusinessCalendar;
import dev.noroshi.clock.Deadlines;
import dev.noroshi.guide.Guide;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows on which days of a year offices are closed. */
@Command(name = "calendar")
final class CalendarCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(index = "0", paramLabel = "CALENDAR", descriptionKey = "cli.option.calendar")
  String calendar = "";

  @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "cli.option.year")
  int year;

  CalendarCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Console console = session.console();
    Guide checked = session.guide(guide);
    Deadlines deadlines = Deadlines.of(checked);
    Optional<BusinessCalendar> found = deadlines.calendar(calendar.toLowerCase(Locale.ROOT));
    if (found.isEmpty() || year < 1 || year > 9999) {
      String known = String.join(", ", deadlines.calendars().keySet());
      console.warn(
          console.text("cli.calendar.none", "calendar", calendar + " " + year, "known", known));
      return Exit.USAGE;
    }
    console.say(
        "cli.calendar.head",
        "name",
        found.get().rules().name().in(console.lang()),
        "year",
        Integer.toString(year),
        "until",
        found.get().rules().knownUntil().toString());
    Locale locale = Locale.forLanguageTag(console.lang().tag());
    found
        .get()
        .closed(year)
        .forEach(
            (day, name) ->
                console.print(
                    "%s  %s  %s"
                        .formatted(
                            day.format(DateTimeFormatter.ISO_LOCAL_DATE),
                            day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale),
                            name.in(console.lang()))));
    return Exit.OK;
  }
}
