package dev.noroshi.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

  @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "cli.option.lang")
  String lang = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help")
  boolean help;
}
