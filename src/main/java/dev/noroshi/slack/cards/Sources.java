package dev.noroshi.slack.cards;

import dev.noroshi.guide.Document;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Source;
import dev.noroshi.slack.kit.Kit;

/** Where a line of the guide comes from, and whether it is printed there or our reading. */
final class Sources {

  private Sources() {}

  static String line(Speaker speaker, Guide guide, Source source) {
    Document document = guide.documents().get(source.document());
    String title = document == null ? source.document() : speaker.in(document.title());
    String line =
        speaker.say(
            "walk.source", "title", title, "edition", source.edition(), "place", source.place());
    return Kit.escaped(line + "　" + speaker.say(basis(source)));
  }

  private static String basis(Source source) {
    return switch (source.basis()) {
      case "official" -> "slack.basis.official";
      case "public" -> "slack.basis.public";
      case "inferred" -> "slack.basis.inferred";
      default -> "slack.basis.own";
    };
  }
}
