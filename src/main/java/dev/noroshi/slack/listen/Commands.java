package dev.noroshi.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.who.Person;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /noroshi} and its verbs, in both languages. */
final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  static final String COMMAND = "/noroshi";

  private final Room room;
  private final Map<String, Verb> verbs = new HashMap<>();

  Commands(Room room) {
    this.room = room;
  }

  /** What a verb does. */
  @FunctionalInterface
  interface Verb {
    Response run(Ask ask);
  }

  /** A verb by all its names. */
  void on(Verb verb, String... names) {
    for (String name : names) {
      verbs.put(name, verb);
    }
  }

  void register(App app) {
    app.command(COMMAND, this::command);
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload payload = request.getPayload();
    String text = payload.getText() == null ? "" : plain(payload.getText());
    Lang typed = text.codePoints().anyMatch(c -> c > 0x2fff) ? Lang.JA : Lang.EN;
    try {
      Optional<Person> person = room.gate().ours(payload.getUserId());
      if (person.isEmpty()) {
        return context.ack(room.speaker(typed).say("slack.help.outside"));
      }
      Place place = new Place(payload.getTeamId(), payload.getChannelId());
      Who who = new Who(place.team(), person.get(), payload.getTriggerId());
      String[] words = text.split("\\s+", 2);
      Ask ask = new Ask(room, context, who, place, words.length > 1 ? words[1] : "");
      String name = words[0].toLowerCase(Locale.ROOT);
      return verbs.getOrDefault(name, unknown(name)).run(ask);
    } catch (StoreException e) {
      LOG.warn("a command could not be answered: {}", e.code());
      return context.ack(room.speaker(typed).say("slack.not-recorded"));
    } catch (CallFailed failed) {
      LOG.info("who types is not known: {} {}", failed.kind(), failed.error());
      return context.ack(room.speaker(typed).say("slack.not-recorded"));
    }
  }

  /** Full-width letters and spaces make no difference. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static Verb unknown(String name) {
    return ask ->
        name.isEmpty()
            ? ask.say("slack.help")
            : ask.say("slack.help.unknown", "help", ask.speaker().say("slack.help"));
  }
}
