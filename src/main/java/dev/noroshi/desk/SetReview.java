package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.time.Instant;
import java.util.List;

/** Says when a decision is to be looked at again, in incident time. */
public record SetReview(Ticket ticket, String incident, String walk, Instant time)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Walk run = situation.walk(walk);
    Checked.time(time);
    if (!time.isAfter(situation.now())) {
      throw new Refused("ask-again-past", "time", time.toString());
    }
    return time.equals(run.review()) ? List.of() : List.of(new WalkEntry.ReviewSet(walk, time));
  }
}
