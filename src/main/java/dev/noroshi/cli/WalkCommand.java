package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks through a flow in the terminal. */
@Command(name = "walk")
final class WalkCommand implements Callable<Integer> {

  /** How the launcher was called; it sets this. */
  private static final String NAME = "NOROSHI_NAME";

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(paramLabel = "FLOW", descriptionKey = "cli.option.flow")
  String flow = "";

  @Option(names = "--incident", paramLabel = "INCIDENT", descriptionKey = "cli.option.incident")
  @Nullable String incident;

  @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "cli.option.title")
  @Nullable String title;

  @Option(names = "--noticed", paramLabel = "TIME", descriptionKey = "cli.option.noticed")
  @Nullable String noticed;

  @Option(names = "--drill", descriptionKey = "cli.option.drill")
  boolean drill;

  @Option(names = "--again", descriptionKey = "cli.option.again")
  boolean again;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "cli.option.by")
  String by = System.getProperty("user.name", "");

  WalkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Guide checked = session.guide(guide);
    if (checked.flow(flow).isEmpty()) {
      String known = String.join(", ", checked.flows().keySet());
      throw new Refused("no-such-flow", "flow", flow, "known", known);
    }
    if (by.isBlank()) {
      throw new Refused("empty", "field", "by");
    }
    if (incident != null && (drill || title != null || noticed != null)) {
      session.console().warn(session.console().text("cli.error.only-new"));
      return Exit.USAGE;
    }
    RecordPlace place = RecordPlace.of(store.place, session.environment());
    try (Noroshi noroshi = open(place, checked)) {
      Desk desk = noroshi.desk();
      Times times = new Times(noroshi.clock());
      Tickets tickets = new Tickets(by, session.console().lang());
      String id = incident == null ? open(desk, tickets, times) : IncidentNumber.read(incident);
      Walk walk = walk(desk, tickets, id);
      Console console = session.console().in(desk.edition(walk.edition()).texts());
      console.say("walk.recorded-in", "where", place.shown());
      new TerminalWalk(console, desk, tickets, times, id, walk.id(), goOn(id)).run();
    }
    return Exit.OK;
  }

  private Noroshi open(RecordPlace place, Guide checked) {
    return incident == null ? Noroshi.open(place, checked) : Noroshi.existing(place, checked);
  }

  /** The command that goes on with this walk, as this one was called. */
  private String goOn(String id) {
    StringBuilder command = new StringBuilder(session.environment().getOrDefault(NAME, "noroshi"));
    command.append(" walk ").append(flow).append(" --incident ").append(id);
    option(command, "--db", store.place);
    option(command, "--guide", guide.folder == null ? null : guide.folder.toString());
    option(command, "--lang", common.lang == null ? null : common.lang.tag());
    option(command, "--by", by.equals(System.getProperty("user.name")) ? null : by);
    return command.toString();
  }

  private static void option(StringBuilder command, String name, @Nullable String value) {
    if (value != null) {
      command
          .append(' ')
          .append(name)
          .append(" '")
          .append(value.replace("'", "'\\''"))
          .append('\'');
    }
  }

  private String open(Desk desk, Tickets tickets, Times times) {
    Console console = session.console();
    String named =
        title == null ? console.text("walk.default-title", "time", times.show(times.now())) : title;
    String id =
        desk.handle(
                new OpenIncident(
                    tickets.next(),
                    desk.newIncidentId(),
                    named,
                    drill,
                    noticed(times),
                    console.lang(),
                    null,
                    null))
            .incident();
    console.say("walk.opened", "incident", id);
    return id;
  }

  private @Nullable Instant noticed(Times times) {
    if (noticed == null) {
      return null;
    }
    String typed = noticed;
    return times.read(typed, times.now()).orElseThrow(() -> new Refused("bad-time", "time", typed));
  }

  private Walk walk(Desk desk, Tickets tickets, String id) {
    Incident before = desk.incident(id);
    Optional<Walk> current = before.walks().current(flow);
    if (current.isPresent() && !again) {
      Walk walk = current.get();
      session
          .console()
          .say(
              "walk.resumed",
              "done",
              Integer.toString(walk.answers().size()),
              "noted",
              Integer.toString(walk.given().size() - walk.answers().size()),
              "all",
              Integer.toString(desk.flow(walk).questions().size()));
      return walk;
    }
    desk.handle(new StartWalk(tickets.next(), id, flow, current.map(Walk::id).orElse(null)));
    return desk.incident(id).walks().current(flow).orElseThrow();
  }
}
