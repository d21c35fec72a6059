package dev.noroshi.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision flow as printed in the guidance, with our reading of its arrows.
 *
 * @param also outcomes that hold beside the primary one
 * @param readings rival readings of the same printed figure; they never decide, they only tell
 *     where readers of the figure may differ
 */
public record Flow(
    String id,
    Bilingual title,
    Bilingual official,
    Bilingual note,
    Source source,
    String start,
    List<Question> questions,
    List<Edge> edges,
    List<Outcome> outcomes,
    List<Also> also,
    List<Reading> readings) {

  /** A question: the printed label, and the words in which a tired person is asked. */
  public record Question(
      String id,
      Bilingual official,
      Bilingual ask,
      Bilingual why,
      Bilingual help,
      List<Integer> faq,
      List<Answer> answers,
      Source source) {

    public Optional<Answer> answer(String answerId) {
      return answers.stream().filter(a -> a.id().equals(answerId)).findFirst();
    }

    /** Answers that settle the question. */
    public List<Answer> closedAnswers() {
      return answers.stream().filter(a -> !a.open()).toList();
    }
  }

  /** An answer; an open one ("not known yet") is recorded but leaves the question open. */
  public record Answer(String id, Bilingual label, boolean open) {}

  /** An arrow: {@code label} is what is printed on it. */
  public record Edge(
      String from,
      Set<String> answers,
      String to,
      String label,
      boolean inferred,
      Bilingual note) {}

  /** Where a walk can end. */
  public record Outcome(
      String id,
      Bilingual official,
      Bilingual headline,
      Bilingual meaning,
      List<Bilingual> next,
      Bilingual changes,
      @Nullable Bilingual review,
      @Nullable Bilingual timing,
      List<Integer> faq,
      Source source) {}

  /** An outcome that applies beside the primary one when any of the conditions holds. */
  public record Also(String outcome, List<Condition> when, Bilingual note) {

    public boolean holds(Map<String, String> answers) {
      return when.stream().anyMatch(condition -> condition.holds(answers));
    }
  }

  /** A rival reading: the first row that holds gives its outcomes. */
  public record Reading(String id, Bilingual name, Bilingual ground, List<Row> rows) {

    public record Row(Condition when, List<String> outcomes) {}

    public List<String> outcomes(Map<String, String> answers) {
      return rows.stream()
          .filter(row -> row.when().holds(answers))
          .findFirst()
          .map(Row::outcomes)
          .orElse(List.of());
    }
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  public Optional<Outcome> outcome(String outcomeId) {
    return outcomes.stream().filter(o -> o.id().equals(outcomeId)).findFirst();
  }

  /** The arrow that an answer to a question follows. */
  public Optional<Edge> edge(String questionId, String answerId) {
    return edges.stream()
        .filter(e -> e.from().equals(questionId) && e.answers().contains(answerId))
        .findFirst();
  }
}
