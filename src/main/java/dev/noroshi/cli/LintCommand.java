package dev.noroshi.cli;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every fault of a guide: file, line, column, JSON pointer, and what was expected. */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "cli.option.dir")
  @Nullable Path folder;

  @Option(names = "--own", paramLabel = "DIR", descriptionKey = "cli.option.own")
  @Nullable Path own;

  LintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Console console = session.console();
    GuideFiles files = session.guideFiles(folder, own);
    List<Fault> faults = Guide.faults(files);
    if (faults.isEmpty()) {
      console.say("cli.lint.clean", "files", Integer.toString(files.texts().size()));
      return Exit.OK;
    }
    faults.forEach(fault -> console.print(line(console, fault)));
    console.warn(console.text("cli.lint.faults", "count", Integer.toString(faults.size())));
    return Exit.FOUND;
  }

  static String line(Console console, Fault fault) {
    return fault.at().file()
        + ":"
        + fault.at().line()
        + ":"
        + fault.at().column()
        + " #"
        + fault.at().pointer()
        + " "
        + console.text("lint." + fault.code(), fault.details());
  }
}
