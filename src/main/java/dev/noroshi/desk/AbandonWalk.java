package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.WalkEntry;
import java.util.List;

/** Gives a walk up, with a reason. Its answers stay in the record and no longer count. */
public record AbandonWalk(Ticket ticket, String incident, String walk, String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    situation.walk(walk);
    return List.of(new WalkEntry.Abandoned(walk, Checked.text("reason", reason, Checked.NOTE)));
  }
}
