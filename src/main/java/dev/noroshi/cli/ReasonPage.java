package dev.noroshi.cli;

import dev.noroshi.flow.Assessment;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Document;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Source;

/** Why an outcome: every arrow it rests on, whose reading that is, and from where it comes. */
final class ReasonPage {

  private final Console console;
  private final Guide guide;
  private final Flow flow;

  ReasonPage(Console console, Guide guide, Flow flow) {
    this.console = console;
    this.guide = guide;
    this.flow = flow;
  }

  void show(Assessment assessment) {
    console.print("");
    console.print("■ " + console.text("walk.reason"));
    console.paragraph("  ", in(flow.note()));
    for (Flow.Edge edge : assessment.restsOn()) {
      String basis = console.text(edge.inferred() ? "walk.inferred" : "walk.supported");
      console.paragraph(
          "  ",
          console.text(
              "walk.edge",
              "question",
              flow.question(edge.from()).map(q -> in(q.official())).orElse(""),
              "label",
              edge.label(),
              "target",
              target(edge),
              "basis",
              basis));
      console.paragraph("      ", in(edge.note()));
    }
    for (Assessment.Dissent dissent : assessment.dissents()) {
      console.paragraph("  ", in(dissent.reading().name()));
      console.paragraph("      ", in(dissent.reading().ground()));
    }
    assessment.primary().stream()
        .flatMap(outcome -> outcome.faq().stream())
        .forEach(
            number ->
                console.paragraph(
                    "  ",
                    console.text(
                        "walk.faq",
                        "number",
                        Integer.toString(number),
                        "title",
                        guide.faqTitle(number).map(this::in).orElse(""))));
    source(flow.source());
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
    console.paragraph(
        "  ",
        console.text(
            "walk.source", "title", title, "edition", source.edition(), "place", source.place()));
    if (document != null && document.url() != null) {
      console.print("  " + document.url());
    }
  }

  private String in(Bilingual text) {
    return text.in(console.lang());
  }
}
