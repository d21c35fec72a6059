package dev.noroshi.desk;

import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.util.List;

/** A filing was noted by mistake; its clock runs on. */
public record TakeBackFiling(Ticket ticket, String incident, long filing, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    boolean there =
        situation.incident().duties().filed().values().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.seq() == filing);
    if (!there) {
      throw new Refused("no-such-filing");
    }
    return List.of(
        new DutyEntry.FilingTakenBack(filing, Checked.text("reason", reason, Checked.NOTE)));
  }
}
