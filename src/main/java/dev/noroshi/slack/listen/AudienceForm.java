package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetAudience;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a channel to the people from outside who are in it now, for tasks and technical facts. The
 * lead may; where nobody leads, whoever responds, and this form is the second tap.
 */
final class AudienceForm {

  private static final String OPEN = "audience-form";

  private final Room room;

  AudienceForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(OPEN, "vendor", this::sent);
  }

  /** Whether a person may open the channel. */
  static boolean may(Incident incident, Person person) {
    List<PeopleEntry.RoleGiven> leads = incident.people().holders(People.LEAD);
    return leads.isEmpty()
        || leads.stream()
            .anyMatch(
                given ->
                    given.person().equals(person.named()) || person.named().equals(given.deputy()));
  }

  /** The form; or why there is nothing to open. */
  JsonObject view(Kept kept, Incident incident, Person person) throws CallFailed {
    Speaker speaker = room.speaker(kept.lang());
    Audience.Listening listening = room.gate().audience().in(kept.channel());
    if (listening.outsiders().isEmpty()) {
      return page(speaker, "slack.audience.nobody");
    }
    if (!may(incident, person)) {
      return page(speaker, "slack.audience.lead-only");
    }
    String names =
        listening.outsiders().stream()
            .sorted()
            .map(id -> name(speaker, id))
            .collect(Collectors.joining(" "));
    String seen = String.join(",", listening.outsiders().stream().sorted().toList());
    return Forms.form(
        speaker,
        OPEN,
        "slack.audience.title",
        "slack.audience.submit",
        new Kept(kept.channel(), kept.lang(), incident.id() + "|" + seen),
        Kit.section(speaker.say("slack.audience.who", "people", names)),
        Kit.section(speaker.say("slack.audience.what")),
        Forms.required(speaker, "vendor", "slack.audience.vendor", Kit.line("", Forms.LINE)));
  }

  private static String name(Speaker speaker, String id) {
    return id.equals(Audience.SHARED) ? speaker.say("slack.audience.shared") : "<@" + id + ">";
  }

  private static JsonObject page(Speaker speaker, String text) {
    return Kit.page(
        Pages.READ,
        speaker.say("slack.audience.title"),
        speaker.say("slack.close"),
        new Kept("", speaker.lang(), "").text(),
        Kit.view(List.of(Kit.section(speaker.say(text)))));
  }

  /** It is opened to those whom the person saw; who came since is not meant. */
  private Response sent(Sent sent) {
    Incident incident = room.desk().incident(sent.kept().incident());
    if (!may(incident, sent.who().person())) {
      return sent.refuse("vendor", sent.speaker().say("slack.audience.lead-only"));
    }
    Set<String> seen = Set.of(sent.kept().part(1).split(","));
    return sent.handle(
        new SetAudience(
            sent.ticket(),
            incident.id(),
            sent.place().bound(),
            sent.fields().text("vendor"),
            true,
            List.copyOf(seen)),
        "vendor");
  }
}
