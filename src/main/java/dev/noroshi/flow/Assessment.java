package dev.noroshi.flow;

import dev.noroshi.guide.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Where a walk stands.
 *
 * @param next the first question that nobody has spoken to yet
 * @param open questions without a closed answer, in the order asked
 * @param primary the headline, once no answer still missing can change it
 * @param also outcomes that apply besides, whatever the missing answers will be
 * @param possible headlines that the missing answers still allow
 * @param deciding the open question whose answer narrows them most; none when nothing would
 * @param path the arrows followed from the start, up to the first open question
 * @param restsOn all arrows that a settled headline rests on: the path, or every way still open
 * @param inferred the arrows this rests on that are our reading of the figure
 * @param dissents readings of the figure that would give another headline
 */
public record Assessment(
    Optional<Flow.Question> next,
    List<Flow.Question> open,
    Optional<Flow.Outcome> primary,
    List<Flow.Outcome> also,
    List<Flow.Outcome> possible,
    Optional<Flow.Question> deciding,
    List<Flow.Edge> path,
    List<Flow.Edge> restsOn,
    List<Flow.Edge> inferred,
    List<Dissent> dissents) {

  /**
   * A rival reading, and what it would say instead.
   *
   * @param always whatever the missing answers will be; else only with some of them
   */
  public record Dissent(Flow.Reading reading, List<Flow.Outcome> outcomes, boolean always) {}

  /** Every question has a closed answer. */
  public boolean complete() {
    return open.isEmpty();
  }
}
