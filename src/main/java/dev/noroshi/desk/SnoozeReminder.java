package dev.noroshi.desk;

import dev.noroshi.duty.Standing;
import dev.noroshi.record.Entry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reminder come again later. What a law asks for is put off with a reason only, never beyond
 * its limit, and after that for a day at most. Newer reminders of the same stages are put off in
 * its place.
 *
 * @param reminder the number of the entry that somebody saw
 * @param until in incident time
 */
public record SnoozeReminder(
    Ticket ticket, String incident, long reminder, Instant until, @Nullable String reason)
    implements Command {

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
    Standing standing = Standing.of(situation.book().get(), put);
    if (standing.reminders().isEmpty()) {
      throw new Refused("snooze-nothing");
    }
    Optional<Instant> limit = standing.limit();
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
    return standing.reminders().stream()
        .<Entry>map(one -> new ReminderEntry.Snoozed(one, until, said))
        .toList();
  }
}
