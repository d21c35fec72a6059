package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.PrivateFiles;
import dev.noroshi.record.Incident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    try (Noroshi noroshi = session.open(store, session.guide(guide))) {
      String number = IncidentNumber.read(incident);
      String text = noroshi.desk().export(number, withCounsel);
      if (output == null) {
        console.printRaw(text);
        return Exit.OK;
      }
      if (Files.exists(output) && !force) {
        console.warn(console.text("cli.error.file-exists", "what", output.toString()));
        return Exit.USAGE;
      }
      write(output.toAbsolutePath(), text);
      Incident written = noroshi.desk().incident(number);
      console.warn(
          console.text(
              "cli.export.done",
              "count",
              Long.toString(written.seq()),
              "file",
              output.toString(),
              "head",
              written.head()));
    }
    return Exit.OK;
  }

  /**
   * All or nothing: a full disk must not leave half a record that looks like one. For its owner
   * only: it holds all there is to know.
   */
  private static void write(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(half);
      PrivateFiles.create(half);
      Files.write(half, text.getBytes(StandardCharsets.UTF_8));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
