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
    RecordPlace place = RecordPlace.of(store.place, session.environment());
    try (Noroshi noroshi = Noroshi.open(place, checked)) {
      Desk desk = noroshi.desk();
      Times times = new Times(noroshi.clock());
      Tickets tickets = new Tickets(by);
      String id = incident == null ? open(desk, tickets, times) : IncidentNumber.read(incident);
      Walk walk = walk(desk, tickets, id);
      session.console().say("walk.recorded-in", "where", place.shown());
      new TerminalWalk(session.console(), desk, tickets, times, id, walk.id()).run();
    }
    return Exit.OK;
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
                    null,
                    console.lang(),
                    null,
                    null))
            .incident();
    if (drill) {
      console.say("walk.drill");
    }
    console.say("walk.opened", "incident", id, "title", named.strip());
    return id;
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
              "all",
              Integer.toString(desk.flow(walk).questions().size()));
      return walk;
    }
    desk.handle(new StartWalk(tickets.next(), id, flow, current.map(Walk::id).orElse(null)));
    return desk.incident(id).walks().current(flow).orElseThrow();
  }
}
