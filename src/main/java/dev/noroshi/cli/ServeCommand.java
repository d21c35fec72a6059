package dev.noroshi.cli;

import dev.noroshi.app.RecordPlace;
import dev.noroshi.app.SlackService;
import dev.noroshi.slack.Face;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Noroshi in a workspace, until it is ended. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  private static final String APP_TOKEN = "SLACK_APP_TOKEN";

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = session.console();
    List<String> missing =
        List.of(BOT_TOKEN, APP_TOKEN).stream().filter(name -> variable(name).isBlank()).toList();
    if (!missing.isEmpty()) {
      console.warn(console.text("cli.serve.missing", "names", String.join(", ", missing)));
      return Exit.USAGE;
    }
    String apiUrl = variable("SLACK_API_URL");
    RecordPlace place = RecordPlace.of(store.place, session.environment());
    Face.Access access =
        new Face.Access(apiUrl.isBlank() ? null : apiUrl, variable(BOT_TOKEN), null, "socket");
    try (SlackService service =
        SlackService.connect(place, session.guide(guide), access, variable(APP_TOKEN))) {
      console.say("cli.serve.ready", "where", place.shown());
      service.stay();
    }
    return Exit.OK;
  }

  private String variable(String name) {
    return session.environment().getOrDefault(name, "");
  }
}
