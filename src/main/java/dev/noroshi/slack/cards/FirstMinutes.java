package dev.noroshi.slack.cards;

import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What to do in the first fifteen minutes: seven lines at most, and why behind a button. */
public final class FirstMinutes {

  public static final String KEY = "first-minutes";

  private final Speaker speaker;
  private final Incident incident;
  private final Checklist list;

  FirstMinutes(Speaker speaker, Guide guide, Incident incident) {
    this.speaker = speaker;
    this.incident = incident;
    this.list =
        guide
            .checklist(KEY)
            .orElseThrow(() -> new IllegalStateException("the guide has no " + KEY));
  }

  /** With what is done; who did it stands behind the button. */
  List<JsonObject> ticked() {
    return blocks(item -> incident.checks().done(KEY, item.id()).isPresent() ? "✅ " : "");
  }

  /** While somebody may be reading along: what to do, not how far we are. */
  List<JsonObject> plain() {
    return blocks(item -> "");
  }

  private List<JsonObject> blocks(Function<Checklist.Item, String> mark) {
    StringBuilder lines = new StringBuilder();
    int number = 1;
    for (Checklist.Item item : list.items()) {
      lines
          .append(number++)
          .append(". ")
          .append(mark.apply(item))
          .append(speaker.in(item.text()))
          .append('\n');
    }
    List<JsonObject> buttons = new ArrayList<>();
    if (incident.outline().isOpen()) {
      buttons.add(
          Kit.button(
              Actions.SHOW,
              speaker.say("slack.first-minutes.tick"),
              Actions.value(incident.id(), ChecklistCard.key(list))));
    }
    buttons.add(
        Kit.button(
            Actions.CHECKLIST_WHY,
            speaker.say("slack.first-minutes.why"),
            Actions.value(incident.id(), KEY)));
    buttons.add(speaker.otherLanguage(incident, KEY));
    return List.of(
        Kit.header(speaker.marked(incident, speaker.in(list.title()))),
        Kit.section(lines.toString()),
        Kit.actions(buttons));
  }
}
