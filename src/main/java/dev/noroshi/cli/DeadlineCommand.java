package dev.noroshi.cli;

import dev.noroshi.clock.Deadline;
import dev.noroshi.clock.Deadlines;
import dev.noroshi.clock.Explanation;
import dev.noroshi.clock.Occasion;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows when something is due, and how that was counted. */
@Command(name = "deadline")
final class DeadlineCommand implements Callable<Integer> {

  private static final int SHOWN_OF_EDITION = 12;
  private static final int NEAR = 4;

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(paramLabel = "REGIME", descriptionKey = "cli.option.regime")
  String regime = "";

  @Option(
      names = "--trigger",
      required = true,
      paramLabel = "TIME",
      descriptionKey = "cli.option.trigger")
  String trigger = "";

  @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "cli.option.stage")
  @Nullable String stage;

  @Option(names = "--fact", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.fact")
  List<String> facts = new ArrayList<>();

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.option.zone")
  @Nullable String zone;

  DeadlineCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Guide checked = session.guide(guide);
    Deadlines deadlines = Deadlines.of(checked);
    try {
      Regime found = regime(deadlines);
      Occasion occasion = occasion(found);
      List<Regime.Stage> stages = stage == null ? found.stages() : List.of(stage(found));
      List<Deadline> counted =
          stages.stream().map(one -> deadlines.count(found, one, occasion)).toList();
      session.console().print(found.name().in(session.console().lang()));
      counted.forEach(one -> print(checked, deadlines, one, occasion));
      return Exit.OK;
    } catch (Wrong wrong) {
      session.console().warn(wrong.getMessage());
      return Exit.USAGE;
    } catch (Occasion.NotATime e) {
      session.console().warn(text("cli.deadline.bad-fact", "fact", e.fact()));
      return Exit.USAGE;
    }
  }

  private Regime regime(Deadlines deadlines) {
    return deadlines
        .regime(regime)
        .orElseThrow(
            () ->
                new Wrong(
                    text(
                        "cli.deadline.no-such-regime",
                        "regime",
                        regime,
                        "known",
                        near(deadlines))));
  }

  /** Those with a word in common, else the first. */
  private String near(Deadlines deadlines) {
    Set<String> words = Set.of(regime.split("-", -1));
    List<String> ids = deadlines.all().stream().map(Regime::id).toList();
    List<String> like =
        ids.stream()
            .filter(id -> List.of(id.split("-", -1)).stream().anyMatch(words::contains))
            .toList();
    return (like.isEmpty() ? ids : like).stream().limit(NEAR).collect(Collectors.joining(", "));
  }

  private Regime.Stage stage(Regime found) {
    String named = stage == null ? "" : stage;
    return found
        .stage(named)
        .orElseThrow(
            () ->
                new Wrong(
                    text(
                        "cli.deadline.no-such-stage",
                        "stage",
                        named,
                        "known",
                        Explanation.ids(found))));
  }

  private Occasion occasion(Regime found) {
    Map<String, Set<String>> known = new HashMap<>();
    for (String fact : facts) {
      int at = fact.indexOf('=');
      if (at < 1) {
        throw new Wrong(text("cli.deadline.bad-fact", "fact", fact));
      }
      known.put(fact.substring(0, at).strip(), Occasions.values(fact.substring(at + 1)));
    }
    ZoneId noted = null;
    if (zone != null) {
      String named = zone;
      Optional<ZoneId> read = Occasions.zone(named);
      noted = read.orElseThrow(() -> new Wrong(text("cli.deadline.bad-zone", "zone", named)));
    }
    Instant at =
        Occasions.time(trigger, noted == null ? found.zone() : noted)
            .orElseThrow(() -> new Wrong(text("cli.deadline.bad-time", "time", trigger)));
    return new Occasion(at, noted, known);
  }

  private void print(Guide checked, Deadlines deadlines, Deadline deadline, Occasion occasion) {
    Console console = session.console();
    Explanation explanation = new Explanation(checked, console.lang());
    Regime.Stage counted = deadline.stage();
    console.print("");
    console.say(
        "cli.deadline.stage",
        "name",
        counted.name().in(console.lang()),
        "limit",
        limit(deadline, explanation));
    console.paragraph("    ", explanation.line(deadline, occasion));
    console.paragraph(
        "    ",
        text("cli.deadline.recipient", "recipient", counted.recipient().in(console.lang())));
    deadlines
        .replacing(deadline.regime(), counted, occasion)
        .ifPresent(
            other ->
                console.paragraph(
                    "    ",
                    "※ " + text("clock.replaced", "stage", other.name().in(console.lang()))));
    explanation.notes(deadline).forEach(note -> console.paragraph("    ", "※ " + note));
    if (deadline.calendar() != null) {
      console.paragraph(
          "    ",
          text(
              "cli.deadline.calendar",
              "calendar",
              deadline.calendar().rules().name().in(console.lang()),
              "edition",
              checked.edition().substring(0, SHOWN_OF_EDITION)));
    }
  }

  private String limit(Deadline deadline, Explanation explanation) {
    Deadline.Limit limit = deadline.limit();
    if (limit == null) {
      return text("cli.deadline.no-clock");
    }
    String shown = explanation.shown(limit, deadline.from());
    return limit.endOfDay()
        ? text("cli.deadline.by-day", "limit", shown)
        : text("cli.deadline.by-time", "limit", shown, "zone", deadline.zone().getId());
  }

  private String text(String key, String... details) {
    return session.console().text(key, details);
  }

  /** What was typed cannot be used. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
