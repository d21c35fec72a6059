package dev.noroshi.cli;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.util.List;

/**
 * The end of a walk on one page: what was answered, the outcome with its official label, what
 * applies besides, what to do next, what would change it. Why and from where is {@link
 * ReasonPage}'s.
 */
final class OutcomePage {

  private final Console console;
  private final Times times;
  private final Guide guide;
  private final Flow flow;

  OutcomePage(Console console, Times times, Guide guide, Flow flow) {
    this.console = console;
    this.times = times;
    this.guide = guide;
    this.flow = flow;
  }

  void show(Incident incident, Walk walk, Assessment assessment) {
    console.print("");
    banner(console, incident);
    answers(walk);
    assessment
        .primary()
        .ifPresentOrElse(
            outcome -> settled(walk, assessment, outcome), () -> undecided(assessment));
    steps(assessment);
    assessment
        .primary()
        .ifPresent(
            outcome -> {
              if (outcome.timing() != null) {
                console.paragraph("  ", console.text("walk.timing", "text", in(outcome.timing())));
              }
              console.paragraph("  ", console.text("walk.changes", "text", in(outcome.changes())));
            });
    console.print("");
    console.paragraph("", console.text("walk.ours"));
    console.paragraph("", console.text("walk.decides"));
    assessment.primary().ifPresent(outcome -> console.print("★ " + in(outcome.headline())));
  }

  /** Which incident this is, and whether it is a drill. */
  static void banner(Console console, Incident incident) {
    if (incident.outline().drill()) {
      console.say("walk.drill");
    }
    console.say("walk.incident", "incident", incident.id(), "title", incident.outline().title());
  }

  private void heading(String key) {
    console.print("");
    console.print("■ " + console.text(key));
  }

  private void answers(Walk walk) {
    heading("walk.your-answers");
    for (Flow.Question question : flow.questions()) {
      int number = flow.questions().indexOf(question) + 1;
      console.paragraph("  ", number + "  " + in(question.ask()));
      String said =
          walk.last(question.id())
              .map(given -> said(console, times, question, given))
              .orElse(console.text("walk.open"));
      console.paragraph("     ", "→ " + said);
    }
  }

  /** What counts for a question, with who and when. */
  static String said(Console console, Times times, Flow.Question question, Walk.Given given) {
    String id = given.answer();
    String answer =
        question.answers().stream()
            .filter(a -> id == null ? a.open() : a.id().equals(id))
            .findFirst()
            .map(a -> a.label().in(console.lang()))
            .orElse(console.text("walk.open"));
    StringBuilder said =
        new StringBuilder(
            console.text(
                "walk.said",
                "answer",
                answer,
                "by",
                given.by(),
                "time",
                times.show(given.at()),
                "seq",
                Long.toString(given.seq())));
    if (given.reason() != null) {
      String key = id == null ? "walk.open-because" : "walk.said-reason";
      said.append("  ").append(console.text(key, "reason", given.reason()));
    }
    if (given.finder() != null) {
      said.append("  ").append(console.text("walk.open-finder", "finder", given.finder()));
    }
    if (given.askAgain() != null) {
      String time = times.show(given.askAgain());
      said.append("  ").append(console.text("walk.open-again", "time", time));
    }
    return said.toString();
  }

  private void undecided(Assessment assessment) {
    heading("walk.undecided");
    console.print("  " + console.text("walk.possible"));
    assessment.possible().forEach(outcome -> item(in(outcome.headline())));
    String deciding =
        assessment
            .deciding()
            .map(question -> console.text("walk.deciding", "question", in(question.ask())))
            .orElse(console.text("walk.no-deciding"));
    console.paragraph("  ", deciding);
    if (console.has("walk.meanwhile-" + flow.id())) {
      console.paragraph("  ", console.text("walk.meanwhile-" + flow.id()));
    }
  }

  private void settled(Walk walk, Assessment assessment, Flow.Outcome outcome) {
    heading("walk.outcome");
    console.paragraph("  ", "★ " + in(outcome.headline()) + review(walk, outcome));
    console.paragraph("     ", console.text("walk.official", "label", in(outcome.official())));
    console.print("");
    console.paragraph("  ", in(outcome.meaning()));
    if (!assessment.complete()) {
      console.paragraph("  ", console.text("walk.settled-early"));
    }
    for (Assessment.Dissent dissent : assessment.dissents()) {
      String key = dissent.always() ? "walk.dissent" : "walk.dissent-maybe";
      List<String> outcomes = dissent.outcomes().stream().map(o -> in(o.headline())).toList();
      console.paragraph(
          "  ",
          "※ "
              + console.text(
                  key,
                  "reading",
                  in(dissent.reading().name()),
                  "outcomes",
                  String.join(" / ", outcomes)));
    }
  }

  private String review(Walk walk, Flow.Outcome outcome) {
    Bilingual words = outcome.review();
    return words == null || walk.review() == null
        ? ""
        : console.text("walk.then") + in(words).replace("{time}", times.show(walk.review()));
  }

  /** What also applies stands right below the headline, with its own steps: it may be a duty. */
  private void steps(Assessment assessment) {
    for (Flow.Outcome also : assessment.also()) {
      heading(assessment.primary().isPresent() ? "walk.also" : "walk.also-certain");
      console.paragraph("  ", "★ " + in(also.headline()));
      console.paragraph("     ", console.text("walk.official", "label", in(also.official())));
      flow.also().stream()
          .filter(rule -> rule.outcome().equals(also.id()))
          .forEach(rule -> console.paragraph("     ", in(rule.note())));
      numbered(also.next());
    }
    assessment
        .primary()
        .ifPresent(
            outcome -> {
              heading("walk.next");
              numbered(outcome.next());
            });
  }

  private void numbered(List<Bilingual> steps) {
    for (int i = 0; i < steps.size(); i++) {
      List<String> lines = Wrap.lines(in(steps.get(i)), 70);
      console.print("  " + (i + 1) + "  " + lines.get(0));
      lines.stream().skip(1).forEach(line -> console.print("     " + line));
    }
  }

  private void item(String text) {
    console.paragraph("    ", console.text("walk.item", "text", text));
  }

  private String in(Bilingual text) {
    return text.in(console.lang());
  }

  /** The page that says why. */
  ReasonPage reasons() {
    return new ReasonPage(console, guide, flow);
  }
}
