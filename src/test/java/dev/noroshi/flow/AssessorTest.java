package dev.noroshi.flow;

import static dev.noroshi.flow.Flows.DISCLOSURE;
import static dev.noroshi.flow.Flows.SHARING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.guide.Flow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine on every set of answers that there is. */
final class AssessorTest {

  static Stream<Arguments> everySet() {
    return Stream.of(SHARING, DISCLOSURE)
        .flatMap(
            flow ->
                Flows.partialSets(flow).stream()
                    .map(set -> Arguments.of(Named.of(flow.id(), flow), set)));
  }

  static Stream<Arguments> everyCompleteSet() {
    return Stream.of(SHARING, DISCLOSURE)
        .flatMap(
            flow ->
                Flows.completeSets(flow).stream()
                    .map(set -> Arguments.of(Named.of(flow.id(), flow), set)));
  }

  private static Assessment assess(Flow flow, Map<String, String> answers) {
    return Assessor.assess(flow, answers, Set.of());
  }

  private static String byHand(Flow flow, Map<String, String> answers) {
    return flow.equals(SHARING) ? ByHand.sharing(answers) : ByHand.disclosure(answers);
  }

  private static Set<String> alsoByHand(Flow flow, Map<String, String> answers) {
    return flow.equals(SHARING) ? ByHand.sharingAlso(answers) : ByHand.disclosureAlso(answers);
  }

  private static Set<String> possibleByHand(Flow flow, Map<String, String> answers) {
    return Flows.completions(flow, answers).stream()
        .map(set -> byHand(flow, set))
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(List<Flow.Outcome> outcomes) {
    return outcomes.stream().map(Flow.Outcome::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void there_are_64_sets_for_sharing_and_81_for_disclosure() {
    assertThat(Flows.partialSets(SHARING)).hasSize(64).doesNotHaveDuplicates();
    assertThat(Flows.partialSets(DISCLOSURE)).hasSize(81).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("everyCompleteSet")
  void a_complete_set_gives_the_outcome_and_what_also_applies(
      Flow flow, Map<String, String> answers) {
    Assessment assessment = assess(flow, answers);

    assertThat(assessment.complete()).isTrue();
    assertThat(assessment.next()).isEmpty();
    assertThat(assessment.open()).isEmpty();
    assertThat(assessment.deciding()).isEmpty();
    assertThat(assessment.primary().orElseThrow().id()).isEqualTo(byHand(flow, answers));
    assertThat(ids(assessment.also())).isEqualTo(alsoByHand(flow, answers));
  }

  @ParameterizedTest
  @MethodSource("everySet")
  void possible_outcomes_are_those_of_all_completions(Flow flow, Map<String, String> answers) {
    Assessment assessment = assess(flow, answers);
    Set<String> possible = possibleByHand(flow, answers);

    assertThat(ids(assessment.possible())).isEqualTo(possible);
    assertThat(assessment.primary().map(Flow.Outcome::id).stream())
        .hasSize(possible.size() == 1 ? 1 : 0)
        .isSubsetOf(possible);
  }

  @ParameterizedTest
  @MethodSource("everySet")
  void also_holds_what_applies_under_every_completion(Flow flow, Map<String, String> answers) {
    Set<String> certain = null;
    for (Map<String, String> completion : Flows.completions(flow, answers)) {
      Set<String> applying = new HashSet<>(alsoByHand(flow, completion));
      applying.add(byHand(flow, completion));
      if (certain == null) {
        certain = applying;
      } else {
        certain.retainAll(applying);
      }
    }
    Assessment assessment = assess(flow, answers);
    Set<String> expected = certain == null ? Set.of() : certain;
    assessment.primary().ifPresent(outcome -> expected.remove(outcome.id()));

    assertThat(ids(assessment.also())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("everySet")
  void the_deciding_question_narrows_most_and_there_is_one_whenever_any_narrows(
      Flow flow, Map<String, String> answers) {
    int now = possibleByHand(flow, answers).size();
    Function<Flow.Question, Double> average =
        question ->
            question.closedAnswers().stream()
                .mapToInt(
                    a -> possibleByHand(flow, Flows.and(answers, question.id(), a.id())).size())
                .average()
                .orElseThrow();
    List<Flow.Question> open =
        flow.questions().stream().filter(q -> !answers.containsKey(q.id())).toList();
    double fewest = open.stream().map(average).min(Double::compare).orElse((double) now);
    Assessment assessment = assess(flow, answers);

    if (fewest < now) {
      Flow.Question deciding = assessment.deciding().orElseThrow();
      assertThat(open).contains(deciding);
      assertThat(average.apply(deciding)).isEqualTo(fewest);
      assertThat(open.stream().filter(q -> average.apply(q) == fewest).findFirst())
          .as("the one asked first among equals")
          .contains(deciding);
    } else {
      assertThat(assessment.deciding()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("everySet")
  void all_open_questions_are_listed_and_the_next_is_the_first(
      Flow flow, Map<String, String> answers) {
    Assessment assessment = assess(flow, answers);
    List<String> open =
        flow.questions().stream()
            .map(Flow.Question::id)
            .filter(id -> !answers.containsKey(id))
            .toList();

    assertThat(assessment.open()).extracting(Flow.Question::id).isEqualTo(open);
    assertThat(assessment.next().map(Flow.Question::id)).isEqualTo(open.stream().findFirst());
    assertThat(assessment.complete()).isEqualTo(open.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("everySet")
  void the_path_follows_the_answers_from_the_start_and_ends_at_the_outcome(
      Flow flow, Map<String, String> answers) {
    Assessment assessment = assess(flow, answers);
    String at = flow.start();
    for (Flow.Edge edge : assessment.path()) {
      assertThat(edge.from()).isEqualTo(at);
      assertThat(edge.answers()).contains(answers.getOrDefault(at, ""));
      at = edge.to();
    }
    if (assessment.complete()) {
      assertThat(at).isEqualTo(assessment.primary().orElseThrow().id());
    } else {
      assertThat(answers).doesNotContainKey(at);
    }
    assertThat(assessment.inferred()).allMatch(Flow.Edge::inferred);
    assertThat(assessment.inferred())
        .containsAll(assessment.path().stream().filter(Flow.Edge::inferred).toList());
  }

  @Test
  void every_outcome_is_reached() {
    for (Flow flow : List.of(SHARING, DISCLOSURE)) {
      Set<String> reached =
          Flows.completeSets(flow).stream()
              .map(set -> assess(flow, set).primary().orElseThrow().id())
              .collect(Collectors.toSet());
      assertThat(reached)
          .isEqualTo(flow.outcomes().stream().map(Flow.Outcome::id).collect(Collectors.toSet()));
    }
  }

  @Test
  void sharing_is_never_called_optional_while_something_is_unclear() {
    for (Map<String, String> set : Flows.partialSets(SHARING)) {
      if (!"no".equals(set.get("unclearPoints"))) {
        assertThat(assess(SHARING, set).primary().map(Flow.Outcome::id))
            .as(set.toString())
            .isNotEqualTo(Optional.of("sharing-not-necessarily-needed"));
      }
    }
  }

  @Test
  void a_duty_to_publish_is_never_hidden_by_another_answer() {
    for (Map<String, String> set : Flows.partialSets(DISCLOSURE)) {
      if ("yes".equals(set.get("legallyRequired"))) {
        Assessment assessment = assess(DISCLOSURE, set);
        Set<String> shown = new HashSet<>(ids(assessment.also()));
        assessment.primary().ifPresent(outcome -> shown.add(outcome.id()));
        assertThat(shown).as(set.toString()).contains("disclosure-required-by-law");
      }
    }
  }

  @Test
  void not_known_yet_keeps_a_question_open() {
    Map<String, String> answers = Map.of("secondaryDamage", "unknown");

    assertThat(assess(DISCLOSURE, answers)).isEqualTo(assess(DISCLOSURE, Map.of()));
  }

  @Test
  void a_question_put_off_is_still_open_but_not_the_next() {
    Assessment assessment =
        Assessor.assess(DISCLOSURE, Map.of(), Set.of("secondaryDamage", "thirdPartiesMayLearn"));

    assertThat(assessment.next().orElseThrow().id()).isEqualTo("serviceOrBusinessImpact");
    assertThat(assessment.open()).hasSize(4);
  }

  @Test
  void an_outcome_settled_early_rests_on_all_ways_that_are_left() {
    Map<String, String> answers = Map.of("unclearPoints", "no", "notWidespread", "yes");
    Assessment assessment = assess(SHARING, answers);

    assertThat(assessment.primary().orElseThrow().id()).isEqualTo("share-for-others");
    assertThat(assessment.path()).hasSize(1);
    assertThat(assessment.restsOn()).isEqualTo(assessment.inferred());
    assertThat(assessment.inferred())
        .extracting(edge -> edge.from() + " " + edge.to())
        .containsExactlyInAnyOrder(
            "unclearPoints unknownAttack",
            "unknownAttack share-for-others",
            "unknownAttack notWidespread",
            "notWidespread share-for-others");
  }

  @Test
  void only_our_own_readings_count_as_inferred() {
    Assessment assessment = assess(DISCLOSURE, Map.of("secondaryDamage", "yes"));

    assertThat(assessment.path()).hasSize(1);
    assertThat(assessment.inferred()).isEmpty();
  }

  @Test
  void what_is_no_question_or_no_option_is_refused_with_what_is_known() {
    assertThatThrownBy(() -> assess(SHARING, Map.of("weather", "yes")))
        .isInstanceOfSatisfying(
            NoSuchOption.class,
            e -> {
              assertThat(e.given()).isEqualTo("weather");
              assertThat(e.known()).isEqualTo("unclearPoints, unknownAttack, notWidespread");
            });
    assertThatThrownBy(() -> assess(SHARING, Map.of("unclearPoints", "maybe")))
        .isInstanceOfSatisfying(
            NoSuchOption.class,
            e -> {
              assertThat(e.given()).isEqualTo("unclearPoints=maybe");
              assertThat(e.known()).isEqualTo("yes, no, unknown");
            });
  }
}
