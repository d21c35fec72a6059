package dev.noroshi.desk;

import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.ChecklistEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import java.util.List;

/** Calls for a checklist. To call for it again changes nothing. */
public record CallChecklist(Ticket ticket, String incident, String list) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    return called(situation.guide(), situation.incident(), known(situation.guide(), list));
  }

  /** A list of the guide. */
  static Checklist known(Guide guide, String list) {
    return guide
        .checklist(list)
        .orElseThrow(
            () ->
                new Refused(
                    "no-such-checklist",
                    "list",
                    list,
                    "known",
                    String.join(", ", guide.checklists().keySet())));
  }

  /** What is written when a list is called for. */
  static List<Entry> called(Guide guide, Incident incident, Checklist list) {
    return incident.checks().called().contains(list.id())
        ? List.of()
        : List.of(new ChecklistEntry.Called(list.id(), guide.edition()));
  }
}
