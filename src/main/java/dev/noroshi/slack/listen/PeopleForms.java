package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.noroshi.desk.EndRole;
import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.OfferHandover;
import dev.noroshi.desk.Ticket;
import dev.noroshi.record.Incident;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.RoleLine;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who has which role, and who takes the shift over. */
final class PeopleForms {

  private static final String ROLE = "role-form";
  private static final String SHIFT = "shift-form";

  private static final String PERSON = "person";
  private static final String DEPUTY = "deputy";
  private static final String TO = "to";
  private static final String UNTIL = "until";

  /** Refusals that stand beside the time. */
  private static final Map<String, String> OF_TIME =
      Map.of("until-before-from", UNTIL, "time-range", UNTIL);

  /** Slack does not call it a bot. */
  private static final String SLACKBOT = "USLACKBOT";

  private final Room room;
  private final MethodsClient client;

  PeopleForms(Room room, MethodsClient client) {
    this.room = room;
    this.client = client;
  }

  void register(Submissions submissions) {
    submissions.on(ROLE, PERSON, this::given);
    submissions.on(SHIFT, TO, this::offered);
  }

  /** Who has which role now, each with a button that ends it, and below what gives another. */
  JsonObject role(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    Map<String, String> roles = Forms.names(speaker, room.guide().get().roles());
    List<JsonObject> blocks = new ArrayList<>();
    int number = 0;
    for (PeopleEntry.RoleGiven given : incident.people().roles()) {
      String value = Actions.value(incident.id(), given.role(), given.person());
      blocks.add(
          Kit.section(
              RoleLine.of(speaker, room.guide().get(), given),
              Kit.button(
                  Actions.END_ROLE + ":" + number++, speaker.say("slack.roles.end"), value)));
    }
    blocks.add(Forms.required(speaker, "role", "slack.roles.role", Kit.select(roles, null)));
    blocks.add(Forms.required(speaker, PERSON, "slack.roles.person", Pick.person()));
    blocks.add(Forms.optional(speaker, DEPUTY, "slack.roles.deputy-ask", Pick.person()));
    blocks.add(Forms.optional(speaker, UNTIL, "slack.roles.until-ask", Pick.dateTime()));
    return Forms.form(
        speaker,
        ROLE,
        "slack.roles.title",
        "slack.record",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response given(Sent sent) {
    Fields fields = sent.fields();
    try {
      return sent.handle(
          new GiveRole(
              sent.ticket(),
              sent.kept().incident(),
              fields.choice("role"),
              able(sent, PERSON),
              fields.person(DEPUTY) == null ? null : able(sent, DEPUTY),
              null,
              fields.time(UNTIL)),
          PERSON,
          OF_TIME);
    } catch (CallFailed e) {
      return sent.refuse(PERSON, sent.speaker().say("slack.not-recorded"));
    } catch (NotAble e) {
      return sent.refuse(e.field, sent.speaker().say("slack.roles.outside"));
    }
  }

  /** A button beside a role, in the modal that gives roles. */
  void end(Deed deed) {
    String[] parts = deed.arg().split("\\|", 2);
    if (parts.length == 2 && deed.kept() != null) {
      String incident = deed.incident().id();
      Ticket ticket = deed.who().ticket(deed.lang());
      var unused = deed.handle(new EndRole(ticket, incident, parts[0], parts[1]));
      deed.redraw(role(deed.kept(), room.desk().incident(incident)));
    }
  }

  /** Somebody was chosen who is from outside or no person, or nobody was. */
  private static final class NotAble extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    NotAble(String field) {
      this.field = field;
    }
  }

  /** Whom the record names; a list of people lets everybody be chosen, also apps. */
  private String able(Sent sent, String field) throws CallFailed, NotAble {
    String id = sent.fields().person(field);
    if (id == null || id.equals(SLACKBOT)) {
      throw new NotAble(field);
    }
    User user = made(() -> client.usersInfo(r -> r.user(id))).getUser();
    if (user.isBot() || user.isDeleted()) {
      throw new NotAble(field);
    }
    return room.gate().ours(id).orElseThrow(() -> new NotAble(field)).named();
  }

  /** Offers the shift, and shows what the next one takes over. */
  JsonObject shift(Kept kept, Incident incident) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    List<String> open = StillOpen.lines(room, incident, speaker);
    String lines =
        open.isEmpty() ? speaker.say("slack.open.none") : "• " + String.join("\n• ", open);
    StatusPage.due(room, incident, speaker).ifPresent(due -> blocks.add(Kit.section(due)));
    blocks.add(Kit.section(speaker.say("slack.shift.open", "open", lines)));
    blocks.add(Forms.required(speaker, TO, "slack.shift.to", Pick.person()));
    blocks.add(Forms.required(speaker, "note", "slack.shift.note", Kit.paragraph(Forms.NOTE)));
    blocks.add(Forms.optional(speaker, UNTIL, "slack.roles.until-ask", Pick.dateTime()));
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
              able(sent, TO),
              sent.fields().text("note"),
              sent.fields().time(UNTIL)),
          TO,
          OF_TIME);
    } catch (CallFailed e) {
      return sent.refuse(TO, sent.speaker().say("slack.not-recorded"));
    } catch (NotAble e) {
      return sent.refuse(e.field, sent.speaker().say("slack.roles.outside"));
    }
  }
}
