package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.board.Audience;
import dev.noroshi.slack.board.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Speaker;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /noroshi} and its verbs. */
final class Commands {

  static final String COMMAND = "/noroshi";

  /** The verbs in both languages. */
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("start", "start"),
          Map.entry("開始", "start"),
          Map.entry("share", "sharing"),
          Map.entry("共有", "sharing"),
          Map.entry("disclose", "disclosure"),
          Map.entry("公表", "disclosure"));

  private final Room room;
  private final StartForm startForm;
  private final Audience audience;

  Commands(Room room, StartForm startForm, Audience audience) {
    this.room = room;
    this.startForm = startForm;
    this.audience = audience;
  }

  void register(App app) {
    app.command(COMMAND, this::command);
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var payload = request.getPayload();
    Place place = new Place(payload.getTeamId(), payload.getChannelId());
    String text = payload.getText() == null ? "" : payload.getText().strip();
    Lang typed = text.codePoints().anyMatch(c -> c > 0x2fff) ? Lang.JA : Lang.EN;
    try {
      if (audience.isOutside(payload.getUserId())) {
        return context.ack(room.speaker(typed).say("slack.help"));
      }
    } catch (CallFailed e) {
      return context.ack(room.speaker(typed).say("slack.not-recorded"));
    }
    String verb = VERBS.getOrDefault(text.split("\\s+", 2)[0].toLowerCase(Locale.ROOT), "help");
    Optional<Incident> incident = room.in(place);
    Lang lang = incident.map(Cards::lang).orElse(typed);
    Speaker speaker = room.speaker(lang);
    switch (verb) {
      case "start" -> {
        if (incident.isPresent()) {
          return context.ack(speaker.say("refused.channel-taken", "incident", incident.get().id()));
        }
        if (!weAreIn(context, place.channel())) {
          return context.ack(speaker.say("slack.invite-first"));
        }
        if (outsidersListen(place.channel())) {
          return context.ack(speaker.say("slack.outsiders"));
        }
        String view = startForm.view(place, lang).toString();
        boolean shown =
            Said.yes(
                context
                    .client()
                    .viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)));
        return shown ? context.ack() : context.ack(speaker.say("slack.not-opened"));
      }
      case "sharing", "disclosure" -> {
        if (incident.isEmpty()) {
          return context.ack(speaker.say("slack.no-incident"));
        }
        Who who =
            new Who(
                payload.getTeamId(),
                payload.getUserId(),
                payload.getUserName(),
                payload.getTriggerId());
        return room.handle(new StartWalk(who.ticket(lang), incident.get().id(), verb, null), lang)
            .map(context::ack)
            .orElseGet(context::ack);
      }
      default -> {
        return context.ack(speaker.say("slack.help"));
      }
    }
  }

  /** Where the bot is not a member, no card could be posted. */
  private static boolean weAreIn(SlashCommandContext context, String channel)
      throws IOException, SlackApiException {
    ConversationsInfoResponse info = context.client().conversationsInfo(r -> r.channel(channel));
    return info.isOk() && (info.getChannel().isMember() || info.getChannel().isIm());
  }

  private boolean outsidersListen(String channel) {
    try {
      return !audience.internal(channel);
    } catch (CallFailed e) {
      return true;
    }
  }
}
