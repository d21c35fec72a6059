package dev.noroshi.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every rule, whenever its clock begins. */
final class DeadlinePropertiesTest {

  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2032-06-30T00:00:00Z");

  /** A rule with a stage of its own. */
  record Rule(Regime regime, Regime.Stage stage) {

    Deadline at(Instant trigger) {
      return Clocks.DEADLINES.count(regime, stage, Occasion.of(trigger));
    }

    Deadline at(Instant trigger, ZoneId noted) {
      return Clocks.DEADLINES.count(regime, stage, new Occasion(trigger, noted, Map.of()));
    }

    @Override
    public String toString() {
      return regime.id() + " " + stage.id();
    }
  }

  @Provide
  static Arbitrary<Rule> rules() {
    return Arbitraries.of(
        Clocks.DEADLINES.all().stream()
            .flatMap(regime -> regime.stages().stream().map(stage -> new Rule(regime, stage)))
            .toList());
  }

  @Provide
  static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Provide
  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Asia/Tokyo", "UTC", "America/New_York", "Pacific/Kiritimati")
        .map(ZoneId::of);
  }

  @Provide
  static Arbitrary<Instant[]> pairs() {
    return Combinators.combine(instants(), Arbitraries.longs().between(0, 400_000))
        .as((first, later) -> new Instant[] {first, first.plusSeconds(later)});
  }

  @Property(tries = 3_000)
  void a_later_trigger_never_has_an_earlier_limit(
      @ForAll("rules") Rule rule, @ForAll("pairs") Instant[] two) {
    Deadline first = rule.at(two[0]);
    Deadline second = rule.at(two[1]);

    if (first.limit() != null && second.limit() != null) {
      assertThat(second.limit().instant()).isAfterOrEqualTo(first.limit().instant());
    }
  }

  @Property(tries = 3_000)
  void no_limit_lies_before_its_trigger_and_no_other_reading_before_the_limit(
      @ForAll("rules") Rule rule, @ForAll("instants") Instant at) {
    Deadline deadline = rule.at(at);

    if (deadline.limit() == null) {
      assertThat(deadline.none()).isNotNull();
      return;
    }
    assertThat(deadline.limit().instant()).isAfterOrEqualTo(at.minusSeconds(1));
    assertThat(deadline.last()).isAfterOrEqualTo(deadline.from());
    if (deadline.lenient() != null) {
      assertThat(deadline.lenient().instant()).isAfter(deadline.limit().instant());
    }
  }

  @Property(tries = 2_000)
  void hours_pass_alike_wherever_somebody_looks(
      @ForAll("rules") Rule rule, @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
    Deadline deadline = rule.at(at);
    Deadline there = rule.at(at, zone);

    if (rule.stage().count() instanceof Regime.Hours hours && deadline.limit() != null) {
      assertThat(deadline.limit().instant()).isEqualTo(at.plusSeconds(3_600L * hours.hours()));
      assertThat(Clocks.limit(there).instant()).isEqualTo(deadline.limit().instant());
    }
    if (rule.regime().zones() == null && deadline.limit() != null) {
      assertThat(there.limit()).isEqualTo(deadline.limit());
    }
  }

  @Property(tries = 3_000)
  void only_a_rule_that_says_so_moves_its_last_day(
      @ForAll("rules") Rule rule, @ForAll("instants") Instant at) {
    Deadline deadline = rule.at(at);
    if (deadline.limit() == null) {
      return;
    }
    LocalDate day = deadline.limit().day();
    Regime.Count count = rule.stage().count();
    boolean moves =
        (count instanceof Regime.FirstDay first && first.shift())
            || (count instanceof Regime.FirstDayDisputed disputed && disputed.shift())
            || (count instanceof Regime.Months months && months.relief() != null);
    if (moves) {
      BusinessCalendar calendar =
          deadline.calendar() == null ? BusinessCalendar.WEEKENDS : deadline.calendar();
      assertThat(calendar.isOpen(day)).isTrue();
      assertThat(day).isEqualTo(calendar.openOnOrAfter(deadline.last()));
    } else {
      assertThat(day).isEqualTo(deadline.last());
    }
    if (count instanceof Regime.BusinessDays) {
      assertThat(Clocks.calendar(String.valueOf(rule.regime().calendar())).isOpen(day)).isTrue();
    }
  }

  @Property(tries = 2_000)
  void reminders_are_never_of_the_past_and_never_after_the_limit_but_when_overdue(
      @ForAll("rules") Rule rule, @ForAll("instants") Instant at, @ForAll("instants") Instant now) {
    Deadline deadline = rule.at(at);
    ReminderPlan plan = new ReminderPlan(Clocks.GUIDE.reminders());

    for (ReminderPlan.Reminder reminder : plan.of(deadline, at, now)) {
      assertThat(reminder.at()).isAfter(now).isAfter(at);
      boolean overdue = reminder.why() == ReminderPlan.Why.OVERDUE;
      assertThat(reminder.at().isAfter(Clocks.limit(deadline).instant())).isEqualTo(overdue);
      assertThat(overdue && Set.of(Regime.Kind.GUIDANCE).contains(rule.regime().kind())).isFalse();
    }
  }
}
