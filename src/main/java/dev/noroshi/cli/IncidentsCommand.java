package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Outline;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the incidents on record, oldest first. */
@Command(name = "incidents")
final class IncidentsCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();

  IncidentsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Console console = session.console();
    try (Noroshi noroshi = session.existing(store, session.guide(guide))) {
      List<Incident> incidents = noroshi.desk().incidents();
      if (incidents.isEmpty()) {
        console.say("cli.incidents.none");
        return Exit.OK;
      }
      Times times = new Times(noroshi.clock());
      incidents.forEach(incident -> console.print(line(console, times, incident)));
    }
    return Exit.OK;
  }

  private static String line(Console console, Times times, Incident incident) {
    Outline outline = incident.outline();
    String state = outline.closedAt() == null ? "cli.incidents.open" : "cli.incidents.closed";
    String title = outline.openedAt() == null ? console.text("cli.incidents.purged") : "";
    return "%s  %-22s  %s  %5d  %s"
        .formatted(
            incident.id(),
            outline.openedAt() == null ? "" : times.show(outline.openedAt()),
            console.text(state),
            incident.seq(),
            (outline.drill() ? console.text("cli.incidents.drill") : "") + title + outline.title());
  }
}
