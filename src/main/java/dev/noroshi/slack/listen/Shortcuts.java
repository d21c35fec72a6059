package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shortcuts: starting an incident from anywhere, and recording a message as a fact. */
final class Shortcuts {

  private static final Logger LOG = LoggerFactory.getLogger(Shortcuts.class);

  static final String START = "start-incident";
  static final String RECORD = "record-message";

  private final Room room;
  private final StartForm start;
  private final FactForms facts;

  Shortcuts(Room room, StartForm start, FactForms facts) {
    this.room = room;
    this.start = start;
    this.facts = facts;
  }

  void register(App app) {
    app.globalShortcut(
        START,
        (request, context) -> {
          String person = request.getPayload().getUser().getId();
          open(context, context.getTriggerId(), starting(person));
          return context.ack();
        });
    app.messageShortcut(
        RECORD,
        (request, context) -> {
          open(context, context.getTriggerId(), recording(request.getPayload()));
          return context.ack();
        });
  }

  private JsonObject starting(String id) {
    try {
      Optional<Person> person = room.gate().ours(id);
      return person.isEmpty()
          ? page(Lang.EN, "slack.help.outside")
          : start.view("", person.get().lang(), StartForm.Where.FROM_ANYWHERE, false);
    } catch (CallFailed failed) {
      return page(Lang.EN, "slack.not-opened");
    }
  }

  /** Somebody from outside gets the same page in the channel of an incident as in any other. */
  private JsonObject recording(MessageShortcutPayload payload) {
    Place place = new Place(payload.getTeam().getId(), payload.getChannel().getId());
    try {
      Optional<Person> person = room.gate().ours(payload.getUser().getId());
      if (person.isEmpty()) {
        return page(Lang.EN, "slack.help.outside");
      }
      Optional<Incident> incident = room.in(place);
      if (incident.isEmpty()) {
        return page(person.get().lang(), "slack.no-incident");
      }
      if (!incident.get().outline().isOpen()) {
        return page(person.get().lang(), "slack.is-closed");
      }
      String ts = payload.getMessageTs();
      String value = incident.get().id() + "|" + place.bound() + "/" + ts;
      String text = payload.getMessage().getText();
      JsonObject form =
          facts.note(
              new Kept(place.channel(), person.get().lang(), value),
              text == null ? "" : SlackText.plain(text));
      return room.marked(form, incident.get());
    } catch (CallFailed failed) {
      return page(Lang.EN, "slack.not-opened");
    }
  }

  private JsonObject page(Lang lang, String text) {
    Speaker speaker = room.speaker(lang);
    return Kit.page(
        Pages.READ,
        speaker.say("slack.page.title"),
        speaker.say("slack.close"),
        new Kept("", lang, "").text(),
        Kit.view(List.of(Kit.section(speaker.say(text)))));
  }

  private static void open(Context context, String trigger, JsonObject view) {
    String text = view.toString();
    try {
      var unused =
          made(() -> context.client().viewsOpen(r -> r.triggerId(trigger).viewAsString(text)));
    } catch (CallFailed failed) {
      LOG.info("a modal was not opened: {} {}", failed.kind(), failed.error());
    }
  }
}
