package dev.noroshi.flow;

import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.TheGuide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two flows of the guide, and every set of answers to them. */
public final class Flows {

  private static final Guide GUIDE = TheGuide.checked();

  public static final Flow SHARING = GUIDE.flow("sharing").orElseThrow();
  public static final Flow DISCLOSURE = GUIDE.flow("disclosure").orElseThrow();

  private Flows() {}

  /** Every set in which each question has one of its closed answers or none: 64 and 81. */
  public static List<Map<String, String>> partialSets(Flow flow) {
    List<Map<String, String>> sets = List.of(Map.of());
    for (Flow.Question question : flow.questions()) {
      List<Map<String, String>> longer = new ArrayList<>(sets);
      for (Map<String, String> set : sets) {
        for (Flow.Answer answer : question.closedAnswers()) {
          longer.add(and(set, question.id(), answer.id()));
        }
      }
      sets = longer;
    }
    return sets;
  }

  public static List<Map<String, String>> completeSets(Flow flow) {
    return partialSets(flow).stream().filter(set -> set.size() == flow.questions().size()).toList();
  }

  /** The complete sets that agree with a partial one. */
  public static List<Map<String, String>> completions(Flow flow, Map<String, String> partial) {
    return completeSets(flow).stream()
        .filter(set -> set.entrySet().containsAll(partial.entrySet()))
        .toList();
  }

  public static Map<String, String> and(Map<String, String> set, String question, String answer) {
    Map<String, String> more = new LinkedHashMap<>(set);
    more.put(question, answer);
    return more;
  }
}
