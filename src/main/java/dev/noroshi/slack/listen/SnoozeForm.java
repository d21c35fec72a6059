package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.clock.Explanation;
import dev.noroshi.desk.SnoozeReminder;
import dev.noroshi.duty.Standing;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a reminder come again later. The kept value is the incident and the reminder. */
final class SnoozeForm {

  private static final String SNOOZE = "snooze-form";
  private static final LocalTime DAWN = LocalTime.of(6, 0);
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
    LocalDate morning = nextMorning(now.atZone(zone));
    until.put(
        morning.atTime(MORNING).atZone(zone).toInstant().toString(),
        speaker.say("slack.snooze.morning", "day", Explanation.near(morning, kept.lang())));
    JsonObject form =
        Forms.form(
            speaker,
            SNOOZE,
            "slack.remind.snooze",
            "slack.record",
            kept,
            Forms.required(speaker, "until", "slack.snooze.until", Kit.unchosen(until)),
            Forms.optional(speaker, "reason", "slack.snooze.reason", Kit.paragraph(Forms.NOTE)));
    return isOld(kept, incident)
        ? Kit.before(form, Kit.context(speaker.say("slack.snooze.newer")))
        : form;
  }

  /** Whoever is awake at one in the night means the morning that comes. */
  private static LocalDate nextMorning(ZonedDateTime now) {
    return now.toLocalTime().isBefore(DAWN) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
  }

  /** Whether newer reminders are put off in the place of the one that was pressed. */
  private boolean isOld(Kept kept, Incident incident) {
    long pressed = Long.parseLong(kept.part(1));
    return incident
        .reminders()
        .reminder(pressed)
        .map(reminder -> Standing.of(room.desk().duties(incident), reminder).reminders())
        .filter(standing -> !standing.isEmpty() && !standing.contains(pressed))
        .isPresent();
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
