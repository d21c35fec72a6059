package dev.noroshi.cli;

import dev.noroshi.record.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported record from the file alone: no database, no network. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
  Path file = Path.of("");

  @Option(names = "--head", paramLabel = "HASH", descriptionKey = "cli.option.head")
  @Nullable String head;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Console console = session.console();
    String expected = head == null ? null : head.strip().toLowerCase(Locale.ROOT);
    if (expected != null && !expected.matches("[0-9a-f]{64}")) {
      console.warn(console.text("verify.bad-head"));
      return Exit.USAGE;
    }
    if (Files.isDirectory(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Verification.Report report = Verification.check(Files.readAllBytes(file), expected);
    report.problems().stream().limit(SHOWN).forEach(problem -> show(console, problem));
    if (report.problems().size() > SHOWN) {
      String more = Integer.toString(report.problems().size() - SHOWN);
      console.say("verify.more", "count", more);
    }
    if (!report.sound()) {
      console.warn(
          console.text("verify.unsound", "count", Integer.toString(report.problems().size())));
      return Exit.FOUND;
    }
    console.say(
        "verify.sound",
        "incident",
        report.incident(),
        "count",
        Long.toString(report.entries()),
        "head",
        report.head());
    console.say("verify.editions", "count", Integer.toString(report.editions().size()));
    if (report.counsel() + report.purged() > 0) {
      console.say(
          "verify.hidden",
          "counsel",
          Integer.toString(report.counsel()),
          "purged",
          Integer.toString(report.purged()));
    }
    console.say(report.headChecked() ? "verify.with-head" : "verify.without-head");
    return Exit.OK;
  }

  private static void show(Console console, Verification.Problem problem) {
    String what = console.text("verify.problem." + problem.code(), "detail", problem.detail());
    console.say("verify.line", "line", Long.toString(problem.line()), "what", what);
  }
}
