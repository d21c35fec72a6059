package dev.noroshi.desk;

import dev.noroshi.flow.Assessor;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Closes an incident. With something left open it is refused, and says what; a reason forces it,
 * and the record keeps both.
 */
public record CloseIncident(Ticket ticket, String incident, @Nullable String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    List<String> open = open(situation);
    String forced = Checked.optional("reason", reason, Checked.NOTE);
    if (!open.isEmpty() && forced == null) {
      throw new Refused("close-open", "open", String.join(", ", open));
    }
    return List.of(new IncidentEntry.Closed(forced, open));
  }

  /**
   * What is open: {@code flow}, {@code flow/question}, {@code duty/…}, {@code checklist/…} or
   * {@code handover}.
   */
  private static List<String> open(Situation situation) {
    List<String> open = new ArrayList<>();
    for (String flow : situation.guide().flows().keySet()) {
      Optional<Walk> walk = situation.incident().walks().current(flow);
      if (walk.isEmpty()) {
        open.add(flow);
      } else {
        Assessor.assess(situation.flows().apply(walk.get()), walk.get().answers(), Set.of())
            .open()
            .stream()
            .map(Flow.Question::id)
            .forEach(question -> open.add(flow + "/" + question));
      }
    }
    situation.book().get().open().forEach(duty -> open.add("duty/" + duty));
    situation.checks().get().forgotten().forEach(line -> open.add(line.key()));
    if (situation.incident().people().offer() != null) {
      open.add("handover");
    }
    return open;
  }
}
