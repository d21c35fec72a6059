package dev.noroshi.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a flow.
 *
 * @param edition the guide edition whose words were shown
 * @param given everything said to each question, oldest first; the last counts
 * @param review when to look at the decision again, in incident time
 * @param abandoned why it was given up; null while it counts
 */
public record Walk(
    String id,
    String flow,
    String edition,
    Instant startedAt,
    String by,
    @Nullable String again,
    Map<String, List<Given>> given,
    @Nullable Instant review,
    @Nullable String abandoned) {

  /**
   * What somebody said to a question.
   *
   * @param answer null when it was left open
   * @param askAgain in incident time
   */
  public record Given(
      long seq,
      Instant at,
      String by,
      @Nullable String answer,
      @Nullable String reason,
      @Nullable String finder,
      @Nullable Instant askAgain) {}

  Walk with(Map<String, List<Given>> all) {
    return new Walk(id, flow, edition, startedAt, by, again, all, review, abandoned);
  }

  Walk reviewedAt(Instant time) {
    return new Walk(id, flow, edition, startedAt, by, again, given, time, abandoned);
  }

  Walk abandoned(String reason) {
    return new Walk(id, flow, edition, startedAt, by, again, given, review, reason);
  }

  /** The number of the last thing said; 0 before the first. */
  public long lastSaid() {
    return given.values().stream().flatMap(List::stream).mapToLong(Given::seq).max().orElse(0);
  }

  /** What counts for a question now. */
  public Optional<Given> last(String question) {
    List<Given> all = given.getOrDefault(question, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The answers that count, by question; questions left open are not in it. */
  public Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    given.forEach(
        (question, all) -> {
          String answer = all.get(all.size() - 1).answer();
          if (answer != null) {
            answers.put(question, answer);
          }
        });
    return answers;
  }
}
