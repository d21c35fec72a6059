package dev.noroshi.desk;

import dev.noroshi.guide.Lang;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.IncidentTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens an incident.
 *
 * @param incident a fresh id; see {@link Desk#newIncidentId}
 * @param noticedAt in incident time; null for now
 * @param drillTime the clock of a drill; null for real time, and always null for a real incident
 */
public record OpenIncident(
    Ticket ticket,
    String incident,
    String title,
    boolean drill,
    @Nullable Instant noticedAt,
    Lang lang,
    @Nullable String channel,
    @Nullable IncidentTime drillTime)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.incident().exists()) {
      throw new Refused("incident-exists", "incident", incident);
    }
    if (channel != null) {
      situation
          .incidentIn()
          .apply(channel)
          .ifPresent(
              other -> {
                throw new Refused("channel-taken", "channel", channel, "incident", other);
              });
    }
    if (drillTime != null && !drill) {
      throw new Refused("real-time-only");
    }
    IncidentTime time = drillTime == null ? IncidentTime.REAL : MapTime.checked(drillTime);
    Instant now = time.at(situation.machineNow());
    if (noticedAt != null && noticedAt.isAfter(now)) {
      throw new Refused("noticed-later", "time", noticedAt.toString());
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new IncidentEntry.Opened(
            Checked.text("title", title, Checked.LINE),
            drill,
            noticedAt == null ? now : noticedAt,
            lang.tag(),
            channel));
    if (drillTime != null) {
      entries.add(new IncidentEntry.TimeMapped(time.machine(), time.incident(), time.factor()));
    }
    return entries;
  }
}
