package dev.noroshi.duty;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the triage stands: what is asked of this incident, and what is known. What other answers
 * tell already is not asked again, but a person may still say otherwise.
 */
public final class TriageState {

  private final List<Item> items;
  private final Map<String, String> decisions;

  /**
   * A question that is asked.
   *
   * @param answer null while nobody and nothing has told it
   * @param said who answered it; null when something else told it
   */
  public record Item(
      Triage.Question question, @Nullable String answer, Duties.@Nullable Said said) {

    /** Whether it is still to be found out. */
    public boolean isOpen() {
      return answer == null || answer.equals(Triage.UNKNOWN);
    }
  }

  private TriageState(List<Item> items, Map<String, String> decisions) {
    this.items = items;
    this.decisions = decisions;
  }

  public static TriageState of(Guide guide, Incident incident, List<Entity> entities) {
    Map<String, String> decisions = decisions(incident);
    Map<String, String> known = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>();
    boolean begun = !incident.duties().told().isEmpty();
    for (Triage.Question question : guide.triage().questions()) {
      boolean asked =
          question.asked().holds(known)
              && entities.stream()
                  .filter(Entity::current)
                  .anyMatch(entity -> entity.hasOneOf(question.traits()));
      if (asked) {
        Item item = item(guide, incident, question, decisions);
        items.add(item);
        if (item.answer() != null || begun) {
          known.put(question.id(), item.answer() == null ? Triage.UNKNOWN : item.answer());
        }
      }
    }
    return new TriageState(List.copyOf(items), decisions);
  }

  private static Item item(
      Guide guide, Incident incident, Triage.Question question, Map<String, String> decisions) {
    Duties.Said said =
        incident
            .duties()
            .answer(question.id())
            .filter(one -> question.answer(one.answer()).isPresent())
            .orElse(null);
    if (said != null) {
      return new Item(question, said.answer(), said);
    }
    String told =
        question.told().stream()
            .flatMap(teller -> told(guide, incident, teller, decisions).stream())
            .filter(answer -> question.answer(answer).isPresent())
            .findFirst()
            .orElse(null);
    return new Item(question, told, null);
  }

  private static Optional<String> told(
      Guide guide, Incident incident, Triage.Teller teller, Map<String, String> decisions) {
    if (teller.by().equals(Triage.Teller.TECHNICAL_FACT)) {
      boolean there = Signals.firstIndicator(guide, incident).isPresent();
      return there ? Optional.ofNullable(teller.answer()) : Optional.empty();
    }
    String answer = decisions.get(teller.by());
    return answer == null || teller.answer() == null
        ? Optional.ofNullable(answer)
        : Optional.of(teller.answer());
  }

  /** The answers to the decisions, by {@code flow/question}. */
  private static Map<String, String> decisions(Incident incident) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Walk walk : incident.walks().byId().values()) {
      if (walk.abandoned() == null) {
        walk.answers().forEach((question, one) -> answers.put(walk.flow() + "/" + question, one));
      }
    }
    return answers;
  }

  /** What is asked of this incident, in order. */
  public List<Item> items() {
    return items;
  }

  /** The first question to which there is no answer. */
  public Optional<Triage.Question> next() {
    return items.stream().filter(item -> item.answer() == null).map(Item::question).findFirst();
  }

  /** Whether a person has answered any of it. */
  public boolean isBegun() {
    return items.stream().anyMatch(item -> item.said() != null);
  }

  /**
   * All answers, with those to the decisions. Once somebody has begun, what is asked and not
   * answered counts as not known yet: nothing that may be owed waits for the last tap.
   */
  public Map<String, String> answers() {
    Map<String, String> all = new LinkedHashMap<>(decisions);
    boolean begun = isBegun();
    for (Item item : items) {
      String answer = item.answer();
      if (answer != null || begun) {
        all.put(item.question().id(), answer == null ? Triage.UNKNOWN : answer);
      }
    }
    return all;
  }
}
