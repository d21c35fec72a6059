package dev.noroshi.desk;

import dev.noroshi.guide.Trigger;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says when that happened from which clocks run. A later word moves them; the earlier one stays in
 * the record.
 *
 * @param regime the only one whose clocks it starts; null for all of the legal entity, unless the
 *     guide says that each law means a time of its own
 * @param time in incident time
 */
public record SetTrigger(
    Ticket ticket,
    String incident,
    String entity,
    @Nullable String regime,
    String trigger,
    Instant time,
    @Nullable String note)
    implements Command {

  /** The same for all regimes of a legal entity. */
  public SetTrigger(
      Ticket ticket,
      String incident,
      String entity,
      String trigger,
      Instant time,
      @Nullable String note) {
    this(ticket, incident, entity, null, trigger, time, note);
  }

  /** The one trigger that lies ahead. */
  private static final String PLANNED = "planned_notice";

  @Override
  public List<Entry> decide(Situation situation) {
    Trigger known = situation.guide().triggers().get(trigger);
    if (known == null
        || (known.each() && regime == null)
        || (regime != null && !situation.guide().regimes().containsKey(regime))
        || !DutyKey.isEntity(situation.book().get(), entity)) {
      throw new Refused("no-such-duty", "duty", entity + "/" + trigger);
    }
    Checked.time(time);
    if (time.isAfter(situation.now()) && !trigger.equals(PLANNED)) {
      throw new Refused("event-later", "time", time.toString());
    }
    String said = Checked.optional("note", note, Checked.NOTE);
    boolean same =
        situation
            .incident()
            .duties()
            .said(entity, trigger, regime)
            .filter(before -> before.what().time().equals(time))
            .isPresent();
    return same && said == null
        ? List.of()
        : List.of(new DutyEntry.TriggerSet(entity, regime, trigger, time, said));
  }
}
