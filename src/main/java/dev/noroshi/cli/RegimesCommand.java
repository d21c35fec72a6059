package dev.noroshi.cli;

import dev.noroshi.clock.Explanation;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the regimes, or says what one of them asks for. */
@Command(name = "regimes")
final class RegimesCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(arity = "0..1", paramLabel = "REGIME", descriptionKey = "cli.option.regime")
  @Nullable String regime;

  RegimesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Guide checked = session.guide(guide);
    Console console = session.console();
    if (regime == null) {
      checked.regimes().values().forEach(one -> console.print(line(one)));
      return Exit.OK;
    }
    Regime found = checked.regimes().get(regime);
    if (found == null) {
      String known = String.join(", ", checked.regimes().keySet());
      console.warn(console.text("cli.deadline.no-such-regime", "regime", regime, "known", known));
      return Exit.USAGE;
    }
    print(checked, found);
    return Exit.OK;
  }

  private String line(Regime one) {
    Console console = session.console();
    String pending = one.pending() ? console.text("cli.regimes.pending") : "";
    return "%-28s %s%s".formatted(one.id(), one.name().in(console.lang()), pending);
  }

  private void print(Guide checked, Regime one) {
    Console console = session.console();
    Lang lang = console.lang();
    Explanation explanation = new Explanation(checked, lang);
    console.print(line(one));
    console.paragraph("  ", console.text("cli.regimes.binds", "who", one.binds().in(lang)));
    if (one.note() != null) {
      console.paragraph("  ", "※ " + one.note().in(lang));
    }
    for (Regime.Stage stage : one.stages()) {
      console.print("");
      console.paragraph("  ", stage.id() + "  " + stage.name().in(lang));
      console.paragraph(
          "    ", console.text("cli.deadline.recipient", "recipient", stage.recipient().in(lang)));
      if (stage.content() != null) {
        console.paragraph("    ", stage.content().in(lang));
      }
      console.paragraph("    ", "※ " + explanation.confidence(stage.confidence()));
    }
  }
}
