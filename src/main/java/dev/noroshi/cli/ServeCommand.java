package dev.noroshi.cli;

import dev.noroshi.app.Problem;
import dev.noroshi.app.Settings;
import dev.noroshi.app.SlackService;
import dev.noroshi.app.Values;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Noroshi in a workspace, until it is ended. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  /** How long a person looks at a silent screen before something is said. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();
  @Mixin final SettingsOption settings = new SettingsOption();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Console console = session.console();
    Values values = Values.of(session.environment(), settings.file);
    Settings read;
    try {
      read = Settings.of(values, store.place);
    } catch (Settings.Wrong wrong) {
      wrong.problems().forEach(problem -> console.warn(line(console, problem)));
      return Exit.USAGE;
    }
    read.doubts().forEach(doubt -> console.warn(line(console, doubt)));
    Session whole = new Session(console, session.bundled(), values.all());
    SlackService service;
    try {
      service = SlackService.start(read, () -> whole.guide(guide));
    } catch (IOException e) {
      console.warn(console.text("cli.serve.cannot-listen", "why", String.valueOf(e.getMessage())));
      return Exit.REFUSED;
    }
    // It is ended from outside; what is under way is finished first.
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    try (service) {
      if (!service.awaitReady(SILENCE)) {
        console.warn(console.text("cli.serve.waiting"));
      }
      if (service.awaitReady(FOR_EVER)) {
        console.say("cli.serve.ready", "where", read.record().shown());
      }
      service.stay();
    }
    return Exit.OK;
  }

  static String line(Console console, Problem problem) {
    return console.text(problem.key(), problem.details());
  }
}
