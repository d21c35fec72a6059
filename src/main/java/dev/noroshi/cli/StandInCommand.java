package dev.noroshi.cli;

import dev.noroshi.app.LocalSlack;
import dev.noroshi.standin.StandIn;
import dev.noroshi.standin.setup.Setup;
import dev.noroshi.standin.setup.SetupFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the stand-in alone, so that any Slack app can be tried against it. */
@Command(name = "standin")
final class StandInCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "cli.option.config")
  @Nullable Path config;

  @Option(names = "--app", paramLabel = "MANIFEST", descriptionKey = "cli.option.app")
  List<Path> manifests = new ArrayList<>();

  @Option(names = "--request-url", paramLabel = "URL", descriptionKey = "cli.option.request-url")
  @Nullable String requestUrl;

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "cli.option.port")
  @Nullable Integer port;

  StandInCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = session.console();
    Setup setup;
    try {
      setup = setup();
    } catch (SetupFault fault) {
      String place = fault.place().isEmpty() ? "-" : fault.place();
      String why = console.text(why(fault.why()));
      console.warn(console.text("cli.standin.fault", "place", place, "why", why));
      return Exit.USAGE;
    }
    StandIn opened;
    try {
      opened = LocalSlack.open(setup);
    } catch (IOException e) {
      console.warn(
          console.text("cli.standin.cannot-listen", "why", String.valueOf(e.getMessage())));
      return Exit.REFUSED;
    }
    try (StandIn standIn = opened) {
      Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
      console.say("cli.standin.page", "url", standIn.pageUrl());
      console.say("cli.standin.api", "url", standIn.apiUrl());
      standIn.credentials().forEach(this::introduce);
      if (standIn.credentials().isEmpty()) {
        console.say("cli.standin.no-app");
      }
      console.say("cli.standin.end");
      new CountDownLatch(1).await();
    }
    return Exit.OK;
  }

  private void introduce(StandIn.Credentials app) {
    Console console = session.console();
    console.print("");
    console.say("cli.standin.app", "name", app.app(), "id", app.appId(), "team", app.workspace());
    console.print("  SLACK_BOT_TOKEN=" + app.botToken());
    console.print(
        app.socketMode()
            ? "  SLACK_APP_TOKEN=" + app.appToken()
            : "  SLACK_SIGNING_SECRET=" + app.signingSecret());
  }

  private Setup setup() throws IOException, SetupFault {
    Setup setup = config == null ? Setup.usual() : read(config);
    for (Path manifest : manifests) {
      setup = setup.with(Setup.App.of(Files.readString(manifest), requestUrl));
    }
    return port == null ? setup : setup.at(port);
  }

  /** A manifest stands beside the file that names it. */
  private static Setup read(Path file) throws IOException, SetupFault {
    return Setup.read(
        Files.readString(file),
        name -> {
          try {
            return Files.readString(file.toAbsolutePath().resolveSibling(name));
          } catch (IOException e) {
            return null;
          }
        });
  }

  private static String why(SetupFault.Why why) {
    return switch (why) {
      case NOT_JSON -> "cli.standin.not-json";
      case MISSING -> "cli.standin.missing";
      case WRONG_TYPE -> "cli.standin.wrong-type";
      case UNKNOWN_KEY -> "cli.standin.unknown-key";
      case UNKNOWN_ZONE -> "cli.standin.unknown-zone";
      case UNKNOWN_PERSON -> "cli.standin.unknown-person";
      case UNKNOWN_CHANNEL -> "cli.standin.unknown-channel";
      case UNKNOWN_WORKSPACE -> "cli.standin.unknown-workspace";
      case TWICE -> "cli.standin.twice";
      case OUT_OF_RANGE -> "cli.standin.out-of-range";
      case NOT_READABLE -> "cli.standin.not-readable";
    };
  }
}
