package dev.noroshi.slack.listen;

import dev.noroshi.desk.OpenIncident;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starting an incident: three questions, no more. */
final class StartForm {

  static final String CALLBACK = "start";
  private static final int TITLE = 150;

  private final Room room;

  StartForm(Room room) {
    this.room = room;
  }

  JsonObject view(Place place, Lang lang) {
    Speaker speaker = room.speaker(lang);
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("real", speaker.say("slack.start.real"));
    kinds.put("drill", speaker.say("slack.start.is-drill"));
    return Kit.form(
        CALLBACK,
        speaker.say("slack.start.title"),
        speaker.say("slack.start.submit"),
        speaker.say("slack.cancel"),
        place.channel() + "|" + lang.tag(),
        Kit.all(
            List.of(
                Kit.input(
                    "name",
                    speaker.say("slack.start.name"),
                    false,
                    Kit.line(speaker.say("slack.start.name-example"), TITLE)),
                Kit.input("noticed", speaker.say("slack.start.noticed"), true, Kit.dateTime()),
                Kit.input("kind", speaker.say("slack.start.kind"), false, Kit.radio(kinds)))));
  }

  /** Opens the incident; else what the person is told, by the field it is about. */
  Optional<String> submitted(
      Who who, String kept, String name, @Nullable Integer noticed, String kind) {
    String[] parts = kept.split("\\|", -1);
    Place place = new Place(who.team(), parts[0]);
    Lang lang = parts[1].equals("en") ? Lang.EN : Lang.JA;
    return room.handle(
        new OpenIncident(
            who.ticket(lang),
            room.desk().newIncidentId(),
            name,
            kind.equals("drill"),
            noticed == null ? null : Instant.ofEpochSecond(noticed),
            lang,
            place.bound(),
            null),
        lang);
  }
}
