package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import java.util.List;

/** Corrects a fact; both versions are kept. */
public record CorrectFact(
    Ticket ticket, String incident, String fact, FactEntry.Content content, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    FactEntry.Content now = NoteFact.checked(content, situation);
    FactEntry.Content before =
        situation
            .incident()
            .facts()
            .last(fact)
            .orElseThrow(() -> new Refused("no-such-fact", "fact", fact))
            .content();
    return now.equals(before)
        ? List.of()
        : List.of(new FactEntry.Corrected(fact, now, Checked.text("reason", reason, Checked.NOTE)));
  }
}
