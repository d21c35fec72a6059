package dev.noroshi.slack.cards;

import dev.noroshi.clock.Deadline;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.duty.Reminding;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Mark;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.record.Reminders;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People are reminded: of what, until when, and what they can do about it in one tap. */
final class ReminderCard {

  private static final int SHOWN = 10;

  private final Speaker speaker;
  private final DutyBook book;
  private final Incident incident;
  private final DutyWords words;
  private final Reminders.Reminder reminder;

  /** What a mark is about, as it stands now. */
  private record About(Mark mark, Duty duty, Line line) {}

  ReminderCard(Speaker speaker, Guide guide, DutyBook book, Reminders.Reminder reminder) {
    this.speaker = speaker;
    this.book = book;
    this.incident = book.incident();
    this.words = new DutyWords(speaker, guide);
    this.reminder = reminder;
  }

  String key() {
    return "remind/" + reminder.seq();
  }

  /** Whether all of it was seen to. */
  boolean isDone() {
    return open().isEmpty() || !incident.outline().isOpen();
  }

  List<JsonObject> blocks() {
    List<About> open = open();
    List<JsonObject> blocks = new ArrayList<>();
    if (isDone()) {
      blocks.add(Kit.context(speaker.marked(incident, speaker.say("slack.remind.done"))));
      return blocks;
    }
    boolean advice = open.stream().noneMatch(about -> about.duty().binds());
    String title =
        open.size() == 1
            ? speaker.say(advice ? "slack.remind.one-advice" : "slack.remind.one")
            : speaker.say("slack.remind.several", "count", Integer.toString(open.size()));
    // Whoever is told in person is not called by the channel too.
    String who = advice ? String.join(" ", people(open)) : "";
    blocks.add(
        Kit.section(
            speaker.marked(incident, "*" + title + "*") + (who.isEmpty() ? "" : "　" + who)));
    blocks.addAll(body(open));
    if (!advice && incident.people().holders(People.LEAD).isEmpty()) {
      blocks.add(Kit.context(speaker.say("slack.remind.nobody")));
    }
    return blocks;
  }

  /** What it is about, and what can be done. */
  List<JsonObject> body() {
    return body(open());
  }

  private List<JsonObject> body(List<About> open) {
    List<JsonObject> blocks = new ArrayList<>();
    for (About about : open.subList(0, Math.min(SHOWN, open.size()))) {
      blocks.add(
          Kit.section(
              words.title(about.duty())
                  + "\n"
                  + words.line(about.duty(), about.line())
                  + "\n"
                  + why(about)
                  + "　"
                  + words.decision(about.duty())));
    }
    if (reminder.again() != null) {
      blocks.add(
          Kit.context(
              speaker.say(
                  "slack.remind.again",
                  "by",
                  Speaker.person(reminder.again().by()),
                  "time",
                  Speaker.time(reminder.again().until()))));
    }
    blocks.add(Kit.actions(buttons(open)));
    return blocks;
  }

  /** Of what it is still to be reminded. */
  private List<About> open() {
    List<About> open = new ArrayList<>();
    for (Mark mark : reminder.marks()) {
      for (Duty duty : book.all()) {
        Optional<Line> line = duty.line(mark.stage());
        if (duty.entity().id().equals(mark.entity())
            && duty.regime().id().equals(mark.regime())
            && duty.counts()
            && line.filter(Line::isOpen).isPresent()) {
          open.add(new About(mark, duty, line.get()));
        }
      }
    }
    return open;
  }

  private String why(About about) {
    boolean advice = !about.duty().binds();
    String why =
        switch (about.mark().why()) {
          case "hours-left" -> "slack.remind.hours-left";
          case "last-open-day" -> "slack.remind.last-open-day";
          case "limit" -> advice ? "slack.remind.advice" : limit(about.line());
          case "overdue" -> "slack.remind.overdue";
          case Reminding.AGAIN -> "slack.remind.put-off";
          default -> advice ? "slack.remind.advice-near" : "slack.remind.under-way";
        };
    return speaker.say(why);
  }

  /** The day of the limit, or the very time. */
  private static String limit(Line line) {
    Deadline deadline = line.deadline();
    Deadline.Limit limit = deadline == null ? null : deadline.limit();
    return limit != null && limit.endOfDay() ? "slack.remind.limit-day" : "slack.remind.limit";
  }

  /** Whoever sees to it; else the lead; else the managers. */
  private Set<String> people(List<About> open) {
    Set<String> people = new LinkedHashSet<>();
    for (About about : open) {
      String owner = about.duty().owner();
      if (owner != null) {
        people.add(Speaker.person(owner));
      } else {
        List<PeopleEntry.RoleGiven> lead = incident.people().holders(People.LEAD);
        (lead.isEmpty() ? incident.people().holders("manager") : lead)
            .forEach(given -> people.add(Speaker.person(given.person())));
      }
    }
    return people;
  }

  /** Advice is followed, a report is filed, people are told, and what is public is published. */
  static String done(Duty duty, Line line) {
    if (!duty.binds()) {
      return "slack.duty.say-done";
    }
    return switch (line.stage().act()) {
      case REPORT -> "slack.duty.say-filed";
      case NOTIFY -> "slack.duty.say-notified";
      case PUBLISH -> "slack.duty.say-published";
    };
  }

  private List<JsonObject> buttons(List<About> open) {
    List<JsonObject> buttons = new ArrayList<>();
    if (open.stream().map(About::duty).distinct().count() == 1) {
      // The most urgent of its stages is what people file first.
      About about = open.get(0);
      String duty = Actions.value(incident.id(), about.duty().key());
      String stage = Actions.value(incident.id(), about.duty().key(), about.line().stage().id());
      String page = Actions.value(incident.id(), DutyPage.key(about.duty()));
      String done = speaker.say(done(about.duty(), about.line()));
      boolean decided = !about.duty().binds() || about.duty().verdict() == Duty.Verdict.APPLIES;
      // Whether it is owed comes first, while nobody has decided that.
      if (decided) {
        buttons.add(Kit.primary(Actions.FILED, done, stage));
      } else {
        buttons.add(Kit.primary(Actions.SHOW + ":duty", speaker.say("slack.duty.decide"), page));
        buttons.add(Kit.button(Actions.FILED, done, stage));
      }
      buttons.add(Kit.button(Actions.NOT_OURS, speaker.say("slack.duty.say-not"), duty));
      buttons.add(Kit.button(Actions.TAKE_DUTY, speaker.say("slack.duty.take"), duty));
      if (decided) {
        buttons.add(Kit.button(Actions.SHOW + ":duty", speaker.say("slack.duty.show"), page));
      }
    } else {
      buttons.add(
          Kit.primary(
              Actions.SHOW + ":duties",
              speaker.say("slack.duties.show"),
              Actions.value(incident.id(), DutiesCard.KEY)));
    }
    buttons.add(
        Kit.button(
            Actions.SNOOZE,
            speaker.say("slack.remind.snooze"),
            Actions.value(incident.id(), Long.toString(reminder.seq()))));
    buttons.add(speaker.otherLanguage(incident, key()));
    return buttons;
  }
}
