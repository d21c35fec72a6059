package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that one stage of a duty is not owed although the others are, or that it is after all: of
 * two reports of which a rule asks for one, the other one.
 *
 * @param left whether it is not owed; then with a reason
 */
public record LeaveStage(
    Ticket ticket,
    String incident,
    String duty,
    String stage,
    boolean left,
    @Nullable String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Duty known = DutyKey.duty(situation, duty);
    var line = DutyKey.stage(situation, duty, stage);
    String said = Checked.optional("reason", reason, Checked.NOTE);
    if (left && said == null) {
      throw new Refused("empty", "field", "reason");
    }
    if (left && line.filing() != null) {
      throw new Refused("already-filed");
    }
    DecideDuty.mayDecide(situation, ticket.by());
    return left == (line.left() != null)
        ? List.of()
        : List.of(
            new DutyEntry.StageLeft(known.entity().id(), known.regime().id(), stage, left, said));
  }
}
