package dev.noroshi.desk;

import dev.noroshi.guide.Term;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Says at which stage of the guidance's time line the incident stands. */
public record SetStage(Ticket ticket, String incident, String stage) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.guide().stage(stage).isEmpty()) {
      String known =
          situation.guide().stages().stream().map(Term::id).collect(Collectors.joining(", "));
      throw new Refused("no-such-stage", "stage", stage, "known", known);
    }
    return stage.equals(situation.incident().outline().stage())
        ? List.of()
        : List.of(new IncidentEntry.StageSet(stage));
  }
}
