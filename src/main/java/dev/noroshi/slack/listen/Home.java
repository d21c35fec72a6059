package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.noroshi.record.Incident;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * App Home: the open incidents a person may see, what is open in each, and their roles. Seen by
 * members of the channel and by those who have a role.
 */
final class Home {

  private static final int SHOWN = 10;

  private final Room room;
  private final StatusPage status;

  Home(Room room, StatusPage status) {
    this.room = room;
    this.status = status;
  }

  void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            String person = payload.getEvent().getUser();
            String team = payload.getTeamId();
            room.aside().later(client -> publish(client, team, person));
          }
          return context.ack();
        });
  }

  private void publish(MethodsClient client, String team, String id) throws CallFailed {
    Person person = room.gate().people().person(id);
    Speaker speaker = room.speaker(person.lang());
    List<JsonObject> blocks =
        person.outside()
            ? List.of(Kit.section(speaker.say("slack.help.outside")))
            : mine(team, person, speaker);
    String view = Kit.home(Kit.view(blocks)).toString();
    var unused = made(() -> client.viewsPublish(r -> r.userId(id).viewAsString(view)));
  }

  private List<JsonObject> mine(String team, Person person, Speaker speaker) throws CallFailed {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.say("slack.home.title")));
    List<Incident> seen = new ArrayList<>();
    for (Incident incident : open()) {
      if (seen.size() < SHOWN && maySee(team, incident, person)) {
        seen.add(incident);
      }
    }
    if (seen.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.home.none")));
    }
    for (Incident incident : seen) {
      blocks.addAll(status.blocks(incident, speaker));
      blocks.add(Kit.context(where(incident, person, speaker)));
      blocks.add(Kit.divider());
    }
    blocks.add(Kit.section(speaker.say("slack.help")));
    return blocks;
  }

  /** Open incidents, the newest first. */
  private List<Incident> open() {
    return room.desk().incidents().stream()
        .filter(incident -> incident.outline().isOpen() && incident.outline().channel() != null)
        .sorted(Comparator.comparing((Incident i) -> Objects.requireNonNull(i.lastAt())).reversed())
        .toList();
  }

  private boolean maySee(String team, Incident incident, Person person) throws CallFailed {
    Place place = Place.of(Objects.requireNonNull(incident.outline().channel()));
    return place.team().equals(team)
        && (!roles(incident, person).isEmpty() || room.gate().isMember(place.channel(), person));
  }

  private static List<PeopleEntry.RoleGiven> roles(Incident incident, Person person) {
    return incident.people().roles().stream()
        .filter(
            given -> given.person().equals(person.named()) || person.named().equals(given.deputy()))
        .toList();
  }

  private String where(Incident incident, Person person, Speaker speaker) {
    String channel = Place.of(Objects.requireNonNull(incident.outline().channel())).channel();
    String roles =
        roles(incident, person).stream()
            .map(given -> room.guide().get().role(given.role()))
            .flatMap(role -> role.stream().map(term -> speaker.in(term.name())))
            .collect(Collectors.joining(" / "));
    return "<#"
        + channel
        + ">"
        + (roles.isEmpty() ? "" : "　" + speaker.say("slack.home.roles", "roles", roles));
  }
}
