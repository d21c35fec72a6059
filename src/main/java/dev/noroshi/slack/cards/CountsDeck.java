package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.record.Reminders;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cards while the attacker may be reading along: numbers, and a button behind which each of our
 * people sees the whole in a modal, which Slack does not keep.
 */
final class CountsDeck {

  private final Speaker speaker;
  private final Guide guide;
  private final DutyBook book;
  private final CheckBook checks;
  private final Incident incident;
  private final List<Run> runs;

  CountsDeck(Speaker speaker, Guide guide, DutyBook book, CheckBook checks, List<Run> runs) {
    this.speaker = speaker;
    this.guide = guide;
    this.book = book;
    this.checks = checks;
    this.incident = book.incident();
    this.runs = runs;
  }

  Map<String, List<JsonObject>> all() {
    Map<String, List<JsonObject>> all = new LinkedHashMap<>();
    all.put(Cards.INCIDENT, incidentCard());
    all.put(FirstMinutes.KEY, new FirstMinutes(speaker, guide, incident).plain());
    for (Run run : runs) {
      all.put(run.key(), walkCard(run));
    }
    if (DutiesCard.isBegun(book)) {
      all.put(DutiesCard.KEY, behind("slack.counts.duties", DutiesCard.KEY));
    }
    for (Checklist list : checks.called()) {
      ChecklistCard card = new ChecklistCard(speaker, guide, checks, list);
      all.put(card.key(), said(card.progress(), card.key()));
    }
    for (Reminders.Reminder reminder : incident.reminders().all()) {
      if (reminder.digest()) {
        DigestCard card = new DigestCard(speaker, guide, book, reminder);
        all.put(
            card.key(), card.isDone() ? card.blocks() : behind("slack.counts.digest", card.key()));
      } else {
        ReminderCard card = new ReminderCard(speaker, guide, book, reminder);
        all.put(
            card.key(),
            card.isDone() ? card.blocks() : behind("slack.counts.reminder", card.key()));
      }
    }
    for (People.Shift shift : incident.people().shifts()) {
      ShiftCard card = new ShiftCard(speaker, checks, shift);
      List<JsonObject> blocks = new ArrayList<>();
      blocks.add(Kit.section(speaker.marked(incident, speaker.say("slack.counts.shift"))));
      blocks.addAll(card.end());
      all.put(card.key(), blocks);
    }
    if (!incident.outline().isOpen()) {
      all.put(ClosedCard.KEY, new ClosedCard(speaker, incident).blocks());
    }
    return all;
  }

  private List<JsonObject> incidentCard() {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(
        Kit.header(
            speaker.marked(
                incident, speaker.say("slack.counts.title", "incident", incident.id()))));
    boolean asked = incident.outline().watched() == null;
    if (asked && incident.outline().isOpen()) {
      blocks.addAll(Watch.blocks(speaker, incident));
    } else {
      blocks.add(Kit.context(speaker.say("slack.counts.why")));
    }
    int open = runs.stream().mapToInt(run -> run.assessment().open().size()).sum();
    blocks.add(
        Kit.section(
            speaker.say(
                "slack.counts.counts",
                "facts",
                Integer.toString(incident.facts().byId().size()),
                "questions",
                Integer.toString(open))));
    blocks.add(Kit.actions(List.of(show(Cards.INCIDENT), other(Cards.INCIDENT))));
    blocks.add(IncidentCard.record(speaker, incident));
    return blocks;
  }

  private List<JsonObject> walkCard(Run run) {
    int all = run.flow().questions().size();
    return List.of(
        Kit.section(
            speaker.marked(
                incident,
                speaker.say(
                    "slack.counts.walk",
                    "done",
                    Integer.toString(all - run.assessment().open().size()),
                    "all",
                    Integer.toString(all)))),
        Kit.actions(List.of(show(run.key()), other(run.key()))));
  }

  /** That there is something, and a button to it. */
  private List<JsonObject> behind(String words, String key) {
    return said(speaker.say(words), key);
  }

  private List<JsonObject> said(String words, String key) {
    return List.of(
        Kit.section(speaker.marked(incident, words)), Kit.actions(List.of(show(key), other(key))));
  }

  private JsonObject show(String key) {
    return Kit.button(
        Actions.SHOW, speaker.say("slack.counts.show"), Actions.value(incident.id(), key));
  }

  private JsonObject other(String key) {
    return speaker.otherLanguage(incident, key);
  }
}
