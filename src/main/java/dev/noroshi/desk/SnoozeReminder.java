package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Mark;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reminder come again later. What a law asks for is put off with a reason only, never beyond
 * its limit, and after that for a day at most.
 *
 * @param reminder the number of its entry
 * @param until in incident time
 */
public record SnoozeReminder(
    Ticket ticket, String incident, long reminder, Instant until, @Nullable String reason)
    implements Command {

  private static final Set<Regime.Kind> BINDING =
      EnumSet.of(Regime.Kind.LAW, Regime.Kind.RULE, Regime.Kind.CONTRACT);
  private static final Duration LONGEST_AFTER = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  @Override
  public List<Entry> decide(Situation situation) {
    Reminders.Reminder put =
        situation
            .incident()
            .reminders()
            .reminder(reminder)
            .orElseThrow(() -> new Refused("no-such-reminder"));
    Instant now = situation.now();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new Refused("snooze-time");
    }
    String said = Checked.optional("reason", reason, Checked.NOTE);
    Optional<Instant> limit =
        put.marks().stream()
            .filter(mark -> isBinding(situation, mark))
            .map(Mark::limit)
            .min(Comparator.naturalOrder());
    if (limit.isPresent()) {
      if (said == null) {
        throw new Refused("empty", "field", "reason");
      }
      boolean passed = now.isAfter(limit.get());
      Instant latest = passed ? now.plus(LONGEST_AFTER) : limit.get();
      if (until.isAfter(latest)) {
        throw new Refused("snooze-limit", "time", latest.toString());
      }
    }
    return List.of(new ReminderEntry.Snoozed(reminder, until, said));
  }

  private static boolean isBinding(Situation situation, Mark mark) {
    return situation.book().get().all().stream()
        .filter(duty -> duty.entity().id().equals(mark.entity()))
        .map(Duty::regime)
        .anyMatch(regime -> regime.id().equals(mark.regime()) && BINDING.contains(regime.kind()));
  }
}
