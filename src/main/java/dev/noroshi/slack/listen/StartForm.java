package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.Receipt;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.Pick;
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
  private static final String NAME = "name";
  private static final String NOTICED = "noticed";
  private static final String WHERE = "where";

  /** Beside which field a refusal stands, when not beside the title. */
  private static final Map<String, String> BESIDE =
      Map.of("noticed-later", NOTICED, "time-range", NOTICED, "channel-taken", WHERE);

  private final Room room;
  private final Channels channels;
  private final WatchForm watch;

  StartForm(Room room, Channels channels, WatchForm watch) {
    this.room = room;
    this.channels = channels;
    this.watch = watch;
  }

  void register(Submissions submissions) {
    submissions.on(START, NAME, this::sent);
  }

  /** Whether it can begin in the channel itself, and if not, why. */
  enum Where {
    HERE_IS_FINE(""),
    /** Everybody of the workspace can read it. */
    HERE_IS_PUBLIC(""),
    /** Nobody is in a channel who could mean it. */
    FROM_ANYWHERE(""),
    DIRECT_MESSAGE("slack.start.direct"),
    OUTSIDERS("slack.start.outsiders"),
    WE_ARE_NOT_IN_IT("slack.start.not-in-it"),
    /** It could not be found out who listens. */
    UNKNOWN("slack.start.not-here");

    private final String why;

    Where(String why) {
      this.why = why;
    }

    boolean isHere() {
      return this == HERE_IS_FINE || this == HERE_IS_PUBLIC;
    }
  }

  Where where(String channel) {
    if (channel.startsWith("D")) {
      return Where.DIRECT_MESSAGE;
    }
    try {
      Audience.Listening listening = room.gate().audience().in(channel);
      if (!channels.weAreIn(listening)) {
        return Where.WE_ARE_NOT_IN_IT;
      }
      if (!listening.outsiders().isEmpty()) {
        return Where.OUTSIDERS;
      }
      return listening.isPrivate() ? Where.HERE_IS_FINE : Where.HERE_IS_PUBLIC;
    } catch (CallFailed failed) {
      // So Slack speaks of a private channel to those who are not in it.
      return failed.error().equals("channel_not_found") ? Where.WE_ARE_NOT_IN_IT : Where.UNKNOWN;
    }
  }

  /**
   * The form.
   *
   * @param channel in which it was asked for; empty for none
   */
  JsonObject view(String channel, Lang lang, Where where, boolean drill) {
    Speaker speaker = room.speaker(lang);
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Forms.required(
            speaker,
            NAME,
            "slack.start.name",
            Kit.line(speaker.say("slack.start.name-example"), Forms.LINE)));
    blocks.add(Forms.optional(speaker, NOTICED, "slack.start.noticed", Pick.dateTime()));
    blocks.add(
        Forms.required(speaker, "kind", "slack.start.kind", Kit.radio(kinds(speaker, drill))));
    blocks.add(
        Forms.required(speaker, WHERE, "slack.start.where", Kit.radio(places(speaker, where))));
    if (!where.why.isEmpty()) {
      blocks.add(Kit.context(speaker.say(where.why)));
    }
    Map<String, String> languages = new LinkedHashMap<>();
    for (Lang one : Lang.values()) {
      // On the cards of the one, a button leads to the other under its own name.
      languages.put(one.tag(), room.speaker(one.other()).say("slack.other-language"));
    }
    blocks.add(
        Forms.required(speaker, "lang", "slack.start.lang", Kit.select(languages, lang.tag())));
    return Forms.form(
        speaker,
        START,
        drill ? "slack.start.drill-title" : "slack.start.title",
        "slack.start.submit",
        // Where it cannot begin, nobody has to be a member to send this.
        new Kept(where.isHere() ? channel : "", lang, ""),
        blocks.toArray(JsonObject[]::new));
  }

  private static Map<String, String> kinds(Speaker speaker, boolean drill) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(
        drill ? "drill" : "real", speaker.say(drill ? "slack.start.is-drill" : "slack.start.real"));
    kinds.put(
        drill ? "real" : "drill", speaker.say(drill ? "slack.start.real" : "slack.start.is-drill"));
    return kinds;
  }

  private static Map<String, String> places(Speaker speaker, Where where) {
    Map<String, String> places = new LinkedHashMap<>();
    if (where == Where.HERE_IS_FINE) {
      places.put(HERE, speaker.say("slack.start.here"));
    }
    places.put(
        NEW,
        speaker.say(where == Where.HERE_IS_FINE ? "slack.start.new" : "slack.start.new-better"));
    if (where == Where.HERE_IS_PUBLIC) {
      places.put(HERE, speaker.say("slack.start.here-public"));
    }
    return places;
  }

  private Response sent(Sent sent) {
    Fields fields = sent.fields();
    String incident = room.desk().newIncidentId();
    Place place = sent.place();
    boolean made = !fields.choice(WHERE).equals(HERE);
    if (made) {
      Optional<Place> fresh = channels.make(place.team(), incident);
      if (fresh.isEmpty()) {
        return sent.refuse(WHERE, sent.speaker().say("slack.start.no-channel"));
      }
      place = fresh.get();
    } else if (!where(place.channel()).isHere()) {
      return sent.refuse(WHERE, sent.speaker().say("slack.start.not-here"));
    }
    Lang reading = sent.kept().lang();
    Room.Handled handled =
        room.handle(
            new OpenIncident(
                sent.ticket(),
                incident,
                fields.text(NAME),
                fields.choice("kind").equals("drill"),
                fields.time(NOTICED),
                fields.choice("lang").equals(Lang.EN.tag()) ? Lang.EN : Lang.JA,
                place.bound(),
                null),
            reading,
            sent.who().person().zone());
    String opened = handled.receipt().map(Receipt::incident).orElse("");
    if (made) {
      channels.finish(place, sent.who().person().id(), opened.equals(incident));
    }
    if (handled.refused().isPresent()) {
      return sent.refuse(BESIDE.getOrDefault(handled.code(), NAME), handled.refused().get());
    }
    // A second delivery finds what the first has opened, in the channel of the first.
    String bound = room.desk().incident(opened).outline().channel();
    String channel = bound == null ? "" : Place.of(bound).channel();
    return sent.then(watch.view(new Kept(channel, reading, opened), made), opened);
  }
}
