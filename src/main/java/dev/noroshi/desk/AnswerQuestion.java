package dev.noroshi.desk;

import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Walk;
import dev.noroshi.record.WalkEntry;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question, or changes the answer. The other answers stay.
 *
 * @param seen the number of the last entry the person saw; null when they look at the record itself
 * @param reason needed only to change an answer
 */
public record AnswerQuestion(
    Ticket ticket,
    String incident,
    String walk,
    String question,
    String answer,
    @Nullable Long seen,
    @Nullable String reason)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Walk run = situation.walk(walk);
    Flow.Question asked = asked(situation.flows().apply(run), question);
    boolean closed = asked.closedAnswers().stream().anyMatch(a -> a.id().equals(answer));
    if (!closed) {
      String known =
          asked.closedAnswers().stream().map(Flow.Answer::id).collect(Collectors.joining(", "));
      throw new Refused("no-such-answer", "answer", answer, "known", known);
    }
    String given = Checked.optional("reason", reason, Checked.NOTE);
    Walk.Given last = run.last(question).orElse(null);
    if (last != null && answer.equals(last.answer())) {
      return List.of();
    }
    unlessSpokenTo(last, seen, asked, ticket.lang());
    if (last != null && last.answer() != null && given == null) {
      throw new Refused("reason-needed");
    }
    return List.of(new WalkEntry.Answered(walk, question, answer, given));
  }

  static Flow.Question asked(Flow flow, String question) {
    return flow.question(question)
        .orElseThrow(
            () ->
                new Refused(
                    "no-such-question",
                    "question",
                    question,
                    "known",
                    flow.questions().stream()
                        .map(Flow.Question::id)
                        .collect(Collectors.joining(", "))));
  }

  /** Of two people at once the first wins, and the second is told who and what. */
  static void unlessSpokenTo(
      Walk.@Nullable Given last, @Nullable Long seen, Flow.Question asked, Lang lang) {
    if (last != null && seen != null && last.seq() > seen) {
      String label =
          asked.answers().stream()
              .filter(a -> last.answer() == null ? a.open() : a.id().equals(last.answer()))
              .findFirst()
              .map(a -> a.label().in(lang))
              .orElse("");
      throw new Refused("answered-meanwhile", "by", last.by(), "answer", label);
    }
  }
}
