package dev.noroshi.slack.listen;

import dev.noroshi.desk.AcceptHandover;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.TakeLead;
import dev.noroshi.desk.Ticket;
import dev.noroshi.desk.WithdrawHandover;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import java.util.Optional;
import java.util.function.LongFunction;

/** The buttons of the other cards. */
final class CardPresses {

  private final Pages pages;
  private final FactForms facts;
  private final CourseForms course;
  private final PeopleForms people;
  private final AudienceForm audience;

  CardPresses(
      Pages pages, FactForms facts, CourseForms course, PeopleForms people, AudienceForm audience) {
    this.pages = pages;
    this.facts = facts;
    this.course = course;
    this.people = people;
    this.audience = audience;
  }

  void register(Presses presses) {
    presses.on(Actions.SHOW, deed -> show(deed, deed.arg(), deed.reading()));
    presses.on(Actions.OTHER_LANGUAGE, deed -> show(deed, deed.arg(), deed.lang().other()));
    presses.on(Actions.WATCHED, this::watched);
    presses.on(Actions.ADD_FACT, deed -> deed.show(facts.note(kept(deed), "")));
    presses.on(Actions.CORRECT_FACT, this::correct);
    presses.on(Actions.ALL_FACTS, this::allFacts);
    presses.on(Actions.STAGE, deed -> deed.show(course.stage(kept(deed), deed.incident())));
    presses.on(Actions.ROLES, deed -> deed.show(people.role(kept(deed), deed.incident())));
    presses.on(Actions.END_ROLE, people::end);
    presses.on(Actions.TAKE_LEAD, deed -> done(deed, new TakeLead(ticket(deed), id(deed))));
    presses.on(
        Actions.ACCEPT,
        deed -> onOffer(deed, offer -> new AcceptHandover(ticket(deed), id(deed), offer)));
    presses.on(
        Actions.WITHDRAW,
        deed -> onOffer(deed, offer -> new WithdrawHandover(ticket(deed), id(deed), offer)));
    presses.on(Actions.OPEN_TO, this::openTo);
  }

  private static Kept kept(Deed deed) {
    return deed.keeping(deed.reading(), deed.incident().id());
  }

  private void show(Deed deed, String key, Lang lang) {
    if (deed.kept() != null) {
      pages.redraw(deed, key, lang);
      return;
    }
    pages
        .card(deed.place(), deed.incident(), key, lang)
        .ifPresentOrElse(deed::show, () -> deed.tell(deed.aside().say("slack.replaced")));
  }

  private void watched(Deed deed) {
    Optional<SayWatched.Answer> answer = WatchForm.answer(deed.arg());
    if (answer.isEmpty()) {
      return;
    }
    boolean done =
        deed.handle(
                new SayWatched(deed.who().ticket(deed.lang()), deed.incident().id(), answer.get()))
            .isPresent();
    pages.again(deed);
    if (done && answer.get() != SayWatched.Answer.NO) {
      deed.showAfterwards(pages.emergency(deed.reading()));
    }
  }

  private void correct(Deed deed) {
    deed.incident()
        .facts()
        .last(deed.arg())
        .filter(version -> !deed.incident().seals().counsel().contains(version.seq()))
        .ifPresent(
            version ->
                deed.show(
                    facts.correct(
                        deed.keeping(
                            deed.reading(),
                            Actions.value(
                                deed.incident().id(), deed.arg(), Long.toString(version.seq()))),
                        version)));
  }

  private void allFacts(Deed deed) {
    String from = deed.arg();
    if (from.matches("\\d{1,6}")) {
      var view = pages.facts(deed.place(), deed.incident(), Integer.parseInt(from), deed.reading());
      if (deed.kept() != null && deed.kept().part(1).equals("facts")) {
        deed.redraw(view);
      } else {
        deed.show(view);
      }
    }
  }

  private void onOffer(Deed deed, LongFunction<Command> command) {
    if (deed.arg().matches("\\d{1,18}")) {
      done(deed, command.apply(Long.parseLong(deed.arg())));
    }
  }

  private void done(Deed deed, Command command) {
    var unused = deed.handle(command);
    pages.again(deed);
  }

  private static Ticket ticket(Deed deed) {
    return deed.who().ticket(deed.lang());
  }

  private static String id(Deed deed) {
    return deed.incident().id();
  }

  private void openTo(Deed deed) {
    try {
      Kept kept = deed.keeping(deed.who().person().lang(), deed.incident().id());
      deed.show(audience.view(kept, deed.incident(), deed.who().person()));
    } catch (CallFailed e) {
      deed.tell(deed.aside().say("slack.not-opened"));
    }
  }
}
