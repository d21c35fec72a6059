package dev.noroshi.desk;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.guide.Term;
import dev.noroshi.record.Entry;
import dev.noroshi.record.IncidentEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says at which stage of the guidance's time line the incident stands, and calls for the list of
 * what to do there.
 */
public record SetStage(Ticket ticket, String incident, String stage) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.guide().stage(stage).isEmpty()) {
      String known =
          situation.guide().stages().stream().map(Term::id).collect(Collectors.joining(", "));
      throw new Refused("no-such-stage", "stage", stage, "known", known);
    }
    if (stage.equals(situation.incident().outline().stage())) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(new IncidentEntry.StageSet(stage));
    CheckBook.of(situation.guide(), stage)
        .map(list -> CallChecklist.called(situation.guide(), situation.incident(), list))
        .ifPresent(entries::addAll);
    return entries;
  }
}
