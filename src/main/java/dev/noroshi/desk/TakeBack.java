package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.util.List;

/**
 * Takes back an answer that was not meant. Only the person who gave it can, and only while it is
 * the last thing said to its question; later it is changed, with a reason.
 *
 * @param answer the number of its entry
 */
public record TakeBack(Ticket ticket, String incident, String walk, String question, long answer)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Walk run = situation.walk(walk);
    Walk.Given last = run.last(question).orElse(null);
    if (last == null || last.seq() < answer) {
      return List.of();
    }
    if (last.seq() > answer || !last.by().equals(ticket.by())) {
      throw new Refused("not-taken-back", "by", last.by());
    }
    return List.of(new WalkEntry.TakenBack(walk, question, answer));
  }
}
