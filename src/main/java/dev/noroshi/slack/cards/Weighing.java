package dev.noroshi.slack.cards;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Nda;
import dev.noroshi.guide.Purposes;
import dev.noroshi.guide.Purposes.Point;
import dev.noroshi.guide.Source;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For whoever hesitates: what sharing or disclosing is for, what speaks for it and against it, and
 * what a contract may say, each at the question that it helps to answer.
 */
final class Weighing {

  private final Speaker speaker;
  private final Guide guide;
  private final int number;
  private final List<JsonObject> blocks = new ArrayList<>();

  private Weighing(Speaker speaker, Guide guide, int number) {
    this.speaker = speaker;
    this.guide = guide;
    this.number = number;
  }

  static List<JsonObject> blocks(Speaker speaker, Guide guide, int number) {
    Weighing weighing = new Weighing(speaker, guide, number);
    Purposes purposes = guide.knowledge().purposes();
    Nda nda = guide.knowledge().nda();
    weighing.aims("slack.weigh.sharing", purposes.sharing());
    weighing.aims("slack.weigh.disclosure", purposes.disclosure());
    weighing.points("slack.weigh.for", purposes.benefits());
    weighing.points("slack.weigh.against", purposes.drawbacks());
    boolean clause = weighing.points("slack.weigh.clause", nda.clause());
    boolean exclusions = weighing.points("slack.weigh.exclusions", nda.exclusions());
    boolean patterns = weighing.points("slack.weigh.patterns", nda.patterns());
    if (clause || exclusions || patterns) {
      weighing.blocks.add(Kit.context(Kit.escaped(speaker.in(nda.note()))));
    }
    return weighing.blocks;
  }

  private void aims(String headline, List<Purposes.Aim> aims) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Purposes.Aim aim : aims) {
      if (aim.faq().contains(number)) {
        put(bySource, aim.source(), line(aim));
      }
    }
    group(headline, bySource);
  }

  private String line(Purposes.Aim aim) {
    String sign = aim.sign() == null ? "• " : aim.sign() + " ";
    String line = sign + "*" + speaker.in(aim.official()) + "*　" + speaker.in(aim.meaning());
    return aim.audience() == null
        ? line
        : line + "\n→ " + speaker.say("slack.weigh.to", "whom", speaker.in(aim.audience()));
  }

  private boolean points(String headline, List<Point> points) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Point point : points) {
      if (point.faq().contains(number)) {
        put(bySource, point.source(), "• " + speaker.in(point.text()));
      }
    }
    group(headline, bySource);
    return !bySource.isEmpty();
  }

  private void put(Map<String, List<String>> bySource, Source source, String line) {
    bySource
        .computeIfAbsent(Sources.line(speaker, guide, source), place -> new ArrayList<>())
        .add(line);
  }

  /** Below its lines each source, so that one sees which are printed and which are our reading. */
  private void group(String headline, Map<String, List<String>> bySource) {
    if (!bySource.isEmpty()) {
      blocks.add(Kit.section("*" + speaker.say(headline) + "*"));
    }
    bySource.forEach(
        (source, lines) -> {
          blocks.add(Kit.section(String.join("\n", lines)));
          blocks.add(Kit.context(source));
        });
  }
}
