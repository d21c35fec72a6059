package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.SealEntry;
import java.util.List;

/**
 * Corrects a fact; both versions are kept. What is for counsel only stays so.
 *
 * @param version the number of the entry with the version that the person saw
 */
public record CorrectFact(
    Ticket ticket,
    String incident,
    String fact,
    long version,
    FactEntry.Content content,
    String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    FactEntry.Content now = NoteFact.checked(content, situation);
    Facts.Version last =
        situation
            .incident()
            .facts()
            .last(fact)
            .orElseThrow(() -> new Refused("no-such-fact", "fact", fact));
    if (now.equals(last.content())) {
      return List.of();
    }
    if (last.seq() != version) {
      throw new Refused("corrected-meanwhile", "by", last.by());
    }
    FactEntry.Corrected corrected =
        new FactEntry.Corrected(fact, now, Checked.text("reason", reason, Checked.NOTE));
    return situation.incident().seals().counsel().contains(last.seq())
        ? List.of(corrected, new SealEntry.CounselMarked(situation.nextSeq(), true))
        : List.of(corrected);
  }
}
