package dev.noroshi.app;

import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.ChecklistEntry;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.MessageEntry;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.WalkEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says, in a few words of one language. */
final class EntryWords {

  private final Desk desk;
  private final Guide guide;
  private final Incident incident;
  private final Lang lang;

  EntryWords(Desk desk, Guide guide, Incident incident, Lang lang) {
    this.desk = desk;
    this.guide = guide;
    this.incident = incident;
    this.lang = lang;
  }

  /** What kind of thing happened. */
  String kind(String type) {
    return guide.texts().get(lang, "entry." + type);
  }

  /** What it was about; empty when the kind says it all. */
  String about(Entry entry) {
    if (entry instanceof IncidentEntry course) {
      return course(course);
    }
    if (entry instanceof WalkEntry walk) {
      return walk(walk);
    }
    if (entry instanceof FactEntry fact) {
      String element =
          guide
              .element(fact.content().element())
              .map(found -> found.official().in(lang))
              .orElse(fact.content().element());
      return joined(element, fact.content().text());
    }
    if (entry instanceof MessageEntry.Edited edited) {
      return edited.text();
    }
    if (entry instanceof DutyEntry duty) {
      return new DutyEntryWords(guide, lang).about(duty);
    }
    if (entry instanceof ReminderEntry reminder) {
      return new DutyEntryWords(guide, lang).about(reminder);
    }
    if (entry instanceof ChecklistEntry check) {
      return check(check);
    }
    return entry instanceof PeopleEntry people ? people(people) : "";
  }

  private String course(IncidentEntry entry) {
    if (entry instanceof IncidentEntry.Opened opened) {
      return opened.title();
    }
    if (entry instanceof IncidentEntry.StageSet set) {
      return guide.stage(set.stage()).map(term -> term.name().in(lang)).orElse(set.stage());
    }
    if (entry instanceof IncidentEntry.WatchSaid said) {
      return guide.texts().get(lang, "slack.watched." + said.answer());
    }
    if (entry instanceof IncidentEntry.Closed closed) {
      return joined(closed.reason());
    }
    return entry instanceof IncidentEntry.Reopened reopened ? reopened.reason() : "";
  }

  private String walk(WalkEntry entry) {
    Optional<Flow> flow = incident.walks().walk(entry.walk()).map(desk::flow);
    if (flow.isEmpty()) {
      return "";
    }
    if (entry instanceof WalkEntry.Answered answered) {
      Optional<Flow.Question> question = flow.get().question(answered.question());
      String ask = question.map(q -> q.ask().in(lang)).orElse(answered.question());
      String label =
          question.stream()
              .flatMap(q -> q.answers().stream())
              .filter(answer -> answer.id().equals(answered.answer()))
              .map(answer -> answer.label().in(lang))
              .findFirst()
              .orElse(answered.answer());
      return joined(ask + " → " + label, answered.reason());
    }
    if (entry instanceof WalkEntry.LeftOpen open) {
      String ask =
          flow.get().question(open.question()).map(q -> q.ask().in(lang)).orElse(open.question());
      return joined(ask, open.reason());
    }
    if (entry instanceof WalkEntry.Abandoned abandoned) {
      return abandoned.reason();
    }
    return flow.get().title().in(lang);
  }

  private String check(ChecklistEntry entry) {
    Optional<Checklist> list = guide.checklist(entry.list());
    String title = list.map(found -> found.title().in(lang)).orElse(entry.list());
    if (entry instanceof ChecklistEntry.Ticked ticked) {
      String key = ticked.done() ? "slack.checklist.done" : "slack.checklist.undone";
      String item =
          list.flatMap(found -> found.item(ticked.item()))
              .map(one -> one.text().in(lang))
              .orElse(ticked.item());
      return part(guide, lang, title, item) + " → " + guide.texts().get(lang, key);
    }
    return title;
  }

  /** A thing, and a part of it. */
  static String part(Guide guide, Lang lang, String whole, String part) {
    return guide.texts().get(lang, "entry.part").replace("{whole}", whole).replace("{part}", part);
  }

  private String people(PeopleEntry entry) {
    if (entry instanceof PeopleEntry.RoleGiven given) {
      return joined(role(given.role()), given.person());
    }
    if (entry instanceof PeopleEntry.RoleEnded ended) {
      return joined(role(ended.role()), ended.person());
    }
    if (entry instanceof PeopleEntry.AudienceSet set) {
      return joined(set.vendor());
    }
    return entry instanceof PeopleEntry.HandoverOffered offered
        ? joined(offered.to(), offered.note())
        : "";
  }

  private String role(String id) {
    return guide.role(id).map(term -> term.name().in(lang)).orElse(id);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
