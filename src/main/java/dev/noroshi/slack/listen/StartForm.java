package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.Receipt;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Audience;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starting an incident: what it is, since when, real or a drill, and where. Then the one question
 * that cannot wait: whether the attacker may be reading along.
 */
final class StartForm {

  private static final String START = "start-form";
  private static final String HERE = "here";
  private static final String NEW = "new";

  private final Room room;
  private final Channels channels;
  private final WatchForm watch;

  StartForm(Room room, Channels channels, WatchForm watch) {
    this.room = room;
    this.channels = channels;
    this.watch = watch;
  }

  void register(Submissions submissions) {
    submissions.on(START, "name", this::sent);
  }

  /** Whether it can begin in the channel itself, and if not, why. */
  enum Where {
    HERE_IS_FINE,
    /** Everybody of the workspace can read it. */
    HERE_IS_PUBLIC,
    ONLY_NEW
  }

  /**
   * What a channel is good for; one that we are not in or that has outsiders is good for nothing.
   */
  Where where(String channel, Lang lang) {
    try {
      Audience.Listening listening = room.gate().audience().in(channel);
      if (!listening.outsiders().isEmpty() || !channels.weAreIn(listening)) {
        return Where.ONLY_NEW;
      }
      return listening.isPrivate() ? Where.HERE_IS_FINE : Where.HERE_IS_PUBLIC;
    } catch (CallFailed e) {
      return Where.ONLY_NEW;
    }
  }

  JsonObject view(Kept kept, Where where, boolean drill) {
    Speaker speaker = room.speaker(kept.lang());
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(
        drill ? "drill" : "real", speaker.say(drill ? "slack.start.is-drill" : "slack.start.real"));
    kinds.put(
        drill ? "real" : "drill", speaker.say(drill ? "slack.start.real" : "slack.start.is-drill"));
    Map<String, String> places = new LinkedHashMap<>();
    if (where == Where.HERE_IS_FINE) {
      places.put(HERE, speaker.say("slack.start.here"));
    }
    places.put(NEW, speaker.say("slack.start.new"));
    if (where == Where.HERE_IS_PUBLIC) {
      places.put(HERE, speaker.say("slack.start.here-public"));
    }
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Forms.required(
            speaker,
            "name",
            "slack.start.name",
            Kit.line(speaker.say("slack.start.name-example"), Forms.LINE)));
    blocks.add(Forms.optional(speaker, "noticed", "slack.start.noticed", Kit.dateTime()));
    blocks.add(Forms.required(speaker, "kind", "slack.start.kind", Kit.radio(kinds)));
    blocks.add(Forms.required(speaker, "where", "slack.start.where", Kit.radio(places)));
    if (where == Where.ONLY_NEW && !kept.channel().isEmpty()) {
      blocks.add(Kit.context(speaker.say("slack.start.not-here")));
    }
    return Forms.form(
        speaker,
        START,
        "slack.start.title",
        "slack.start.submit",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response sent(Sent sent) {
    Fields fields = sent.fields();
    String incident = room.desk().newIncidentId();
    Place place = sent.place();
    boolean made = !fields.choice("where").equals(HERE);
    if (made) {
      Optional<Place> fresh = channels.make(place.team(), incident);
      if (fresh.isEmpty()) {
        return sent.refuse("where", sent.speaker().say("slack.start.no-channel"));
      }
      place = fresh.get();
    } else if (where(place.channel(), sent.kept().lang()) == Where.ONLY_NEW) {
      return sent.refuse("where", sent.speaker().say("slack.start.not-here"));
    }
    Room.Handled handled =
        room.handle(
            new OpenIncident(
                sent.ticket(),
                incident,
                fields.text("name"),
                fields.choice("kind").equals("drill"),
                fields.time("noticed"),
                sent.kept().lang(),
                place.bound(),
                null),
            sent.kept().lang());
    boolean used =
        handled.receipt().filter(receipt -> receipt.incident().equals(incident)).isPresent();
    if (made) {
      channels.finish(place, sent.who().person().id(), used);
    }
    if (handled.refused().isPresent()) {
      return sent.refuse("name", handled.refused().get());
    }
    String opened = handled.receipt().map(Receipt::incident).orElse(incident);
    return sent.then(watch.view(new Kept(place.channel(), sent.kept().lang(), opened), made));
  }
}
