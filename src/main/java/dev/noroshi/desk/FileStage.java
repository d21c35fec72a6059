package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes that a stage was handed in; where the rule says so, the next clock runs from it.
 *
 * @param time in incident time
 * @param number the receipt number, if there is one
 */
public record FileStage(
    Ticket ticket,
    String incident,
    String duty,
    String stage,
    Instant time,
    @Nullable String number)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Duty known = DutyKey.duty(situation, duty);
    boolean filed = DutyKey.stage(situation, duty, stage).filing() != null;
    if (filed) {
      throw new Refused("already-filed");
    }
    Checked.time(time);
    if (time.isAfter(situation.now())) {
      throw new Refused("event-later", "time", time.toString());
    }
    return List.of(
        new DutyEntry.Filed(
            known.entity().id(),
            known.regime().id(),
            stage,
            time,
            Checked.optional("number", number, Checked.LINE)));
  }
}
