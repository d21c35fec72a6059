package dev.noroshi.slack.listen;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import dev.noroshi.slack.cards.Pressed;
import dev.noroshi.slack.cards.Run;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.who.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that are typed in the thread of a walk. A message counts only when the whole of it is the
 * number or the full word of an option, and it came after the question was shown; whatever else is
 * said there is not ours and is not stored. Messages elsewhere are not even read.
 */
final class Threads {

  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

  private final Room room;

  Threads(Room room) {
    this.room = room;
  }

  void register(App app) {
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          MessageEvent message = payload.getEvent();
          if (message.getThreadTs() != null
              && message.getUser() != null
              && message.getBotId() == null) {
            try {
              room.board()
                  .card(message.getChannel(), message.getThreadTs())
                  .filter(post -> post.key().startsWith("walk/") && post.state() == State.POSTED)
                  .ifPresent(post -> inWalk(payload, message, post));
            } catch (RuntimeException e) {
              LOG.warn("a typed answer was lost: {}", e.getClass().getSimpleName());
              throw e;
            }
          }
          return context.ack();
        });
  }

  private void inWalk(EventsApiPayload<MessageEvent> payload, MessageEvent message, Post post) {
    Place place = new Place(payload.getTeamId(), message.getChannel());
    Optional<Incident> incident =
        room.in(place).filter(found -> found.id().equals(post.incident()));
    Optional<Walk> walk =
        incident.flatMap(found -> found.walks().walk(post.key().substring("walk/".length())));
    if (walk.isEmpty()) {
      return;
    }
    try {
      Optional<Person> person = room.gate().ours(message.getUser());
      if (person.isPresent() && room.gate().showsAll(incident.get(), place)) {
        Who who = new Who(place.team(), person.get(), payload.getEventId());
        Run run = room.cards().run(incident.get(), walk.get());
        new Typed(place, who, message, run, post).read();
      }
    } catch (CallFailed failed) {
      LOG.info("who types is not known: {} {}", failed.kind(), failed.error());
      String words = room.speaker(Cards.lang(incident.get())).say("slack.not-recorded");
      room.aside().tell(place, message.getUser(), message.getThreadTs(), words);
    }
  }

  /** One message in the thread of a walk. */
  private final class Typed {

    private final Place place;
    private final Who who;
    private final MessageEvent message;
    private final Run run;
    private final Post post;
    private final Speaker aside;

    Typed(Place place, Who who, MessageEvent message, Run run, Post post) {
      this.place = place;
      this.who = who;
      this.message = message;
      this.run = run;
      this.post = post;
      this.aside = room.speaker(who.person().lang());
    }

    void read() {
      if (run.incident().outline().isOpen() && run.flow().questions().stream().anyMatch(this::is)) {
        if (afterTheQuestion()) {
          run.asked().ifPresent(this::answer);
        } else if (!room.desk().carriedOut(run.incident().id(), ticket())) {
          tell(aside.say("slack.typed.late"));
        }
      }
    }

    /** Whether it is an answer to a question; which one they had before them is not known yet. */
    private boolean is(Flow.Question question) {
      return Options.find(question, message.getText()).isPresent();
    }

    private void answer(Flow.Question asked) {
      Options.find(asked, message.getText())
          .ifPresent(
              option -> {
                if (option.open()) {
                  tell(aside.say("slack.typed.open", "answer", aside.in(option.label())));
                } else {
                  take(asked, option);
                }
              });
    }

    /** The card shows what the record says, and showed it before this was typed. */
    private boolean afterTheQuestion() {
      long millis = new BigDecimal(message.getTs()).movePointRight(3).longValue();
      return millis >= post.shownAt().toEpochMilli()
          && room.cards().of(run.incident(), Level.FULL).stream()
              .filter(card -> card.key().equals(post.key()))
              .anyMatch(card -> card.hash().equals(post.hash()));
    }

    private Ticket ticket() {
      return who.ticket(Cards.lang(run.incident()));
    }

    private void take(Flow.Question asked, Flow.Answer option) {
      Walk walk = run.walk();
      Room.Handled handled =
          room.handle(
              new AnswerQuestion(
                  ticket(),
                  run.incident().id(),
                  walk.id(),
                  asked.id(),
                  option.id(),
                  walk.lastSaid(),
                  null),
              who.person().lang());
      handled.refused().map(Kit::escaped).ifPresent(this::tell);
      handled
          .receipt()
          .filter(receipt -> !receipt.repeated() && !receipt.entries().isEmpty())
          .ifPresent(receipt -> echo(asked, option, receipt));
    }

    private void echo(Flow.Question asked, Flow.Answer option, Receipt receipt) {
      Pressed undo =
          new Pressed(run.incident().id(), run.walk().id(), asked.id(), option.id(), receipt.seq());
      String words = aside.say("slack.typed.echo", "answer", aside.in(option.label()));
      room.aside()
          .tell(
              place,
              who.person().id(),
              message.getThreadTs(),
              List.of(
                  Kit.section(words),
                  Kit.actions(
                      List.of(
                          Kit.button(
                              Actions.TAKE_BACK, aside.say("slack.typed.undo"), undo.value())))));
    }

    private void tell(String text) {
      room.aside().tell(place, who.person().id(), message.getThreadTs(), text);
    }
  }
}
