package dev.noroshi.desk;

import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Duties;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question of the triage. To say the same again changes nothing.
 *
 * @param seen the number of the last entry the person saw; null when they look at the record itself
 */
public record TellTriage(
    Ticket ticket, String incident, String question, String answer, @Nullable Long seen)
    implements Command {

  public TellTriage(Ticket ticket, String incident, String question, String answer) {
    this(ticket, incident, question, answer, null);
  }

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
    if (item.said() != null && answer.equals(item.answer())) {
      return List.of();
    }
    unlessTold(item.question(), situation.incident().duties().answer(question).orElse(null));
    return List.of(new DutyEntry.Told(question, answer, situation.guide().edition()));
  }

  /** Of two people at once the first wins, and the second is told who and what. */
  private void unlessTold(Triage.Question asked, Duties.@Nullable Said last) {
    if (last != null && seen != null && last.seq() > seen) {
      Bilingual label =
          asked.answer(last.answer()).map(Triage.Answer::label).orElse(new Bilingual("", ""));
      throw new Refused(
          "told-meanwhile", "by", last.by(), "answer@ja", label.ja(), "answer@en", label.en());
    }
  }
}
