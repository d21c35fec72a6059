package dev.noroshi.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed days, against the published lists and against another program. */
final class CalendarTest {

  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(
            "jp",
            2026,
            "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22"
                + " 09-23 10-12 11-03 11-23"),
        Arguments.of(
            "jp",
            2027,
            "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23"
                + " 10-11 11-03 11-23"),
        Arguments.of(
            "jp",
            2019,
            "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11"
                + " 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23"),
        Arguments.of(
            "jp",
            2020,
            "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10"
                + " 09-21 09-22 11-03 11-23"),
        Arguments.of(
            "us-federal",
            2026,
            "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_year_has_the_days_that_were_published(String calendar, int year, String days) {
    assertThat(Clocks.calendar(calendar).closed(year).keySet())
        .containsExactly(
            Stream.of(days.split(" ", -1))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toArray(LocalDate[]::new));
  }

  @Test
  void a_substitute_and_a_day_between_are_called_so() {
    BusinessCalendar japan = Clocks.calendar("jp");

    assertThat(japan.holiday(LocalDate.of(2026, 5, 6)).orElseThrow().ja()).isEqualTo("振替休日");
    assertThat(japan.holiday(LocalDate.of(2026, 9, 22)).orElseThrow().ja()).isEqualTo("国民の休日");
    assertThat(japan.holiday(LocalDate.of(2026, 5, 5)).orElseThrow().ja()).isEqualTo("こどもの日");
    assertThat(japan.holiday(LocalDate.of(2026, 5, 7))).isEmpty();
    assertThat(Clocks.calendar("us-federal").holiday(LocalDate.of(2027, 12, 31)).orElseThrow().en())
        .as("of New Year 2028, a Saturday")
        .isEqualTo("New Year's Day");
  }

  @Test
  void offices_close_at_the_end_of_the_year_besides() {
    BusinessCalendar offices = Clocks.calendar("jp-office");

    assertThat(offices.openOnOrAfter(LocalDate.of(2026, 12, 29))).isEqualTo("2027-01-04");
    assertThat(offices.openBefore(LocalDate.of(2027, 1, 4))).isEqualTo("2026-12-28");
    assertThat(Clocks.calendar("jp").isOpen(LocalDate.of(2026, 12, 29))).isTrue();
    assertThat(offices.openDaysAfter(LocalDate.of(2026, 12, 25), 2)).isEqualTo("2027-01-04");
  }

  @Test
  void after_the_year_that_is_known_nothing_is_confirmed() {
    assertThat(Clocks.calendar("jp-office").isKnown(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(Clocks.calendar("jp-office").isKnown(LocalDate.of(2028, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-03-31, 2024-05-05",
    "2025, 2025-04-20, 2025-04-20",
    "2026, 2026-04-05, 2026-04-12",
    "2027, 2027-03-28, 2027-05-02",
    "2030, 2030-04-21, 2030-04-28",
    "2032, 2032-03-28, 2032-05-02",
    "2038, 2038-04-25, 2038-04-25",
    "2049, 2049-04-18, 2049-04-25",
    "1981, 1981-04-19, 1981-04-26"
  })
  void easter_falls_where_the_churches_have_it(int year, LocalDate west, LocalDate east) {
    assertThat(Almanac.easter(year)).isEqualTo(west);
    assertThat(Almanac.orthodoxEaster(year)).isEqualTo(east);
  }

  private static Set<LocalDate> closedWeekdays(HolidayCalendar calendar) {
    return weekdays().filter(calendar::isHoliday).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> closedWeekdays(BusinessCalendar calendar) {
    return weekdays()
        .filter(day -> !calendar.isOpen(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<LocalDate> weekdays() {
    return LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2033, 1, 1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  @Test
  void japan_is_as_strata_has_tokyo_but_for_the_days_of_banks() {
    Set<LocalDate> theirs = closedWeekdays(strata(HolidayCalendarIds.JPTO));
    // Of 2032 the Almanac Office reckons 20 March and 22 September; Strata has a day more each.
    theirs.removeAll(Set.of(LocalDate.of(2032, 3, 22), LocalDate.of(2032, 9, 23)));
    theirs.addAll(Set.of(LocalDate.of(2032, 9, 21), LocalDate.of(2032, 9, 22)));
    theirs.removeIf(
        day ->
            Set.of("--01-02", "--01-03", "--12-31").contains(MonthDay.from(day).toString())
                && Clocks.calendar("jp").isOpen(day));

    assertThat(closedWeekdays(Clocks.calendar("jp"))).isEqualTo(theirs);
  }

  @Test
  void the_us_are_as_strata_has_new_york() {
    Set<LocalDate> theirs = closedWeekdays(strata(HolidayCalendarIds.USGS));
    theirs.removeIf(day -> day.equals(Almanac.easter(day.getYear()).minusDays(2)));
    Set<LocalDate> ours = closedWeekdays(Clocks.calendar("us-federal"));
    // Banks do not observe a Saturday's holiday on the Friday before; the government does.
    ours.removeIf(
        day ->
            day.getDayOfWeek() == DayOfWeek.FRIDAY && !theirs.contains(day) && isSubstitute(day));

    assertThat(ours).isEqualTo(theirs);
  }

  private static boolean isSubstitute(LocalDate friday) {
    BusinessCalendar federal = Clocks.calendar("us-federal");
    return federal.holiday(friday).equals(federal.holiday(friday.plusDays(1)));
  }

  @Test
  void england_is_as_strata_has_london() {
    assertThat(closedWeekdays(Clocks.calendar("uk-england-wales")))
        .isEqualTo(closedWeekdays(strata(HolidayCalendarIds.GBLO)));
  }

  private static HolidayCalendar strata(HolidayCalendarId id) {
    return ReferenceData.standard().getValue(id);
  }
}
