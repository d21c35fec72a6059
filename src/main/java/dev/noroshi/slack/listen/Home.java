package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.noroshi.checklist.CheckBook;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Forgotten;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * App Home: the open incidents a person may see, what is open in each, and their roles. Those who
 * are let in to read find the closed ones there too.
 */
final class Home {

  private static final int SHOWN = 10;
  private static final int TASKS = 5;

  private final Room room;
  private final StatusPage status;
  private final Sight sight;

  Home(Room room, StatusPage status, Sight sight) {
    this.room = room;
    this.status = status;
    this.sight = sight;
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

  private List<JsonObject> mine(String team, Person person, Speaker speaker) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.say("slack.home.title")));
    List<Incident> seen =
        newestFirst().stream()
            .filter(i -> i.outline().isOpen() || sight.isViewer(i, person))
            .filter(incident -> sight.sees(team, incident, person))
            .limit(SHOWN)
            .toList();
    if (seen.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.home.none")));
    }
    for (Incident incident : seen) {
      blocks.addAll(status.blocks(incident, speaker));
      blocks.add(Kit.context(where(incident, person, speaker)));
      tasks(incident, person, speaker).ifPresent(tasks -> blocks.add(Kit.section(tasks)));
      if (sight.isViewer(incident, person) || !sight.isMember(incident, person)) {
        blocks.add(Kit.actions(List.of(ReadPage.button(speaker, incident))));
      }
      blocks.add(Kit.divider());
    }
    blocks.add(
        Kit.actions(
            List.of(PreparePage.button(speaker, "slack.prepare.title", PreparePage.ALL, ""))));
    blocks.add(Kit.section(speaker.say("slack.help")));
    return blocks;
  }

  /** What is to be done at this stage by whoever has a role of theirs. */
  private Optional<String> tasks(Incident incident, Person person, Speaker speaker) {
    List<String> roles =
        sight.roles(incident, person).stream()
            .map(PeopleEntry.RoleGiven::role)
            .filter(role -> !role.equals(People.VIEWER))
            .toList();
    if (roles.isEmpty() || !incident.outline().isOpen()) {
      return Optional.empty();
    }
    CheckBook checks = room.desk().checklists(incident);
    List<CheckBook.Line> open =
        checks.current().stream()
            .flatMap(list -> checks.lines(list).stream())
            .filter(line -> line.done() == null && line.isOf(roles))
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        incident.outline().mayHoldFacts()
            ? speaker.say("slack.home.tasks")
                + "\n☐ "
                + String.join("\n☐ ", Forgotten.first(speaker, open, TASKS))
            : speaker.say("slack.home.task-count", "count", Integer.toString(open.size())));
  }

  private List<Incident> newestFirst() {
    return room.desk().incidents().stream()
        .filter(incident -> incident.outline().channel() != null)
        .sorted(Comparator.comparing((Incident i) -> Objects.requireNonNull(i.lastAt())).reversed())
        .toList();
  }

  private String where(Incident incident, Person person, Speaker speaker) {
    String roles =
        sight.roles(incident, person).stream()
            .map(given -> room.guide().get().role(given.role()))
            .flatMap(role -> role.stream().map(term -> speaker.in(term.name())))
            .collect(Collectors.joining(" / "));
    return "<#"
        + Sight.place(incident).channel()
        + ">"
        + (roles.isEmpty() ? "" : "　" + speaker.say("slack.home.roles", "roles", roles));
  }
}
