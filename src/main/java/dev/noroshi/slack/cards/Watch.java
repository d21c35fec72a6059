package dev.noroshi.slack.cards;

import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The question that comes before anything else is written here: who may be reading along. */
public final class Watch {

  private Watch() {}

  /** The answers by their ids, in words. */
  public static Map<String, String> answers(Speaker speaker) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("no", speaker.say("slack.watched.no"));
    answers.put("yes", speaker.say("slack.watched.yes"));
    answers.put("unknown", speaker.say("slack.watched.unknown"));
    return answers;
  }

  static List<JsonObject> blocks(Speaker speaker, Incident incident) {
    List<JsonObject> buttons = new ArrayList<>();
    answers(speaker)
        .forEach(
            (answer, label) ->
                buttons.add(
                    Kit.button(
                        Actions.WATCHED + ":" + answer,
                        label,
                        Actions.value(incident.id(), answer))));
    return List.of(Kit.section(speaker.say("slack.watched.ask")), Kit.actions(buttons));
  }
}
