package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A verb that one of our own people typed. */
final class Ask {

  private static final Logger LOG = LoggerFactory.getLogger(Ask.class);

  private final Room room;
  private final SlashCommandContext context;
  private final Who who;
  private final Place place;
  private final String argument;
  private @Nullable Incident incident;
  private boolean looked;

  Ask(Room room, SlashCommandContext context, Who who, Place place, String argument) {
    this.room = room;
    this.context = context;
    this.who = who;
    this.place = place;
    this.argument = argument;
  }

  SlashCommandContext context() {
    return context;
  }

  Who who() {
    return who;
  }

  Place place() {
    return place;
  }

  /** What was typed after the verb. */
  String argument() {
    return argument;
  }

  /** The incident of the channel, if there is one; the record is not read before it is needed. */
  Optional<Incident> incident() {
    if (!looked) {
      incident = room.in(place).orElse(null);
      looked = true;
    }
    return Optional.ofNullable(incident);
  }

  /** Speaks to the one person. */
  Speaker speaker() {
    return room.speaker(who.person().lang());
  }

  /** What only one person sees is in their own language. */
  Lang lang() {
    return who.person().lang();
  }

  Response say(String key, String... details) {
    return context.ack(speaker().say(key, details));
  }

  Response show(JsonObject view) {
    String text = incident().map(found -> room.marked(view, found)).orElse(view).toString();
    try {
      var unused =
          made(
              () ->
                  context
                      .client()
                      .viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(text)));
      return context.ack();
    } catch (CallFailed failed) {
      LOG.info("a modal was not opened: {} {}", failed.kind(), failed.error());
      return say("slack.not-opened");
    }
  }

  Kept keeping() {
    return new Kept(place.channel(), lang(), incident().map(Incident::id).orElse(""));
  }
}
