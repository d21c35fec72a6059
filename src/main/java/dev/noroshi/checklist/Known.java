package dev.noroshi.checklist;

import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.util.HashMap;
import java.util.Map;

/**
 * What people have answered, and "not known yet" is an answer. What nobody has spoken to is not in
 * it, unlike with duties: a list of all that may come to be done is one that nobody reads.
 */
final class Known {

  private Known() {}

  /**
   * The answers by question of the triage, and by {@code flow/question} of the walks that count.
   */
  static Map<String, String> answers(Guide guide, TriageState triage, Incident incident) {
    Map<String, String> known = new HashMap<>();
    for (TriageState.Item item : triage.items()) {
      String answer = item.answer();
      if (answer != null) {
        known.put(item.question().id(), answer);
      }
    }
    for (String flow : guide.flows().keySet()) {
      incident.walks().current(flow).ifPresent(walk -> walked(walk, known));
    }
    return known;
  }

  private static void walked(Walk walk, Map<String, String> known) {
    walk.given()
        .forEach(
            (question, all) -> {
              String answer = all.get(all.size() - 1).answer();
              known.put(walk.flow() + "/" + question, answer == null ? Triage.UNKNOWN : answer);
            });
  }
}
