package dev.noroshi.slack.listen;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.desk.TakeBack;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Pressed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons of walks and outcomes. */
final class WalkPresses {

  private static final Logger LOG = LoggerFactory.getLogger(WalkPresses.class);

  private final Room room;
  private final WalkForms forms;
  private final Pages pages;

  WalkPresses(Room room, WalkForms forms, Pages pages) {
    this.room = room;
    this.forms = forms;
    this.pages = pages;
  }

  void register(Presses presses) {
    presses.on(
        Actions.START_WALK,
        deed -> {
          var unused =
              deed.handle(
                  new StartWalk(
                      deed.who().ticket(deed.lang()), deed.incident().id(), deed.arg(), null));
          pages.again(deed);
        });
    on(presses, Actions.ANSWER, this::answer);
    on(
        presses,
        Actions.LEAVE_OPEN,
        (deed, on) ->
            deed.show(forms.leaveOpen(deed.keeping(deed.reading(), on.pressed().value()))));
    on(presses, Actions.CHANGE, this::change);
    on(presses, Actions.TAKE_BACK, this::takeBack);
    on(presses, Actions.WHY, this::why);
    on(presses, Actions.REASONS, (deed, on) -> deed.show(pages.reasons(on.walk(), deed.reading())));
    on(presses, Actions.HISTORY, (deed, on) -> deed.show(pages.history(on.walk(), deed.reading())));
  }

  /** On which walk a button acts, and what the person saw. */
  private record On(Pressed pressed, Walk walk) {}

  @FunctionalInterface
  private interface Act {
    void on(Deed deed, On on);
  }

  private static void on(Presses presses, String action, Act act) {
    presses.on(
        action,
        deed -> {
          try {
            Pressed pressed = Pressed.read(deed.value());
            deed.incident()
                .walks()
                .walk(pressed.walk())
                .ifPresent(walk -> act.on(deed, new On(pressed, walk)));
          } catch (IllegalArgumentException e) {
            LOG.info("a button carries what is none of ours");
          }
        });
  }

  private void answer(Deed deed, On on) {
    Pressed pressed = on.pressed();
    var unused =
        deed.handle(
            new AnswerQuestion(
                deed.who().ticket(deed.lang()),
                pressed.incident(),
                pressed.walk(),
                pressed.question(),
                pressed.answer(),
                pressed.seen(),
                null));
    pages.redraw(deed, "walk/" + pressed.walk(), deed.lang());
  }

  private void takeBack(Deed deed, On on) {
    Pressed pressed = on.pressed();
    boolean done =
        deed.handle(
                new TakeBack(
                    deed.who().ticket(deed.lang()),
                    pressed.incident(),
                    pressed.walk(),
                    pressed.question(),
                    pressed.seen()))
            .isPresent();
    if (done) {
      deed.tell(deed.aside().say("slack.typed.taken-back"));
    }
  }

  private Optional<Flow.Question> question(On on) {
    return room.desk().flow(on.walk()).question(on.pressed().question());
  }

  private void change(Deed deed, On on) {
    question(on)
        .ifPresent(
            question -> {
              boolean answered =
                  on.walk().last(question.id()).filter(given -> given.answer() != null).isPresent();
              Kept kept = deed.keeping(deed.reading(), on.pressed().value());
              deed.show(forms.change(kept, question, answered));
            });
  }

  private void why(Deed deed, On on) {
    Kept kept = deed.keeping(deed.reading(), deed.incident().id());
    question(on).ifPresent(question -> deed.show(pages.why(question, kept)));
  }
}
