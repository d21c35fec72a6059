package dev.noroshi.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions from whose answers it is proposed what may be owed to whom. */
public record Triage(Bilingual title, List<Question> questions) {

  /** The answer that leaves a question open. */
  public static final String UNKNOWN = "unknown";

  /**
   * One question; each answer is one tap.
   *
   * @param asked the answers to other questions under which it is asked
   * @param traits one of which a legal entity must have; empty for any
   * @param told what tells the answer already
   */
  public record Question(
      String id,
      Bilingual ask,
      @Nullable Bilingual help,
      Condition asked,
      Set<String> traits,
      List<Teller> told,
      List<Answer> answers) {

    public Optional<Answer> answer(String answer) {
      return answers.stream().filter(one -> one.id().equals(answer)).findFirst();
    }
  }

  public record Answer(String id, Bilingual label) {}

  /**
   * Something that tells an answer, so that nobody is asked twice.
   *
   * @param by {@code flow/question} of a decision, or {@link #TECHNICAL_FACT}
   * @param answer what it tells, or null for the same answer as there
   */
  public record Teller(String by, @Nullable String answer) {

    /** A technical fact is on record. */
    public static final String TECHNICAL_FACT = "technical-fact";
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }
}
