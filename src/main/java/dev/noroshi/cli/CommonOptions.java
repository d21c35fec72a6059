package dev.noroshi.cli;

import dev.noroshi.guide.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

  /** Read before all others, by {@link Main}; stands here to be explained and checked. */
  @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "cli.option.lang")
  @Nullable Lang lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help")
  boolean help;
}
