package dev.noroshi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose guide to use. */
final class GuideOption {

  @Option(names = "--guide", paramLabel = "DIR", descriptionKey = "cli.option.guide")
  @Nullable Path folder;

  @Option(names = "--own", paramLabel = "DIR", descriptionKey = "cli.option.own")
  @Nullable Path own;
}
