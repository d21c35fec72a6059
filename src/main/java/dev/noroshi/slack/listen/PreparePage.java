package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Profile;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is prepared in peacetime, on one page with lists behind it. The kept value of a page is the
 * incident in which it was asked for, or nothing, and which page it is; that of a form has the id
 * of what is changed, and the last change that was seen, after it.
 */
final class PreparePage {

  static final String ALL = "all";
  static final String ENTITIES = "entities";
  static final String VENDORS = "vendors";

  private final Room room;

  PreparePage(Room room) {
    this.room = room;
  }

  /** What an action does, and to what. */
  static JsonObject button(Speaker speaker, String label, String what, String id) {
    return Kit.button(
        Actions.PREPARE + ":" + what + (id.isEmpty() ? "" : ":" + id),
        speaker.say(label),
        what + "|" + id);
  }

  /** What a form remembers that lies on a page. */
  Kept form(Kept page, String id) {
    String seen = Long.toString(room.desk().profile().seq());
    return new Kept("", page.lang(), String.join("|", page.incident(), page.part(1), id, seen));
  }

  boolean isFirstEntity() {
    return room.desk().profile().entities().isEmpty();
  }

  JsonObject view(String page, Lang lang, String incident) {
    return view(page, lang, incident, null);
  }

  /**
   * A page.
   *
   * @param said what the person is told at its head, or null
   */
  JsonObject view(String page, Lang lang, String incident, @Nullable String said) {
    Speaker speaker = room.speaker(lang);
    Profile profile = room.desk().profile();
    List<JsonObject> blocks = new ArrayList<>();
    if (said != null) {
      blocks.add(Kit.section(Kit.escaped(said)));
    }
    String title;
    switch (page) {
      case ENTITIES -> {
        title = "slack.prepare.entities-title";
        blocks.addAll(new PrepareLists(speaker, room.guide().get()).entities(profile));
      }
      case VENDORS -> {
        title = "slack.prepare.vendors-title";
        blocks.addAll(new PrepareLists(speaker, room.guide().get()).vendors(profile));
      }
      default -> {
        title = "slack.prepare.title";
        blocks.addAll(all(speaker, profile));
      }
    }
    return Kit.page(
        Pages.READ,
        speaker.say(title),
        speaker.say("slack.close"),
        new Kept("", lang, incident + "|" + page).text(),
        Kit.view(blocks));
  }

  /** A page or form of ours as it is sent; it says when it was asked for in a drill. */
  String text(JsonObject view) {
    String incident = Kept.read(view.getString("private_metadata")).incident();
    return (incident.isEmpty() ? view : room.marked(view, room.desk().incident(incident)))
        .toString();
  }

  /** One thing to prepare. */
  private record Part(boolean stands, String text, @Nullable JsonObject button) {}

  private List<JsonObject> all(Speaker speaker, Profile profile) {
    List<JsonObject> blocks = new ArrayList<>();
    int own =
        (int)
            room.guide().get().regimes().values().stream()
                .filter(regime -> regime.kind() == Regime.Kind.CONTRACT)
                .count();
    int drills =
        (int) room.desk().incidents().stream().filter(one -> one.outline().drill()).count();
    List<Part> parts =
        List.of(
            part(speaker, profile.entities().size(), "slack.prepare.entities", ENTITIES),
            new Part(
                !profile.people().isEmpty(),
                text(speaker, profile.people().size(), "slack.prepare.people"),
                button(speaker, "slack.prepare.mine", "reach", "")),
            part(speaker, profile.vendors().size(), "slack.prepare.vendors", VENDORS),
            part(speaker, profile.countNames(), "slack.prepare.names", "names"),
            part(speaker, own, "slack.prepare.own", ""),
            new Part(
                drills > 0,
                text(speaker, drills, "slack.prepare.drill"),
                button(speaker, "slack.start.drill-title", "drill", "")));
    long done = parts.stream().filter(Part::stands).count();
    blocks.add(
        Kit.section(
            speaker.say(
                "slack.prepare.progress",
                "done",
                Long.toString(done),
                "all",
                Integer.toString(parts.size()))));
    blocks.add(Kit.context(speaker.say("slack.prepare.what")));
    for (Part part : parts) {
      String text = (part.stands() ? "✓ " : "○ ") + part.text();
      blocks.add(part.button() == null ? Kit.section(text) : Kit.section(text, part.button()));
    }
    return blocks;
  }

  private static Part part(Speaker speaker, int count, String text, String opens) {
    return new Part(
        count > 0,
        text(speaker, count, text),
        opens.isEmpty() ? null : button(speaker, "slack.prepare.open", opens, ""));
  }

  private static String text(Speaker speaker, int count, String key) {
    return speaker.say(key, "count", Integer.toString(count));
  }

  /** Carries out what a form says; the page under it then shows what is now so. */
  Response taken(Sent sent, Command command, String field) {
    Kept kept = sent.kept();
    Room.Handled handled = room.handle(command, kept.lang());
    if (handled.refused().isPresent()) {
      return sent.refuse(field, handled.refused().get());
    }
    if (command instanceof SetEntity) {
      // What is proposed hangs on it, in every incident.
      room.board().lookAtAll();
    }
    String below = sent.below();
    if (below == null || kept.part(1).isEmpty()) {
      return sent.done();
    }
    String page = text(view(kept.part(1), kept.lang(), kept.incident()));
    room.aside()
        .later(
            client -> {
              var unused = made(() -> client.viewsUpdate(r -> r.viewId(below).viewAsString(page)));
            });
    return sent.context().ack();
  }

  /** The incident in which a form was asked for. */
  static @Nullable String askedIn(Kept kept) {
    return kept.incident().isEmpty() ? null : kept.incident();
  }

  /** The last change that was seen when a form was opened; null for one that knows of none. */
  static @Nullable Long seen(Kept kept) {
    return kept.part(3).isEmpty() ? null : Long.valueOf(kept.part(3));
  }
}
