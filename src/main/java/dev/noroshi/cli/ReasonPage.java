package dev.noroshi.cli;

import dev.noroshi.flow.Assessment;
import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;

/** The reasons of an outcome, on a page. */
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
    for (Reasons.Line line : Reasons.of(guide, flow, assessment, console.lang())) {
      console.paragraph(line.detail() ? "      " : "  ", line.text());
    }
  }
}
