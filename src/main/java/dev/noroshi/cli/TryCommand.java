package dev.noroshi.cli;

import dev.noroshi.app.Trial;
import dev.noroshi.standin.setup.SetupFault;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Noroshi in a Slack of its own, to be tried in a browser. */
@Command(name = "try")
final class TryCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "cli.option.port")
  int port;

  @Option(names = "--no-browser", descriptionKey = "cli.option.no-browser")
  boolean noBrowser;

  TryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Console console = session.console();
    try {
      Trial trial = Trial.open(session.guide(guide), port);
      // It is ended from outside, and its record must not stay behind.
      Runtime.getRuntime().addShutdownHook(new Thread(trial::close));
      String url = trial.url(console.lang());
      console.say("try.open", "url", url);
      console.say("try.next");
      if (!noBrowser) {
        Browser.open(url, session.environment());
      }
      new CountDownLatch(1).await();
      return Exit.OK;
    } catch (IOException | SetupFault e) {
      console.warn(
          console.text("cli.standin.cannot-listen", "why", String.valueOf(e.getMessage())));
      return Exit.REFUSED;
    }
  }
}
