package dev.noroshi.desk;

import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Mark;
import java.util.List;

/** Writes down of what people are to be reminded by now; nothing, where all was done in between. */
public record Remind(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    // Nobody would see it of an incident that has no channel.
    boolean seen = situation.incident().outline().channel() != null;
    List<Mark> due = seen ? situation.due().get() : List.of();
    return due.isEmpty()
        ? List.of()
        : List.of(new DutyEntry.Reminded(due.stream().map(Mark::text).toList()));
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
