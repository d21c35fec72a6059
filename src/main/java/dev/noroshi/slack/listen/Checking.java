package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.checklist.CheckBook;
import dev.noroshi.desk.CallChecklist;
import dev.noroshi.desk.TickItem;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Term;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.ChecklistCard;
import dev.noroshi.slack.cards.FirstMinutes;
import dev.noroshi.slack.cards.Speaker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checklists: what is typed to call for one, and the buttons on them. */
final class Checking {

  private final Room room;
  private final Pages pages;

  Checking(Room room, Pages pages) {
    this.room = room;
    this.pages = pages;
  }

  void register(Presses presses) {
    presses.on(Actions.TICK, this::tick);
    presses.on(Actions.CHECKLIST_WHY, this::why);
  }

  private void tick(Deed deed) {
    String[] parts = deed.arg().split("\\|", -1);
    if (parts.length == 3) {
      var unused =
          deed.handle(
              new TickItem(
                  deed.who().ticket(deed.lang()),
                  deed.incident().id(),
                  parts[0],
                  parts[1],
                  Boolean.parseBoolean(parts[2])));
      pages.again(deed);
    }
  }

  private void why(Deed deed) {
    Guide guide = room.guide().get();
    guide
        .checklist(deed.arg())
        .map(
            list ->
                new ChecklistCard(
                    room.speaker(deed.reading()),
                    guide,
                    room.desk().checklists(deed.incident()),
                    list))
        .ifPresentOrElse(
            card -> deed.show(pages.reasons(card, deed.reading())),
            () -> deed.tell(deed.aside().say("slack.replaced")));
  }

  /**
   * The list of the stage now, before the first that of the first minutes; or another, or a role's.
   */
  Response asked(Ask ask, Incident incident) {
    Guide guide = room.guide().get();
    String word = ask.argument();
    Optional<Checklist> now = CheckBook.of(guide, incident.outline().stage());
    if (word.isEmpty()) {
      return now.or(() -> guide.checklist(FirstMinutes.KEY))
          .map(list -> called(ask, incident, list))
          .orElseGet(() -> without(ask));
    }
    Optional<Term> role = term(guide.roles(), word);
    if (role.isPresent()) {
      return now.map(list -> show(ask, incident, ChecklistCard.key(list, role.get().id())))
          .orElseGet(() -> without(ask));
    }
    return term(guide.stages(), word)
        .flatMap(stage -> CheckBook.of(guide, stage.id()))
        .or(() -> titled(guide, word))
        .map(list -> called(ask, incident, list))
        .orElseGet(() -> known(ask, "slack.checklist.unknown"));
  }

  /** A list whose card stands in the channel opens for whoever asks; else it is called for. */
  private Response called(Ask ask, Incident incident, Checklist list) {
    if (list.id().equals(FirstMinutes.KEY) || incident.checks().called().contains(list.id())) {
      return show(ask, incident, ChecklistCard.key(list));
    }
    return incident.outline().isOpen()
        ? room.handle(
                new CallChecklist(ask.who().ticket(ask.lang()), incident.id(), list.id()),
                ask.lang())
            .refused()
            .map(refused -> ask.context().ack(refused))
            .orElseGet(
                () -> ask.say("slack.checklist.called", "list", ask.speaker().in(list.title())))
        : ask.say("slack.is-closed");
  }

  private Response show(Ask ask, Incident incident, String key) {
    return pages
        .card(ask.place(), incident, key, ask.lang())
        .map(ask::show)
        .orElseGet(() -> ask.say("slack.not-opened"));
  }

  private Response without(Ask ask) {
    return known(ask, "slack.checklist.no-stage");
  }

  /** What can be asked for, in the words of whoever asks. */
  private Response known(Ask ask, String key) {
    Guide guide = room.guide().get();
    Speaker speaker = ask.speaker();
    List<String> roles =
        guide.checklists().values().stream()
            .flatMap(list -> list.items().stream())
            .map(Checklist.Item::role)
            .filter(Objects::nonNull)
            .toList();
    return ask.say(
        key,
        "stages",
        names(
            speaker, guide.stages().stream().filter(t -> CheckBook.of(guide, t.id()).isPresent())),
        "roles",
        names(speaker, guide.roles().stream().filter(t -> roles.contains(t.id()))));
  }

  private static String names(Speaker speaker, Stream<Term> terms) {
    return terms.map(term -> speaker.in(term.name())).collect(Collectors.joining(" / "));
  }

  private static Optional<Term> term(List<Term> terms, String word) {
    return terms.stream().filter(t -> Options.isNamed(word, t.id(), t.name())).findFirst();
  }

  private static Optional<Checklist> titled(Guide guide, String word) {
    return guide.checklists().values().stream()
        .filter(list -> Options.isNamed(word, list.id(), list.title()))
        .findFirst();
  }
}
