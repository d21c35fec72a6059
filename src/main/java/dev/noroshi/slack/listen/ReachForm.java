package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetPerson;
import dev.noroshi.duty.Reach;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the person who asks is reached, when they sleep, and who stands in for them. */
final class ReachForm {

  private static final String REACH = "reach-form";
  private static final String PHONE = "phone";
  private static final String QUIET = "quietFrom";
  private static final String AWAY = "awayFrom";
  private static final String DEPUTY = "deputy";

  /** Where a refusal stands. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "no-time-of-day", QUIET,
          "no-date", AWAY,
          "away-until-before-from", AWAY,
          "deputy-of-oneself", DEPUTY);

  private final Room room;

  ReachForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(REACH, PHONE, this::said);
  }

  JsonObject view(Kept kept, Person person) {
    Speaker speaker = room.speaker(kept.lang());
    Reach now = room.desk().reach(person.named());
    return Forms.form(
        speaker,
        REACH,
        "slack.reach.title",
        "slack.record",
        kept,
        Kit.section(speaker.say("slack.reach.what", "zone", person.zone().getId())),
        Forms.optional(speaker, PHONE, "slack.reach.phone", Kit.filled(Forms.LINE, now.phone())),
        Forms.optional(
            speaker, QUIET, "slack.reach.quiet-from", Pick.timeOfDay(now.quietFrom().toString())),
        Forms.optional(
            speaker,
            "quietUntil",
            "slack.reach.quiet-until",
            Pick.timeOfDay(now.quietUntil().toString())),
        Forms.optional(speaker, AWAY, "slack.reach.away-from", Pick.date(text(now.awayFrom()))),
        Forms.optional(
            speaker, "awayUntil", "slack.reach.away-until", Pick.date(text(now.awayUntil()))),
        Forms.optional(
            speaker,
            DEPUTY,
            "slack.reach.deputy",
            Pick.person(Optional.ofNullable(now.deputy()).flatMap(Speaker::id).orElse(null))));
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }

  private Response said(Sent sent) {
    Fields fields = sent.fields();
    Person person = sent.who().person();
    String deputy = fields.person(DEPUTY);
    String named = null;
    try {
      if (deputy != null) {
        Optional<Person> ours = room.gate().ours(deputy);
        if (ours.isEmpty()) {
          return sent.refuse(DEPUTY, sent.speaker().say("slack.roles.outside"));
        }
        named = ours.get().named();
      }
    } catch (CallFailed e) {
      return sent.refuse(DEPUTY, sent.speaker().say("slack.not-recorded"));
    }
    return sent.handle(
        new SetPerson(
            sent.ticket(),
            new ProfileEntry.PersonSet(
                person.named(),
                fields.optional(PHONE),
                person.zone().getId(),
                fields.timeOfDay(QUIET),
                fields.timeOfDay("quietUntil"),
                fields.date(AWAY),
                fields.date("awayUntil"),
                named)),
        PHONE,
        FIELDS);
  }
}
