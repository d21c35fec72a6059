package dev.noroshi.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the record is. */
final class StoreOption {

  @Option(names = "--db", paramLabel = "PLACE", descriptionKey = "cli.option.db")
  @Nullable String place;
}
