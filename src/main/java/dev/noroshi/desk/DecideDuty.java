package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a duty applies. The app only proposes: whoever has a role that answers for it
 * decides, anybody while nobody has one, and the reason stays where it is said that nothing is
 * owed.
 */
public record DecideDuty(
    Ticket ticket, String incident, String duty, Duty.Verdict verdict, @Nullable String reason)
    implements Command {

  private static final Set<String> ANSWER_FOR_IT = Set.of(People.LEAD, "counsel", "manager");

  @Override
  public List<Entry> decide(Situation situation) {
    Duty known = DutyKey.duty(situation, duty);
    if (verdict == Duty.Verdict.PROPOSED) {
      throw new IllegalArgumentException("nobody decides that something is proposed");
    }
    String said = Checked.optional("reason", reason, Checked.NOTE);
    if (said == null && verdict != Duty.Verdict.APPLIES) {
      throw new Refused("empty", "field", "reason");
    }
    mayDecide(situation, ticket.by());
    return List.of(
        new DutyEntry.Decided(
            known.entity().id(),
            known.regime().id(),
            known.group(),
            verdict.word(),
            said,
            edition(situation, known)));
  }

  /** Today's terms; where today's guide has no such duty any more, those on which it stood. */
  private static String edition(Situation situation, Duty known) {
    Regime now = situation.guide().regimes().get(known.regime().id());
    boolean dropped = now == null || !Duty.groups(now).containsKey(known.group());
    return dropped && known.decision() != null
        ? known.decision().what().edition()
        : situation.guide().edition();
  }

  static void mayDecide(Situation situation, String by) {
    List<PeopleEntry.RoleGiven> answering =
        situation.incident().people().roles().stream()
            .filter(given -> ANSWER_FOR_IT.contains(given.role()))
            .filter(given -> given.until() == null || given.until().isAfter(situation.now()))
            .toList();
    boolean may =
        answering.isEmpty()
            || answering.stream()
                .anyMatch(given -> by.equals(given.person()) || by.equals(given.deputy()));
    if (!may) {
      String who =
          answering.stream()
              .map(PeopleEntry.RoleGiven::person)
              .distinct()
              .collect(Collectors.joining(", "));
      throw new Refused("duty-role", "who", who);
    }
  }
}
