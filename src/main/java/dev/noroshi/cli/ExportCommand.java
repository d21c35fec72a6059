package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.PrivateFiles;
import dev.noroshi.desk.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the record of an incident to a file that can be verified on its own. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(paramLabel = "INCIDENT", descriptionKey = "cli.option.which")
  String incident = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "cli.option.output")
  @Nullable Path output;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  @Option(names = "--with-counsel", descriptionKey = "cli.option.with-counsel")
  boolean withCounsel;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Console console = session.console();
    try (Noroshi noroshi = session.existing(store, session.guide(guide))) {
      Desk.Exported exported = noroshi.desk().export(IncidentNumber.read(incident), withCounsel);
      if (output == null) {
        console.printRaw(exported.text());
        return Exit.OK;
      }
      if (Files.exists(output) && !force) {
        console.warn(console.text("cli.error.file-exists", "what", output.toString()));
        return Exit.USAGE;
      }
      PrivateFiles.write(output.toAbsolutePath(), exported.text());
      console.warn(
          console.text(
              "cli.export.done",
              "count",
              Long.toString(exported.seq()),
              "file",
              output.toString(),
              "head",
              exported.head()));
    }
    return Exit.OK;
  }
}
