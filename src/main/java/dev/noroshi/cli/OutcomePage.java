package dev.noroshi.cli;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Document;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Source;
import dev.noroshi.record.Walk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The end of a walk on one page: what was answered, the outcome with its official label, why, what
 * applies besides, what to do next, what would change it, and where every line comes from.
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

  void show(Walk walk, Assessment assessment) {
    answers(walk);
    assessment.primary().ifPresentOrElse(o -> settled(walk, assessment, o), () -> open(assessment));
    String key = assessment.primary().isPresent() ? "walk.also" : "walk.also-certain";
    if (!assessment.also().isEmpty()) {
      heading(key);
      assessment
          .also()
          .forEach(
              outcome -> console.print("  " + console.text("walk.item", "text", named(outcome))));
    }
    assessment.primary().ifPresent(outcome -> details(assessment, outcome));
    console.print("");
    console.say("walk.decides");
    source(flow.source());
    console.print("");
  }

  private void heading(String key) {
    console.print("");
    console.print("■ " + console.text(key));
  }

  private void answers(Walk walk) {
    heading("walk.your-answers");
    for (Flow.Question question : flow.questions()) {
      int number = flow.questions().indexOf(question) + 1;
      String said = walk.last(question.id()).map(given -> said(question, given)).orElse("");
      console.print(
          "  "
              + number
              + "  "
              + in(question.ask())
              + "  → "
              + (said.isEmpty() ? console.text("walk.open") : said));
    }
  }

  private String said(Flow.Question question, Walk.Given given) {
    String answer = given.answer();
    if (answer != null) {
      String label = question.answer(answer).map(a -> in(a.label())).orElse(answer);
      String said =
          console.text(
              "walk.said",
              "answer",
              label,
              "by",
              given.by(),
              "time",
              times.show(given.at()),
              "seq",
              Long.toString(given.seq()));
      return given.reason() == null
          ? said
          : said + "  " + console.text("walk.said-reason", "reason", given.reason());
    }
    String reason = given.reason() == null ? "" : given.reason();
    StringBuilder said = new StringBuilder(console.text("walk.open-because", "reason", reason));
    if (given.finder() != null) {
      said.append("  ").append(console.text("walk.open-finder", "finder", given.finder()));
    }
    if (given.askAgain() != null) {
      said.append("  ")
          .append(console.text("walk.open-again", "time", times.show(given.askAgain())));
    }
    return said.toString();
  }

  private void open(Assessment assessment) {
    heading("walk.undecided");
    String possible = assessment.possible().stream().map(this::headline).collect(joining());
    console.print("  " + console.text("walk.possible", "outcomes", possible));
    assessment
        .deciding()
        .ifPresentOrElse(
            q -> console.print("  " + console.text("walk.deciding", "question", in(q.ask()))),
            () -> console.print("  " + console.text("walk.no-deciding")));
  }

  private void settled(Walk walk, Assessment assessment, Flow.Outcome outcome) {
    heading("walk.outcome");
    console.print("  ★ " + in(outcome.headline()) + review(walk, outcome));
    console.print("     " + console.text("walk.official", "label", in(outcome.official())));
    console.print("");
    console.print("  " + in(outcome.meaning()));
    if (!assessment.complete()) {
      console.print("");
      console.print("  " + console.text("walk.settled-early"));
    }
    for (Assessment.Dissent dissent : assessment.dissents()) {
      String outcomes = dissent.outcomes().stream().map(this::headline).collect(joining());
      console.print("");
      console.print(
          "  ※ "
              + console.text(
                  "walk.dissent", "reading", in(dissent.reading().name()), "outcomes", outcomes));
    }
  }

  /** The earliest time at which somebody wanted to be asked again. */
  private String review(Walk walk, Flow.Outcome outcome) {
    Bilingual words = outcome.review();
    Optional<Instant> earliest =
        flow.questions().stream()
            .flatMap(question -> walk.last(question.id()).stream())
            .map(Walk.Given::askAgain)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .min(Comparator.naturalOrder());
    return words == null || earliest.isEmpty()
        ? ""
        : "。" + in(words).replace("{time}", times.show(earliest.get()));
  }

  private void details(Assessment assessment, Flow.Outcome outcome) {
    heading("walk.next");
    List<Bilingual> steps = outcome.next();
    for (int i = 0; i < steps.size(); i++) {
      console.print("  " + (i + 1) + "  " + in(steps.get(i)));
    }
    if (outcome.timing() != null) {
      console.print("  " + console.text("walk.timing", "text", in(outcome.timing())));
    }
    console.print("  " + console.text("walk.changes", "text", in(outcome.changes())));
    heading("walk.reason");
    for (Flow.Edge edge : assessment.path()) {
      String question = flow.question(edge.from()).map(q -> in(q.official())).orElse("");
      String basis = console.text(edge.inferred() ? "walk.inferred" : "walk.printed");
      String arrow =
          console.text(
              "walk.edge",
              "question",
              question,
              "label",
              edge.label(),
              "target",
              target(edge),
              "basis",
              basis);
      console.print("  " + arrow);
      console.print("      " + in(edge.note()));
    }
    outcome
        .faq()
        .forEach(
            number ->
                console.print(
                    "  "
                        + console.text(
                            "walk.faq",
                            "number",
                            Integer.toString(number),
                            "title",
                            guide.faqTitle(number).map(this::in).orElse(""))));
  }

  private String target(Flow.Edge edge) {
    return flow.question(edge.to())
        .map(question -> in(question.official()))
        .or(() -> flow.outcome(edge.to()).map(outcome -> in(outcome.official())))
        .orElse(edge.to());
  }

  private void source(Source source) {
    Document document = guide.documents().get(source.document());
    String title = document == null ? source.document() : in(document.title());
    console.say(
        "walk.source", "title", title, "edition", source.edition(), "place", source.place());
  }

  private String headline(Flow.Outcome outcome) {
    return in(outcome.headline());
  }

  private String named(Flow.Outcome outcome) {
    return console.text(
        "walk.named",
        "headline",
        in(outcome.headline()),
        "official",
        console.text("walk.official", "label", in(outcome.official())));
  }

  private String in(Bilingual text) {
    return text.in(console.lang());
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" / ");
  }
}
