package dev.noroshi.clock;

import static dev.noroshi.clock.Clocks.at;
import static dev.noroshi.clock.Clocks.count;
import static dev.noroshi.clock.Clocks.occasion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.clock.ReminderPlan.Reminder;
import dev.noroshi.clock.ReminderPlan.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReminderPlanTest {

  private final ReminderPlan plan = new ReminderPlan(Clocks.GUIDE.reminders());

  private List<Reminder> of(String regime, String stage, String since, String now) {
    return plan.of(count(regime, stage, occasion(since)), at(since), at(now));
  }

  private static Reminder one(String at, Why why) {
    return new Reminder(at(at), why);
  }

  @Test
  void of_hours_half_and_most_of_the_time_two_hours_before_and_at_the_limit() {
    String since = "2026-11-24T09:00:00+01:00";

    assertThat(of("eu-gdpr-33", "notify_72h", since, since))
        .containsExactly(
            one("2026-11-25T21:00:00+01:00", Why.UNDER_WAY),
            one("2026-11-26T18:36:00+01:00", Why.UNDER_WAY),
            one("2026-11-27T07:00:00+01:00", Why.HOURS_LEFT),
            one("2026-11-27T09:00:00+01:00", Why.LIMIT),
            one("2026-11-28T09:00:00+01:00", Why.OVERDUE));
  }

  @Test
  void of_days_also_on_the_last_open_day_before_closed_ones() {
    String since = "2026-12-01T00:00:00+09:00";

    assertThat(of("jp-telecom-secrecy", "detailed_30d", since, "2026-12-28T00:00:00+09:00"))
        .as("30 December moves to 4 January; offices close on 28 December")
        .containsExactly(
            one("2026-12-28T10:00:00+09:00", Why.LAST_OPEN_DAY),
            one("2026-12-28T23:59:59.200+09:00", Why.UNDER_WAY),
            one("2027-01-04T09:00:00+09:00", Why.LIMIT),
            one("2027-01-05T09:00:00+09:00", Why.OVERDUE));
  }

  @Test
  void of_a_day_that_people_hear_of_after_its_morning_in_the_middle_of_what_is_left() {
    String since = "2026-12-30T12:00:00+09:00";

    assertThat(of("jp-tse-402", "timely_disclosure", since, since))
        .as("on the same day")
        .containsExactly(
            one("2026-12-30T17:59:59.500+09:00", Why.LIMIT),
            one("2026-12-31T09:00:00+09:00", Why.OVERDUE));
    String before = "2026-12-29T22:40:00+09:00";
    String told = "2026-12-31T12:00:00+09:00";
    assertThat(
            plan.of(
                count("jp-appi-26", "preliminary_target_3d", occasion(before)),
                at(before),
                at(told),
                at(told)))
        .as("its start was corrected on the last day")
        .contains(one("2026-12-31T17:59:59.500+09:00", Why.LIMIT));
  }

  @Test
  void after_the_limit_the_next_day_only() {
    String since = "2026-11-24T09:00:00+01:00";

    assertThat(of("eu-gdpr-33", "notify_72h", since, "2026-12-03T10:00:00+01:00"))
        .containsExactly(one("2026-12-04T09:00:00+01:00", Why.OVERDUE));
    assertThat(of("eu-gdpr-33", "notify_72h", since, "2026-12-03T08:00:00+01:00"))
        .containsExactly(one("2026-12-03T09:00:00+01:00", Why.OVERDUE));
  }

  @Test
  void what_the_guidance_recommends_is_never_overdue() {
    String since = "2026-11-24T09:00:00+09:00";

    assertThat(of("guide-jp-share", "share_indicators_24h", since, since))
        .containsExactly(
            one("2026-11-25T04:12:00+09:00", Why.UNDER_WAY),
            one("2026-11-25T09:00:00+09:00", Why.LIMIT));
    assertThat(of("guide-jp-share", "share_indicators_24h", since, "2026-11-26T09:00:00+09:00"))
        .isEmpty();
  }

  @Test
  void without_a_clock_nobody_is_reminded() {
    String since = "2026-11-24T09:00:00+09:00";

    assertThat(of("us-circia", "incident_72h", since, since)).isEmpty();
    assertThat(of("jp-appi-26", "individuals_prompt", since, since)).isEmpty();
  }
}
