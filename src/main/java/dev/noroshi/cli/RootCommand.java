package dev.noroshi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code noroshi} without a command shows its help. */
@Command(name = "noroshi", versionProvider = RootCommand.Version.class)
final class RootCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by picocli before run
  @Spec
  CommandSpec spec;

  @Mixin final CommonOptions common = new CommonOptions();

  @Option(names = "--version", versionHelp = true, descriptionKey = "cli.option.version")
  boolean version;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"noroshi " + (version == null ? "(not packaged)" : version)};
    }
  }
}
