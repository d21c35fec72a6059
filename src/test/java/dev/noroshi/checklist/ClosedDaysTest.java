package dev.noroshi.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.clock.BusinessCalendar;
import dev.noroshi.clock.Deadlines;
import dev.noroshi.guide.TheGuide;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosedDaysTest {

  private static final BusinessCalendar OFFICES =
      Deadlines.of(TheGuide.checked()).calendar("jp-office").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 0", // Monday; the weekend begins on the fifth day
    "2026-11-17, 0",
    "2026-11-18, 3", // Labour Thanksgiving Day is a Monday
    "2026-11-22, 3", // in the middle
    "2026-11-23, 3", // the last day
    "2026-11-24, 0",
    "2026-11-25, 2", // an ordinary weekend is near
    "2026-12-25, 2", // the weekend before the year ends
    "2026-12-26, 6", // 29 December to 3 January
    "2027-01-03, 6",
    "2026-04-29, 5", // 2 to 6 May
  })
  void the_longest_row_that_is_under_way_or_begins_within_three_days(LocalDate day, int days) {
    assertThat(ClosedDays.longest(OFFICES, day)).isEqualTo(days);
  }

  @Property
  void it_is_at_least_n_when_a_row_of_n_touches_today_or_begins_by_the_third_day(
      @ForAll @IntRange(max = 3_000) int after, @ForAll @IntRange(min = 1, max = 8) int row) {
    LocalDate today = LocalDate.of(2023, 1, 1).plusDays(after);
    List<LocalDate> starts = IntStream.rangeClosed(1 - row, 3).mapToObj(today::plusDays).toList();
    boolean any =
        starts.stream()
            .anyMatch(
                start -> IntStream.range(0, row).noneMatch(i -> OFFICES.isOpen(start.plusDays(i))));
    assertThat(ClosedDays.longest(OFFICES, today) >= row).isEqualTo(any);
  }
}
