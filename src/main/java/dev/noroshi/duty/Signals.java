package dev.noroshi.duty;

import dev.noroshi.guide.Guide;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Facts;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When that happened from which the timers of the guidance run, as the record tells it. Of a law
 * only a person says when its clock began; these are suggestions of ours, and nobody is asked.
 */
public final class Signals {

  private static final String YES = "yes";

  private final Guide guide;
  private final Incident incident;
  private final Map<String, Instant> times = new HashMap<>();

  private Signals(Guide guide, Incident incident) {
    this.guide = guide;
    this.incident = incident;
  }

  /** The times by trigger; what has not happened is not in it. */
  static Map<String, Instant> of(Guide guide, Incident incident) {
    Signals signals = new Signals(guide, incident);
    signals.read();
    return signals.times;
  }

  private void read() {
    put("awareness", noticed());
    put("first_indicator", firstIndicator(guide, incident).orElse(null));
    put("secondary_damage_flag", answered("secondaryDamage"));
    put("third_party_flag", answered("thirdPartiesMayLearn"));
    Instant outage = answered("serviceOrBusinessImpact");
    put("outage_confirmed", outage == null ? told("outage", Set.of(YES)) : outage);
    put("vulnerability_found", told("weakness", Set.of("vulnerability", "both")));
    put("other_victims_found", told("weakness", Set.of("victims", "both")));
    put("recovery", incident.outline().reached().get("recovery"));
  }

  private void put(String trigger, @Nullable Instant time) {
    if (time != null) {
      times.put(trigger, time);
    }
  }

  private @Nullable Instant noticed() {
    Instant noticed = incident.outline().noticedAt();
    return noticed == null ? incident.outline().openedAt() : noticed;
  }

  /** Since when a technical fact is on record that is not for counsel only. */
  public static Optional<Instant> firstIndicator(Guide guide, Incident incident) {
    return incident.facts().byId().values().stream()
        .filter(versions -> isTechnical(guide, incident, versions.get(versions.size() - 1)))
        .map(versions -> versions.get(0).at())
        .min(Comparator.naturalOrder());
  }

  private static boolean isTechnical(Guide guide, Incident incident, Facts.Version version) {
    return !incident.seals().counsel().contains(version.seq())
        && guide
            .element(version.content().element())
            .filter(element -> element.kind().equals("technical"))
            .isPresent();
  }

  /** When a question of the public notice was last answered with yes. */
  private @Nullable Instant answered(String question) {
    return incident
        .walks()
        .current("disclosure")
        .flatMap(walk -> walk.last(question))
        .filter(given -> YES.equals(given.answer()))
        .map(Walk.Given::at)
        .orElse(null);
  }

  /** When the triage was first answered so, if that still stands. */
  private @Nullable Instant told(String question, Set<String> answers) {
    List<Duties.Said> all = incident.duties().told().getOrDefault(question, List.of());
    boolean stands =
        incident.duties().answer(question).filter(s -> answers.contains(s.answer())).isPresent();
    return stands
        ? all.stream()
            .filter(said -> answers.contains(said.answer()))
            .map(Duties.Said::at)
            .findFirst()
            .orElse(null)
        : null;
  }
}
