package dev.noroshi.slack.cards;

import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What to do in the first fifteen minutes: seven lines at most, and why behind a button. */
public final class FirstMinutes {

  public static final String KEY = "first-minutes";

  private final Speaker speaker;
  private final Checklist list;

  public FirstMinutes(Speaker speaker, Guide guide) {
    this.speaker = speaker;
    this.list =
        guide
            .checklist(KEY)
            .orElseThrow(() -> new IllegalStateException("the guide has no " + KEY));
  }

  List<JsonObject> blocks(Incident incident) {
    StringBuilder lines = new StringBuilder();
    int number = 1;
    for (Checklist.Item item : list.items()) {
      lines.append(number++).append(". ").append(speaker.in(item.text())).append('\n');
    }
    return List.of(
        Kit.header(speaker.marked(incident, speaker.in(list.title()))),
        Kit.section(lines.toString()),
        Kit.actions(
            List.of(
                Kit.button(
                    Actions.FIRST_MINUTES,
                    speaker.say("slack.first-minutes.why"),
                    Actions.value(incident.id())),
                speaker.otherLanguage(incident, KEY))));
  }

  /** Each line with its reason. */
  public List<JsonObject> reasons() {
    List<JsonObject> blocks = new ArrayList<>();
    for (Checklist.Item item : list.items()) {
      blocks.add(Kit.section("*" + speaker.in(item.text()) + "*\n" + speaker.in(item.why())));
    }
    return blocks;
  }
}
