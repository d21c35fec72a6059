package dev.noroshi.cli;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.LeaveOpen;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.SetReview;
import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walk as a conversation in the terminal: one question at a time, then the outcome. */
final class TerminalWalk {

  private final Console console;
  private final Desk desk;
  private final Tickets tickets;
  private final Times times;
  private final Prompt prompt;
  private final String incidentId;
  private final String walkId;
  private final String goOn;
  private long seen;
  private volatile boolean done;

  /**
   * A walk that has begun.
   *
   * @param goOn the command that goes on with it
   */
  TerminalWalk(
      Console console,
      Desk desk,
      Tickets tickets,
      Times times,
      String incidentId,
      String walkId,
      String goOn) {
    this.console = console;
    this.desk = desk;
    this.tickets = tickets;
    this.times = times;
    this.prompt = new Prompt(console, times);
    this.incidentId = incidentId;
    this.walkId = walkId;
    this.goOn = goOn;
  }

  void run() {
    Walk walk = walk();
    Flow flow = desk.flow(walk);
    OutcomePage.banner(console, desk.incident(incidentId));
    console.print("");
    console.print(flow.title().in(console.lang()) + " — " + flow.official().in(console.lang()));
    console.print(flow.note().in(console.lang()));
    // Whatever ends it early, Ctrl-C or a full disk, the last line says how to go on.
    Runtime.getRuntime().addShutdownHook(new Thread(this::sayHowToGoOnUnlessDone));
    try {
      for (Flow.Question question : desk.assess(walk).open()) {
        ask(question, flow);
      }
      finish(flow);
    } catch (Prompt.Stopped e) {
      sayHowToGoOn();
    }
    done = true;
    console.print("");
    console.say("walk.head");
    console.print(desk.incident(incidentId).head());
  }

  private void sayHowToGoOnUnlessDone() {
    if (!done) {
      sayHowToGoOn();
    }
  }

  private void sayHowToGoOn() {
    console.print("");
    console.say("walk.stopped");
    console.print("  " + goOn);
  }

  /** Shows the outcome, again after every change, until the person is done. */
  private void finish(Flow flow) {
    Guide guide = desk.edition(walk().edition());
    OutcomePage page = new OutcomePage(console, times, guide, flow);
    page.show(desk.incident(incidentId), walk(), desk.assess(walk()));
    if (askReview()) {
      page.show(desk.incident(incidentId), walk(), desk.assess(walk()));
    }
    while (true) {
      String typed = prompt.chosen("walk.change");
      if (typed.isEmpty()) {
        return;
      }
      if (typed.equals("w")) {
        page.reasons().show(desk.assess(walk()));
        continue;
      }
      Optional<Flow.Question> question = numbered(flow, typed);
      if (question.isEmpty()) {
        console.say("walk.not-understood", "typed", typed);
      } else {
        answerAgain(question.get(), flow);
        page.show(desk.incident(incidentId), walk(), desk.assess(walk()));
      }
    }
  }

  private static Optional<Flow.Question> numbered(Flow flow, String typed) {
    return flow.questions().stream()
        .filter(q -> typed.equals(Integer.toString(flow.questions().indexOf(q) + 1)))
        .findFirst();
  }

  /** Where an outcome is to be looked at again, asks when; true when a time was given. */
  private boolean askReview() {
    Walk walk = walk();
    boolean wanted =
        walk.review() == null
            && desk.assess(walk).primary().filter(o -> o.review() != null).isPresent();
    Instant time = wanted ? prompt.time("walk.ask-review", now()) : null;
    if (time == null) {
      return false;
    }
    desk.handle(new SetReview(tickets.next(), incidentId, walkId, time));
    return true;
  }

  private Instant now() {
    return desk.incident(incidentId).time(times.now());
  }

  private Walk walk() {
    Incident incident = desk.incident(incidentId);
    return incident.walks().walk(walkId).orElseThrow();
  }

  /** Asks until there is an answer, or the person leaves it for later. */
  private void ask(Flow.Question question, Flow flow) {
    show(question, flow);
    while (true) {
      String typed = prompt.chosen("walk.prompt");
      if (typed.equals("?")) {
        help(question);
        show(question, flow);
        continue;
      }
      if (typed.equals("0")) {
        console.say("walk.later");
        return;
      }
      Optional<Flow.Answer> answer = Prompt.option(question, typed);
      if (answer.isEmpty()) {
        console.say("walk.not-understood", "typed", typed);
      } else if (record(question, answer.get(), null)) {
        return;
      }
    }
  }

  private void show(Flow.Question question, Flow flow) {
    seen = desk.incident(incidentId).seq();
    int number = flow.questions().indexOf(question) + 1;
    console.print("");
    console.print(
        number + "/" + flow.questions().size() + "  " + question.ask().in(console.lang()));
    console.print(
        "     " + console.text("walk.official", "label", question.official().in(console.lang())));
    walk()
        .last(question.id())
        .ifPresent(
            given ->
                console.paragraph(
                    "     ",
                    console.text(
                        "walk.so-far", "said", OutcomePage.said(console, times, question, given))));
    List<Flow.Answer> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      console.print("  " + (i + 1) + "  " + answers.get(i).label().in(console.lang()));
    }
    console.print("  " + console.text("walk.keys"));
  }

  private void help(Flow.Question question) {
    console.paragraph("", console.text("walk.why", "text", question.why().in(console.lang())));
    console.say("walk.help");
    console.paragraph("  ", question.help().in(console.lang()));
    Guide guide = desk.edition(walk().edition());
    for (int number : question.faq()) {
      console.paragraph("", Reasons.faq(guide, number, console.lang()));
    }
  }

  /**
   * Whether the question is done with. A refusal is told; when somebody else answered meanwhile,
   * the person has now seen it and may give a reason to change it.
   */
  private boolean record(Flow.Question question, Flow.Answer answer, @Nullable String reason) {
    try {
      Receipt receipt =
          answer.open()
              ? leaveOpen(question)
              : desk.handle(
                  new AnswerQuestion(
                      tickets.next(),
                      incidentId,
                      walkId,
                      question.id(),
                      answer.id(),
                      seen,
                      reason));
      seen = receipt.seq();
      receipt.clockWentBack().ifPresent(this::sayClockWentBack);
      String key = answer.open() ? "walk.left-open" : "walk.answered";
      console.say(
          receipt.entries().isEmpty() ? "walk.unchanged" : key,
          "seq",
          Long.toString(receipt.seq()),
          "answer",
          answer.label().in(console.lang()));
      return true;
    } catch (Refused refused) {
      console.print(console.refusal(refused));
      seen = desk.incident(incidentId).seq();
      return refused.code().equals("reason-needed")
          && record(question, answer, prompt.filled("walk.ask-change-reason"));
    }
  }

  private void sayClockWentBack(IncidentEntry.ClockWentBack back) {
    console.say("walk.clock-back", "now", times.show(back.now()), "last", times.show(back.last()));
  }

  private Receipt leaveOpen(Flow.Question question) {
    String why = prompt.filled("walk.ask-reason");
    String finder = prompt.typed("walk.ask-finder");
    return desk.handle(
        new LeaveOpen(
            tickets.next(),
            incidentId,
            walkId,
            question.id(),
            why,
            finder,
            prompt.time("walk.ask-again", now()),
            seen));
  }

  private void answerAgain(Flow.Question question, Flow flow) {
    Walk.Given last = walk().last(question.id()).orElse(null);
    String before = last == null ? null : last.answer();
    if (before == null) {
      ask(question, flow);
      return;
    }
    show(question, flow);
    while (true) {
      String typed = prompt.chosen("walk.prompt");
      if (typed.equals("0") || typed.isEmpty()) {
        return;
      }
      if (typed.equals("?")) {
        help(question);
        show(question, flow);
        continue;
      }
      Optional<Flow.Answer> answer = Prompt.option(question, typed);
      if (answer.isEmpty()) {
        console.say("walk.not-understood", "typed", typed);
      } else if (answer.get().open() || answer.get().id().equals(before)) {
        if (record(question, answer.get(), null)) {
          return;
        }
      } else if (record(question, answer.get(), prompt.filled("walk.ask-change-reason"))) {
        return;
      }
    }
  }
}
