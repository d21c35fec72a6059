package dev.noroshi.flow;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Document;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Source;
import java.util.ArrayList;
import java.util.List;

/** Why an outcome: every arrow it rests on, whose reading that is, and from where it comes. */
public final class Reasons {

  private final Guide guide;
  private final Flow flow;
  private final Lang lang;
  private final List<Line> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param detail whether it explains the one before
   */
  public record Line(boolean detail, String text) {}

  private Reasons(Guide guide, Flow flow, Lang lang) {
    this.guide = guide;
    this.flow = flow;
    this.lang = lang;
  }

  public static List<Line> of(Guide guide, Flow flow, Assessment assessment, Lang lang) {
    Reasons reasons = new Reasons(guide, flow, lang);
    reasons.tell(assessment);
    return List.copyOf(reasons.lines);
  }

  private void tell(Assessment assessment) {
    line(in(flow.note()));
    assessment.restsOn().forEach(this::edge);
    for (Assessment.Dissent dissent : assessment.dissents()) {
      line(in(dissent.reading().name()));
      detail(in(dissent.reading().ground()));
    }
    assessment.primary().stream()
        .flatMap(outcome -> outcome.faq().stream())
        .forEach(number -> line(faq(guide, number, lang)));
    source(flow.source());
  }

  /** A question of the guidance's own FAQ. */
  public static String faq(Guide guide, int number, Lang lang) {
    String title = guide.faqTitle(number).map(t -> t.in(lang)).orElse("");
    return guide.texts().get(lang, "walk.faq", "number", Integer.toString(number), "title", title);
  }

  private void edge(Flow.Edge edge) {
    line(
        text(
            "walk.edge",
            "question",
            flow.question(edge.from()).map(q -> in(q.official())).orElse(""),
            "label",
            edge.label(),
            "target",
            target(edge),
            "basis",
            text(edge.inferred() ? "walk.inferred" : "walk.supported")));
    detail(in(edge.note()));
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
    line(text("walk.source", "title", title, "edition", source.edition(), "place", source.place()));
    if (document != null && document.url() != null) {
      line(document.url());
    }
  }

  private void line(String text) {
    lines.add(new Line(false, text));
  }

  private void detail(String text) {
    lines.add(new Line(true, text));
  }

  private String in(Bilingual text) {
    return text.in(lang);
  }

  private String text(String key, String... details) {
    return guide.texts().get(lang, key, details);
  }
}
