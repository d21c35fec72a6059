package dev.noroshi.duty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answers and traits tell of the facts by which limits differ. */
final class KnownFacts {

  private static final String CRITICAL = "critical_infrastructure";

  private KnownFacts() {}

  static Map<String, Set<String>> of(
      Entity entity, Map<String, String> answers, @Nullable Instant aware) {
    Map<String, Set<String>> facts = new HashMap<>();
    Set<String> kinds = new HashSet<>(entity.traits());
    if (kinds.stream().anyMatch(trait -> trait.endsWith(CRITICAL))) {
      kinds.add(CRITICAL);
    }
    facts.put("entity", kinds);
    // An attack, or a suspicion of one, is what the rule calls an improper purpose.
    String attack = answers.getOrDefault("attack", "");
    if (attack.equals("yes")) {
      facts.put("category", Set.of("improper_purpose"));
    } else if (attack.equals("no")) {
      facts.put("category", Set.of(answers.getOrDefault("category", "none")));
    }
    if (aware != null) {
      facts.put("aware_at", Set.of(aware.atOffset(ZoneOffset.UTC).toString()));
    }
    return facts;
  }
}
