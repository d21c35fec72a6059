package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import dev.noroshi.desk.NoteView;
import dev.noroshi.desk.Refused;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole of an incident in a modal, for somebody who may see it and is not in its channel. It is
 * on the record before they see it; nothing can be done there.
 */
final class ReadPage {

  private static final Logger LOG = LoggerFactory.getLogger(ReadPage.class);

  /** Slack takes a hundred blocks in a modal. */
  private static final int SHOWN = 80;

  private final Room room;
  private final Sight sight;

  ReadPage(Room room, Sight sight) {
    this.room = room;
    this.sight = sight;
  }

  void register(App app) {
    app.blockAction(
        Pattern.compile(Actions.READ + "(:.*)?"),
        (request, context) -> {
          pressed(request.getPayload(), context);
          return context.ack();
        });
  }

  /** Opens it in the person's own language. */
  static JsonObject button(Speaker speaker, Incident incident) {
    String value = Actions.value(incident.id(), speaker.lang().tag(), "0");
    return Kit.button(Actions.READ + ":" + incident.id(), speaker.say("slack.home.read"), value);
  }

  private void pressed(BlockActionPayload payload, ActionContext context) {
    String[] parts = String.valueOf(payload.getActions().get(0).getValue()).split("\\|", -1);
    if (payload.getView() == null || parts.length != 3 || !parts[2].matches("\\d{1,6}")) {
      LOG.info("a button to read carries what is none of ours");
      return;
    }
    String team = payload.getTeam().getId();
    Lang lang = parts[1].equals(Lang.EN.tag()) ? Lang.EN : Lang.JA;
    try {
      Optional<Person> person = room.gate().ours(payload.getUser().getId());
      Incident incident = room.desk().incident(parts[0]);
      if (person.isPresent() && sight.sees(team, incident, person.get())) {
        Who who = new Who(team, person.get(), payload.getTriggerId());
        show(payload, context, who, incident, lang, Integer.parseInt(parts[2]));
      }
    } catch (CallFailed failed) {
      LOG.info("a modal was not opened: {} {}", failed.kind(), failed.error());
    } catch (Refused refused) {
      LOG.info("a button to read is of no incident");
    }
  }

  private void show(
      BlockActionPayload payload,
      ActionContext context,
      Who who,
      Incident incident,
      Lang lang,
      int from)
      throws CallFailed {
    if (payload.getView().getType().equals("modal")) {
      String view = view(incident, lang, from).toString();
      String id = payload.getView().getId();
      var unused = made(() -> context.client().viewsUpdate(r -> r.viewId(id).viewAsString(view)));
      return;
    }
    Room.Handled noted = room.handle(new NoteView(who.ticket(lang), incident.id()), lang);
    String view =
        noted
            .refused()
            .map(words -> page(lang, List.of(Kit.section(words))))
            .orElseGet(() -> view(incident, lang, from))
            .toString();
    var unused =
        made(
            () ->
                context
                    .client()
                    .viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)));
  }

  private JsonObject view(Incident incident, Lang lang, int from) {
    Speaker speaker = room.speaker(lang);
    Instant last = Objects.requireNonNull(incident.lastAt());
    List<JsonObject> all = room.cards().reading(speaker, incident);
    int first = Math.min(from, all.size() - 1);
    int end = Math.min(all.size(), first + SHOWN);
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.context(speaker.say("slack.home.noted", "time", Speaker.time(last))));
    blocks.addAll(all.subList(first, end));
    List<JsonObject> buttons = new ArrayList<>();
    if (end < all.size()) {
      buttons.add(turn(speaker.say("slack.home.more"), incident, lang, end));
    }
    buttons.add(turn(speaker.say("slack.other-language"), incident, lang.other(), first));
    blocks.add(Kit.actions(buttons));
    return room.marked(page(lang, blocks), incident);
  }

  private static JsonObject turn(String label, Incident incident, Lang lang, int from) {
    String value = Actions.value(incident.id(), lang.tag(), Integer.toString(from));
    return Kit.button(Actions.READ + ":" + lang.tag() + from, label, value);
  }

  private JsonObject page(Lang lang, List<JsonObject> blocks) {
    Speaker speaker = room.speaker(lang);
    return Kit.page(
        Pages.READ,
        speaker.say("slack.page.title"),
        speaker.say("slack.close"),
        new Kept("", lang, "").text(),
        Kit.view(blocks));
  }
}
