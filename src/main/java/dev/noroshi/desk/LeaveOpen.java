package dev.noroshi.desk;

import dev.noroshi.guide.Flow;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says "not known yet" to a question: why, who finds out, and when to ask again.
 *
 * @param askAgain in incident time
 * @param seen as in {@link AnswerQuestion}
 */
public record LeaveOpen(
    Ticket ticket,
    String incident,
    String walk,
    String question,
    String reason,
    @Nullable String finder,
    @Nullable Instant askAgain,
    @Nullable Long seen)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Walk run = situation.walk(walk);
    Flow.Question asked = AnswerQuestion.asked(situation.flows().apply(run), question);
    String why = Checked.text("reason", reason, Checked.NOTE);
    String who = Checked.optional("finder", finder, Checked.LINE);
    Walk.Given last = run.last(question).orElse(null);
    if (last != null
        && last.answer() == null
        && Objects.equals(last.reason(), why)
        && Objects.equals(last.finder(), who)
        && Objects.equals(last.askAgain(), askAgain)) {
      return List.of();
    }
    AnswerQuestion.unlessSpokenTo(last, seen, asked, ticket.lang());
    Checked.time(askAgain);
    if (askAgain != null && !askAgain.isAfter(situation.now())) {
      throw new Refused("ask-again-past", "time", askAgain.toString());
    }
    return List.of(new WalkEntry.LeftOpen(walk, question, why, who, askAgain));
  }
}
