package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SnoozeReminder;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a reminder come again later. The kept value is the incident and the reminder. */
final class SnoozeForm {

  private static final String SNOOZE = "snooze-form";
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Room room;
  private final Clock clock;

  SnoozeForm(Room room, Clock clock) {
    this.room = room;
    this.clock = clock;
  }

  void register(Submissions submissions) {
    submissions.on(SNOOZE, "until", SnoozeForm::snoozed);
  }

  /**
   * The form.
   *
   * @param zone of the person, whose morning it is
   */
  JsonObject view(Kept kept, Incident incident, ZoneId zone) {
    Speaker speaker = room.speaker(kept.lang());
    Instant now = incident.time(clock.instant());
    Map<String, String> until = new LinkedHashMap<>();
    until.put(now.plus(Duration.ofHours(1)).toString(), speaker.say("slack.snooze.hour"));
    until.put(now.plus(Duration.ofHours(4)).toString(), speaker.say("slack.snooze.hours"));
    ZonedDateTime morning = now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone);
    until.put(morning.toInstant().toString(), speaker.say("slack.snooze.morning"));
    return Forms.form(
        speaker,
        SNOOZE,
        "slack.remind.snooze",
        "slack.record",
        kept,
        Forms.required(speaker, "until", "slack.snooze.until", Kit.unchosen(until)),
        Forms.optional(speaker, "reason", "slack.snooze.reason", Kit.paragraph(Forms.NOTE)));
  }

  private static Response snoozed(Sent sent) {
    Kept kept = sent.kept();
    return sent.handle(
        new SnoozeReminder(
            sent.ticket(),
            kept.incident(),
            Long.parseLong(kept.part(1)),
            Instant.parse(sent.fields().choice("until")),
            sent.fields().optional("reason")),
        "until",
        Map.of("empty", "reason", "too-long", "reason"));
  }
}
