package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.record.Reminders;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cards of an incident among our own people. */
final class FullDeck {

  private final Speaker speaker;
  private final Guide guide;
  private final DutyBook book;
  private final CheckBook checks;
  private final Incident incident;
  private final List<Run> runs;

  FullDeck(Speaker speaker, Guide guide, DutyBook book, CheckBook checks, List<Run> runs) {
    this.speaker = speaker;
    this.guide = guide;
    this.book = book;
    this.checks = checks;
    this.incident = book.incident();
    this.runs = runs;
  }

  Map<String, List<JsonObject>> all() {
    Map<String, List<JsonObject>> all = new LinkedHashMap<>();
    all.put(Cards.INCIDENT, new IncidentCard(speaker, guide, book, runs).blocks());
    all.put(FirstMinutes.KEY, new FirstMinutes(speaker, guide, incident).ticked());
    FactsCard facts = new FactsCard(speaker, guide, incident);
    if (!facts.isEmpty()) {
      all.put(FactsCard.KEY, facts.withButtons());
    }
    if (Offers.asked(guide, incident)
        && (incident.outline().isOpen() || incident.walks().current("sharing").isPresent())) {
      all.put(Offers.SHARING, Offers.blocks(speaker, incident));
    }
    for (Run run : runs) {
      all.put(run.key(), new WalkCard(speaker, run).blocks());
      run.assessment()
          .primary()
          .ifPresent(
              outcome ->
                  all.put(
                      run.outcomeKey(),
                      new OutcomeCard(
                              speaker,
                              guide,
                              run,
                              outcome,
                              run.flow().id().equals("disclosure")
                                  && Offers.shareFirst(guide, incident))
                          .blocks()));
    }
    if (DutiesCard.isBegun(book)) {
      all.put(DutiesCard.KEY, new DutiesCard(speaker, guide, book).blocks());
    }
    for (Checklist list : checks.called()) {
      ChecklistCard card = new ChecklistCard(speaker, guide, checks, list);
      all.put(card.key(), card.blocks());
    }
    for (Reminders.Reminder reminder : incident.reminders().all()) {
      if (reminder.digest()) {
        DigestCard card = new DigestCard(speaker, guide, book, reminder);
        all.put(card.key(), card.blocks());
      } else {
        ReminderCard card = new ReminderCard(speaker, guide, book, reminder);
        all.put(card.key(), card.blocks());
      }
    }
    for (People.Shift shift : incident.people().shifts()) {
      ShiftCard card = new ShiftCard(speaker, checks, shift);
      all.put(card.key(), card.blocks());
    }
    if (!incident.outline().isOpen()) {
      all.put(ClosedCard.KEY, new ClosedCard(speaker, incident).blocks());
    }
    return all;
  }
}
