package dev.noroshi.desk;

import dev.noroshi.duty.TriageState;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.util.List;

/** Answers a question of the triage. To say the same again changes nothing. */
public record TellTriage(Ticket ticket, String incident, String question, String answer)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    TriageState.Item item =
        situation.book().get().triage().items().stream()
            .filter(one -> one.question().id().equals(question))
            .findFirst()
            .orElseThrow(() -> new Refused("not-asked", "question", question));
    if (item.question().answer(answer).isEmpty()) {
      throw new Refused("not-asked", "question", question + "/" + answer);
    }
    return item.said() != null && answer.equals(item.answer())
        ? List.of()
        : List.of(new DutyEntry.Told(question, answer, situation.guide().edition()));
  }
}
