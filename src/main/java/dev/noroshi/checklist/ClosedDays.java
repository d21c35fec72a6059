package dev.noroshi.checklist;

import dev.noroshi.clock.BusinessCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days offices are closed in a row, now or soon. */
final class ClosedDays {

  /** What is to be settled before a long weekend is settled on the working days before it. */
  private static final int AHEAD = 3;

  private ClosedDays() {}

  /** The longest row of closed days that is under way or begins within the next three days. */
  static int longest(BusinessCalendar calendar, LocalDate today) {
    int longest = 0;
    for (int i = 0; i <= AHEAD; i++) {
      LocalDate day = today.plusDays(i);
      if (!calendar.isOpen(day)) {
        longest = Math.max(longest, row(calendar, day));
      }
    }
    return longest;
  }

  /** All the row to which a closed day belongs, also what of it is past. */
  private static int row(BusinessCalendar calendar, LocalDate day) {
    LocalDate before = calendar.openBefore(day);
    LocalDate after = calendar.openOnOrAfter(day);
    return (int) ChronoUnit.DAYS.between(before, after) - 1;
  }
}
