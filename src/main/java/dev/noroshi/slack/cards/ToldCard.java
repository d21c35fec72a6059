package dev.noroshi.slack.cards;

import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Reach;
import dev.noroshi.duty.Telling;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Reminders;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A reminder to one person: why they have it, of what it is, and whom to call. */
final class ToldCard {

  static final String PREFIX = "told/";

  private static final int PHONE = 50;

  private final Speaker speaker;
  private final Incident incident;
  private final Reminders.Call call;
  private final Reminders.Reminder reminder;
  private final ReminderCard card;
  private final DigestCard list;
  private final Function<String, Reach> reach;

  ToldCard(
      Speaker speaker,
      Guide guide,
      DutyBook book,
      Reminders.Call call,
      Function<String, Reach> reach) {
    this.speaker = speaker;
    this.incident = book.incident();
    this.call = call;
    this.reach = reach;
    this.reminder = incident.reminders().reminder(call.what().reminder()).orElseThrow();
    this.card = new ReminderCard(speaker, guide, book, reminder);
    this.list = new DigestCard(speaker, guide, book, reminder);
  }

  /**
   * As it stands in a direct message.
   *
   * @param index of the person among those who were told
   */
  List<JsonObject> blocks(int index) {
    if (reminder.digest() ? list.isDone() : card.isDone()) {
      String done = reminder.digest() ? "slack.digest.done" : "slack.remind.done";
      return List.of(Kit.context(speaker.marked(incident, speaker.say(done) + "　" + channel())));
    }
    if (incident.outline().mayHoldFacts()) {
      return whole(index);
    }
    return List.of(
        Kit.section(
            speaker.marked(
                    incident,
                    speaker.say(
                        reminder.digest() ? "slack.counts.digest" : "slack.counts.reminder"))
                + "　"
                + channel()),
        Kit.actions(
            List.of(
                Kit.button(
                    Actions.SHOW,
                    speaker.say("slack.counts.show"),
                    Actions.value(incident.id(), PREFIX + call.seq() + "/" + index)))));
  }

  /**
   * All of it.
   *
   * @param index of the person among those who were told
   */
  List<JsonObject> whole(int index) {
    List<JsonObject> blocks = new ArrayList<>();
    if (reminder.digest()) {
      blocks.add(Kit.context(channel()));
      blocks.addAll(list.blocks());
      return blocks;
    }
    String why =
        switch (call.what().why()) {
          case Telling.UNANSWERED -> "slack.told.unanswered";
          case Telling.PHONE -> "slack.told.phone";
          default -> "slack.told.due";
        };
    blocks.add(
        Kit.section(speaker.marked(incident, "*" + speaker.say(why) + "*") + "　" + channel()));
    if (call.what().why().equals(Telling.PHONE)) {
      blocks.add(Kit.section(String.join("\n", numbers(index))));
    }
    blocks.addAll(card.body());
    return blocks;
  }

  /**
   * Of the others who did not answer; whoever reads it cannot call themselves. Where all slept or
   * we did, nobody was told before: then of those who are told now.
   */
  private List<String> numbers(int index) {
    Set<String> people = new LinkedHashSet<>();
    incident.reminders().calls().stream()
        .filter(other -> other.what().reminder() == call.what().reminder())
        .filter(other -> !other.what().why().equals(Telling.PHONE))
        .forEach(other -> people.addAll(other.what().people()));
    if (people.isEmpty()) {
      people.addAll(call.what().people());
    }
    String reader = call.what().people().get(index);
    boolean alone = people.equals(Set.of(reader));
    return people.stream()
        .filter(person -> alone || !person.equals(reader))
        .map(this::number)
        .toList();
  }

  private String number(String person) {
    String phone = reach.apply(person).phone();
    return speaker.say(
        phone == null ? "slack.told.no-number" : "slack.told.number",
        "person",
        Speaker.person(person),
        "number",
        phone == null ? "" : Speaker.typed(phone, PHONE));
  }

  private String channel() {
    String bound = incident.outline().channel();
    return bound == null ? "" : "<#" + bound.substring(bound.indexOf('/') + 1) + ">";
  }
}
