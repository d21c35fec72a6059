package dev.noroshi.cli;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.LeaveOpen;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.Refused;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.Walk;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walk as a conversation in the terminal: one question at a time, then the outcome. */
final class TerminalWalk {

  private final Console console;
  private final Desk desk;
  private final Tickets tickets;
  private final Times times;
  private final String incidentId;
  private final String walkId;
  private long seen;

  /** The input ended or the person stopped; what was recorded stays. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  TerminalWalk(
      Console console, Desk desk, Tickets tickets, Times times, String incidentId, String walkId) {
    this.console = console;
    this.desk = desk;
    this.tickets = tickets;
    this.times = times;
    this.incidentId = incidentId;
    this.walkId = walkId;
  }

  void run() {
    Walk walk = walk();
    Guide guide = desk.edition(walk.edition());
    Flow flow = desk.flow(walk);
    console.print("");
    console.print(flow.title().in(console.lang()) + " — " + flow.official().in(console.lang()));
    console.print(flow.note().in(console.lang()));
    try {
      for (Flow.Question question : desk.assess(walk).open()) {
        ask(question, flow, guide);
      }
      OutcomePage page = new OutcomePage(console, times, guide, flow);
      page.show(walk(), desk.assess(walk()));
      while (change(flow, guide)) {
        page.show(walk(), desk.assess(walk()));
      }
    } catch (Stopped e) {
      console.print("");
      console.say("walk.stopped", "flow", flow.id(), "incident", incidentId);
    }
    console.print("");
    console.say("walk.head", "head", desk.incident(incidentId).head());
  }

  private Walk walk() {
    Incident incident = desk.incident(incidentId);
    return incident.walks().walk(walkId).orElseThrow();
  }

  /** Asks until there is an answer, or the person leaves it for later. */
  private void ask(Flow.Question question, Flow flow, Guide guide) {
    show(question, flow);
    while (true) {
      String typed = chosen("walk.prompt");
      if (typed.equals("?")) {
        help(question, guide);
        continue;
      }
      if (typed.equals("0")) {
        console.say("walk.later");
        return;
      }
      Optional<Flow.Answer> answer = option(question, typed);
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
    console.print("     " + official(question));
    List<Flow.Answer> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      console.print("  " + (i + 1) + "  " + answers.get(i).label().in(console.lang()));
    }
    console.print("  " + console.text("walk.keys"));
  }

  private String official(Flow.Question question) {
    return console.text("walk.official", "label", question.official().in(console.lang()));
  }

  private void help(Flow.Question question, Guide guide) {
    console.say("walk.why", "text", question.why().in(console.lang()));
    console.say("walk.help");
    question.help().in(console.lang()).lines().forEach(line -> console.print("  " + line));
    for (int number : question.faq()) {
      String title = guide.faqTitle(number).map(t -> t.in(console.lang())).orElse("");
      console.say("walk.faq", "number", Integer.toString(number), "title", title);
    }
  }

  /** An option by its number or its full words, in either language; nothing else counts. */
  private static Optional<Flow.Answer> option(Flow.Question question, String typed) {
    List<Flow.Answer> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      Flow.Answer answer = answers.get(i);
      if (typed.equals(Integer.toString(i + 1))
          || typed.equalsIgnoreCase(plain(answer.label().ja()))
          || typed.equalsIgnoreCase(plain(answer.label().en()))) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
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
      console.print(Errors.refusal(console, refused));
      seen = desk.incident(incidentId).seq();
      return refused.code().equals("reason-needed")
          && record(question, answer, filled("walk.ask-change-reason"));
    }
  }

  private void sayClockWentBack(IncidentEntry.ClockWentBack back) {
    console.say("walk.clock-back", "now", times.show(back.now()), "last", times.show(back.last()));
  }

  private Receipt leaveOpen(Flow.Question question) {
    String why = filled("walk.ask-reason");
    String finder = typed("walk.ask-finder");
    return desk.handle(
        new LeaveOpen(
            tickets.next(), incidentId, walkId, question.id(), why, finder, askAgain(), seen));
  }

  private @Nullable Instant askAgain() {
    while (true) {
      String typed = chosen("walk.ask-again");
      if (typed.isEmpty()) {
        return null;
      }
      Instant now = desk.incident(incidentId).time(times.now());
      Optional<Instant> time = times.read(typed, now);
      if (time.isPresent()) {
        return time.get();
      }
      console.say("walk.bad-time", "typed", typed);
    }
  }

  /** Offers to answer a question again; false when the person is done. */
  private boolean change(Flow flow, Guide guide) {
    List<String> numbers = new ArrayList<>();
    flow.questions().forEach(q -> numbers.add(Integer.toString(numbers.size() + 1)));
    while (true) {
      String typed = chosen("walk.change");
      if (typed.isEmpty()) {
        return false;
      }
      int index = numbers.indexOf(typed);
      if (index < 0) {
        console.say("walk.not-understood", "typed", typed);
      } else {
        answerAgain(flow.questions().get(index), flow, guide);
        return true;
      }
    }
  }

  private void answerAgain(Flow.Question question, Flow flow, Guide guide) {
    Walk.Given last = walk().last(question.id()).orElse(null);
    if (last == null || last.answer() == null) {
      ask(question, flow, guide);
      return;
    }
    show(question, flow);
    while (true) {
      String typed = chosen("walk.prompt");
      if (typed.equals("0") || typed.isEmpty()) {
        return;
      }
      Optional<Flow.Answer> answer = option(question, typed);
      if (answer.isEmpty()) {
        console.say("walk.not-understood", "typed", typed);
      } else if (answer.get().id().equals(last.answer())
          || record(question, answer.get(), filled("walk.ask-change-reason"))) {
        return;
      }
    }
  }

  private String filled(String key) {
    while (true) {
      String typed = typed(key);
      if (!typed.isEmpty()) {
        return typed;
      }
      console.say("walk.empty");
    }
  }

  /** What is typed, without outer white space; q stops at every prompt. */
  private String typed(String key) {
    String line = console.ask(key);
    if (line == null || plain(line).equals("q")) {
      throw new Stopped();
    }
    return line.strip();
  }

  /** As typed to choose: full-width digits and signs count as their plain ones. */
  private String chosen(String key) {
    return plain(typed(key));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
