package dev.noroshi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file with settings, beside the environment. */
final class SettingsOption {

  @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "cli.option.settings")
  @Nullable Path file;
}
