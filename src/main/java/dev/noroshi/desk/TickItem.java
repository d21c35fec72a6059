package dev.noroshi.desk;

import dev.noroshi.record.ChecklistEntry;
import dev.noroshi.record.Entry;
import java.util.List;

/**
 * Says that an item of a checklist is done, or not done after all. Of two people who say the same
 * the first is on record, and the second changes nothing.
 */
public record TickItem(Ticket ticket, String incident, String list, String item, boolean done)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (CallChecklist.known(situation.guide(), list).item(item).isEmpty()) {
      throw new Refused("no-such-item", "item", item);
    }
    return situation.incident().checks().done(list, item).isPresent() == done
        ? List.of()
        : List.of(new ChecklistEntry.Ticked(list, item, done, situation.guide().edition()));
  }
}
