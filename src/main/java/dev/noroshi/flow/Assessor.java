package dev.noroshi.flow;

import dev.noroshi.guide.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells from the answers given so far where a walk stands. Pure.
 *
 * <p>A question that is answered has one way on; an open one has all of its ways. No question is
 * met twice on a way (the linter forbids cycles), so the outcomes that can be reached are exactly
 * those that some completion of the answers leads to.
 */
public final class Assessor {

  private final Flow flow;
  private final Map<String, String> answers;

  private Assessor(Flow flow, Map<String, String> answers) {
    this.flow = flow;
    this.answers = answers;
  }

  /**
   * Assesses a walk.
   *
   * @param answers by question; an open answer ("not known yet") counts as none
   * @param leftOpen questions that somebody has already put off
   * @throws NoSuchOption for a question or an answer that the flow does not have
   */
  public static Assessment assess(Flow flow, Map<String, String> answers, Set<String> leftOpen) {
    return new Assessor(flow, closed(flow, answers)).assess(leftOpen);
  }

  private static Map<String, String> closed(Flow flow, Map<String, String> answers) {
    Map<String, String> closed = new HashMap<>();
    answers.forEach(
        (id, answerId) -> {
          Flow.Question question =
              flow.question(id).orElseThrow(() -> NoSuchOption.question(flow, id));
          Flow.Answer answer =
              question.answer(answerId).orElseThrow(() -> NoSuchOption.answer(question, answerId));
          if (!answer.open()) {
            closed.put(id, answerId);
          }
        });
    return closed;
  }

  private Assessment assess(Set<String> leftOpen) {
    List<Flow.Question> open =
        flow.questions().stream().filter(q -> !answers.containsKey(q.id())).toList();
    List<Flow.Outcome> possible = outcomes(reached(answers));
    Optional<Flow.Outcome> primary =
        possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    List<Flow.Edge> path = path();
    List<Flow.Edge> restsOn = primary.isPresent() ? ways(answers) : path;
    return new Assessment(
        open.stream().filter(q -> !leftOpen.contains(q.id())).findFirst(),
        open,
        primary,
        outcomes(also(primary)),
        possible,
        deciding(open, possible.size()),
        path,
        restsOn,
        restsOn.stream().filter(Flow.Edge::inferred).toList(),
        primary.map(this::dissents).orElse(List.of()));
  }

  /** Everything that can be reached from the start with these answers. */
  private Set<String> reached(Map<String, String> given) {
    Set<String> seen = new LinkedHashSet<>(List.of(flow.start()));
    ways(given).forEach(edge -> seen.add(edge.to()));
    return seen;
  }

  /** All arrows that these answers still allow, from the start on. */
  private List<Flow.Edge> ways(Map<String, String> given) {
    List<Flow.Edge> ways = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(flow.start()));
    while (!open.isEmpty()) {
      String node = open.removeFirst();
      if (seen.add(node)) {
        String answer = given.get(node);
        flow.edges().stream()
            .filter(edge -> edge.from().equals(node))
            .filter(edge -> answer == null || edge.answers().contains(answer))
            .forEach(
                edge -> {
                  ways.add(edge);
                  open.add(edge.to());
                });
      }
    }
    return ways;
  }

  private List<Flow.Outcome> outcomes(Set<String> ids) {
    return flow.outcomes().stream().filter(outcome -> ids.contains(outcome.id())).toList();
  }

  private List<Flow.Edge> path() {
    List<Flow.Edge> path = new ArrayList<>();
    String node = flow.start();
    while (answers.containsKey(node)) {
      Optional<Flow.Edge> edge = flow.edge(node, answers.getOrDefault(node, ""));
      if (edge.isEmpty()) {
        break;
      }
      path.add(edge.get());
      node = edge.get().to();
    }
    return List.copyOf(path);
  }

  /** What applies as headline or besides under every completion, less the settled headline. */
  private Set<String> also(Optional<Flow.Outcome> primary) {
    Set<String> certain = new LinkedHashSet<>();
    flow.outcomes().forEach(outcome -> certain.add(outcome.id()));
    eachCompletion(completion -> certain.retainAll(applying(completion)));
    primary.ifPresent(outcome -> certain.remove(outcome.id()));
    return certain;
  }

  private Set<String> applying(Map<String, String> completion) {
    Set<String> applying = reached(completion);
    flow.also().stream()
        .filter(also -> also.holds(completion))
        .forEach(also -> applying.add(also.outcome()));
    return applying;
  }

  /**
   * The question after whose answer fewest headlines remain on average; the one asked first among
   * equals. None when no answer to any question takes a headline away.
   */
  private Optional<Flow.Question> deciding(List<Flow.Question> open, int possible) {
    Flow.Question best = null;
    double fewest = possible;
    for (Flow.Question question : open) {
      double remaining = remainingOnAverage(question);
      if (remaining < fewest) {
        best = question;
        fewest = remaining;
      }
    }
    return Optional.ofNullable(best);
  }

  private double remainingOnAverage(Flow.Question question) {
    return question.closedAnswers().stream()
        .mapToInt(
            answer -> {
              Map<String, String> further = new HashMap<>(answers);
              further.put(question.id(), answer.id());
              return outcomes(reached(further)).size();
            })
        .average()
        .orElse(Double.MAX_VALUE);
  }

  /** Readings that name another headline, for all or for some of the missing answers. */
  private List<Assessment.Dissent> dissents(Flow.Outcome primary) {
    List<Assessment.Dissent> dissents = new ArrayList<>();
    for (Flow.Reading reading : flow.readings()) {
      Set<String> instead = new LinkedHashSet<>();
      boolean[] agrees = new boolean[1];
      eachCompletion(
          completion -> {
            List<String> said = reading.outcomes(completion);
            if (said.contains(primary.id())) {
              agrees[0] = true;
            } else {
              instead.addAll(said);
            }
          });
      if (!instead.isEmpty()) {
        dissents.add(new Assessment.Dissent(reading, outcomes(instead), !agrees[0]));
      }
    }
    return List.copyOf(dissents);
  }

  private void eachCompletion(Consumer<Map<String, String>> visit) {
    complete(new HashMap<>(answers), 0, visit);
  }

  private void complete(Map<String, String> given, int from, Consumer<Map<String, String>> visit) {
    if (from == flow.questions().size()) {
      visit.accept(given);
      return;
    }
    Flow.Question question = flow.questions().get(from);
    if (answers.containsKey(question.id())) {
      complete(given, from + 1, visit);
      return;
    }
    for (Flow.Answer answer : question.closedAnswers()) {
      given.put(question.id(), answer.id());
      complete(given, from + 1, visit);
    }
    given.remove(question.id());
  }
}
