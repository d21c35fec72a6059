package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import java.util.List;

/** Writes down what is to be said by now, and to whom; nothing, where all was done in between. */
public record Remind(Ticket ticket, String incident) implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    // Nobody would see it of an incident that has no channel.
    boolean seen = situation.incident().outline().channel() != null;
    return seen ? situation.due().get() : List.of();
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
