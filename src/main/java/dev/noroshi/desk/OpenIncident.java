package dev.noroshi.desk;

import dev.noroshi.guide.Lang;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens an incident.
 *
 * @param incident a fresh id; see {@link Desk#newIncidentId}
 * @param noticedAt in incident time; null when nobody has said. Limits run from it: it is never
 *     guessed
 * @param drillClock the clock of a drill; null for real time, and always null for a real incident
 */
public record OpenIncident(
    Ticket ticket,
    String incident,
    String title,
    boolean drill,
    @Nullable Instant noticedAt,
    Lang lang,
    @Nullable String channel,
    @Nullable DrillClock drillClock)
    implements Command {

  @Override
  public boolean begins() {
    return true;
  }

  @Override
  public List<Entry> decide(Situation situation) {
    if (!incident.matches("[0-9A-Za-z-]{1,64}")) {
      throw new IllegalArgumentException("an incident id is 1 to 64 letters, digits and dashes");
    }
    if (situation.incident().exists()) {
      throw new Refused("incident-exists", "incident", incident);
    }
    String bound = Checked.optional("channel", channel, Checked.LINE);
    if (bound != null) {
      situation
          .incidentIn()
          .apply(bound)
          .ifPresent(
              other -> {
                throw new Refused("channel-taken", "channel", bound, "incident", other);
              });
    }
    if (drillClock != null && !drill) {
      throw new Refused("real-time-only");
    }
    Instant now = drillClock == null ? situation.machineNow() : drillClock.checked().now();
    Checked.time(noticedAt);
    if (noticedAt != null && noticedAt.isAfter(now)) {
      throw new Refused("noticed-later", "time", noticedAt.toString());
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new IncidentEntry.Opened(
            Checked.text("title", title, Checked.LINE), drill, noticedAt, lang.tag(), bound));
    if (drillClock != null) {
      entries.add(
          new IncidentEntry.TimeMapped(
              situation.machineNow(), drillClock.now(), drillClock.factor()));
    }
    return entries;
  }
}
