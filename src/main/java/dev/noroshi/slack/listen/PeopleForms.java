package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.OfferHandover;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which role, and who takes the shift over. */
final class PeopleForms {

  private static final String ROLE = "role-form";
  private static final String SHIFT = "shift-form";

  private final Room room;

  PeopleForms(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(ROLE, "person", this::given);
    submissions.on(SHIFT, "to", this::offered);
  }

  JsonObject role(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    Map<String, String> roles = Forms.names(speaker, room.guide().get().roles());
    return Forms.form(
        speaker,
        ROLE,
        "slack.roles.title",
        "slack.record",
        kept,
        Forms.required(speaker, "role", "slack.roles.role", Kit.select(roles, null)),
        Forms.required(speaker, "person", "slack.roles.person", Kit.person()),
        Forms.optional(speaker, "deputy", "slack.roles.deputy-ask", Kit.person()),
        Forms.optional(speaker, "until", "slack.roles.until-ask", Kit.dateTime()));
  }

  private Response given(Sent sent) {
    Fields fields = sent.fields();
    try {
      return sent.handle(
          new GiveRole(
              sent.ticket(),
              sent.kept().incident(),
              fields.choice("role"),
              ours(fields.person("person")).named(),
              fields.person("deputy") == null ? null : ours(fields.person("deputy")).named(),
              null,
              fields.time("until")),
          "person");
    } catch (CallFailed e) {
      return sent.refuse("person", sent.speaker().say("slack.not-recorded"));
    } catch (NotOurs e) {
      return sent.refuse("person", sent.speaker().say("slack.roles.outside"));
    }
  }

  /** Somebody from outside was chosen, or nobody. */
  private static final class NotOurs extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Person ours(@Nullable String id) throws CallFailed, NotOurs {
    if (id == null) {
      throw new NotOurs();
    }
    return room.gate().ours(id).orElseThrow(NotOurs::new);
  }

  /** Offers the shift, and shows what the next one takes over. */
  JsonObject shift(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    List<String> open = StillOpen.lines(room, incident, speaker);
    String lines =
        open.isEmpty() ? speaker.say("slack.open.none") : "• " + String.join("\n• ", open);
    blocks.add(Kit.section(speaker.say("slack.shift.open", "open", lines)));
    blocks.add(Forms.required(speaker, "to", "slack.shift.to", Kit.person()));
    blocks.add(Forms.required(speaker, "note", "slack.shift.note", Kit.paragraph(Forms.NOTE)));
    blocks.add(Forms.optional(speaker, "until", "slack.roles.until-ask", Kit.dateTime()));
    return Forms.form(
        speaker,
        SHIFT,
        "slack.shift.title",
        "slack.shift.submit",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response offered(Sent sent) {
    try {
      return sent.handle(
          new OfferHandover(
              sent.ticket(),
              sent.kept().incident(),
              ours(sent.fields().person("to")).named(),
              sent.fields().text("note"),
              sent.fields().time("until")),
          "to");
    } catch (CallFailed e) {
      return sent.refuse("to", sent.speaker().say("slack.not-recorded"));
    } catch (NotOurs e) {
      return sent.refuse("to", sent.speaker().say("slack.roles.outside"));
    }
  }
}
