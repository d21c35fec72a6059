package dev.noroshi.cli;

import dev.noroshi.faq.Finder;
import dev.noroshi.faq.Found;
import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Document;
import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Signpost;
import dev.noroshi.guide.Source;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Answers a question about the guidance, in anybody's words. */
@Command(name = "faq")
final class FaqCommand implements Callable<Integer> {

  private static final int MORE = 3;

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(arity = "1..*", paramLabel = "QUESTION", descriptionKey = "cli.option.question")
  List<String> words = List.of();

  FaqCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Guide checked = session.guide(guide);
    Console console = session.console();
    Found found = Finder.of(checked.knowledge()).find(String.join(" ", words));
    List<Integer> numbers = found.questions();
    found.signpost().flatMap(checked.knowledge()::signpost).ifPresent(this::print);
    if (numbers.isEmpty()) {
      if (found.signpost().isEmpty()) {
        console.say("cli.faq.nothing");
      }
      if (!found.near().isEmpty()) {
        console.say("slack.faq.near");
      }
      found.near().forEach(hit -> title(checked, hit.number()));
      return Exit.OK;
    }
    print(checked, checked.knowledge().question(numbers.get(0)).orElseThrow());
    console.print("");
    console.say("cli.faq.more");
    numbers.stream().skip(1).limit(MORE).forEach(number -> title(checked, number));
    return Exit.OK;
  }

  private void print(Signpost signpost) {
    Console console = session.console();
    console.paragraph("", signpost.title().in(console.lang()));
    console.paragraph("", signpost.text().in(console.lang()));
    console.paragraph("  ", signpost.command());
    console.print("");
  }

  private void title(Guide checked, int number) {
    Console console = session.console();
    console.paragraph("  ", Reasons.faq(checked, number, console.lang()));
  }

  private void print(Guide checked, Faq faq) {
    Console console = session.console();
    console.paragraph("", Reasons.faq(checked, faq.number(), console.lang()));
    if (faq.summary()) {
      console.say("cli.faq.summary");
    }
    console.print("");
    for (String paragraph : faq.answer().in(console.lang()).split("\n", -1)) {
      console.paragraph("", paragraph);
    }
    console.print("");
    int number = 1;
    for (Faq.Step step : faq.steps()) {
      String command = step.command() == null ? "" : "  " + step.command();
      console.paragraph("", number++ + ". " + step.text().in(console.lang()) + command);
    }
    console.print("");
    for (Source source : faq.sources()) {
      Document document = checked.documents().get(source.document());
      String title = document == null ? source.document() : document.title().in(console.lang());
      console.paragraph(
          "",
          console.text(
              "walk.source", "title", title, "edition", source.edition(), "place", source.place()));
    }
  }
}
