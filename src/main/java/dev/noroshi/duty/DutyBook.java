package dev.noroshi.duty;

import dev.noroshi.clock.Deadlines;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Duties;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All duties of an incident: those that are proposed now, and those on which somebody decided. One
 * for each legal entity, regime and recipient. It never decides; people do.
 */
public final class DutyBook {

  private final Incident incident;
  private final TriageState triage;
  private final List<Duty> duties;

  /** A guide and the counting by it, by edition: a duty keeps the terms it was decided on. */
  public record Terms(Guide guide, Deadlines deadlines) {}

  private DutyBook(Incident incident, TriageState triage, List<Duty> duties) {
    this.incident = incident;
    this.triage = triage;
    this.duties = duties;
  }

  /**
   * Reads them from the record.
   *
   * @param now the guide as it is now
   * @param editions the terms of a guide that somebody decided on
   */
  public static DutyBook of(
      Terms now, Incident incident, List<Entity> entities, Function<String, Terms> editions) {
    TriageState triage = TriageState.of(now.guide(), incident, entities);
    Map<String, String> answers = triage.answers();
    Map<String, Duty> duties = new LinkedHashMap<>();
    for (Entity entity : entities) {
      for (Regime regime : bindingOrVoluntary(now)) {
        Duty.groups(regime)
            .forEach(
                (group, stages) -> {
                  List<Regime.Proposal> proposals =
                      entity.current() ? proposals(regime, stages, entity, answers) : List.of();
                  Duties.Decision decision =
                      incident.duties().decision(entity.id(), regime.id(), group).orElse(null);
                  if (!proposals.isEmpty() || decision != null) {
                    Terms terms =
                        decision == null ? now : editions.apply(decision.what().edition());
                    Duty duty =
                        new Reading(terms, incident, entity, answers)
                            .duty(
                                regime.id(),
                                group,
                                proposals.stream().map(Regime.Proposal::reason).distinct().toList(),
                                named(proposals),
                                decision);
                    duties.put(duty.key(), duty);
                  }
                });
      }
    }
    decided(incident, entities, answers, editions)
        .forEach(duty -> duties.putIfAbsent(duty.key(), duty));
    guidance(now, incident, answers).forEach(duty -> duties.put(duty.key(), duty));
    return new DutyBook(incident, triage, List.copyOf(duties.values()));
  }

  /** What was decided on terms that the guide as it is now no longer has. */
  private static List<Duty> decided(
      Incident incident,
      List<Entity> entities,
      Map<String, String> answers,
      Function<String, Terms> editions) {
    List<Duty> duties = new ArrayList<>();
    for (List<Duties.Decision> all : incident.duties().decided().values()) {
      Duties.Decision last = all.get(all.size() - 1);
      DutyEntry.Decided what = last.what();
      Terms terms = editions.apply(what.edition());
      boolean known =
          terms
              .deadlines()
              .regime(what.regime())
              .filter(regime -> Duty.groups(regime).containsKey(what.group()))
              .isPresent();
      entities.stream()
          .filter(entity -> known && entity.id().equals(what.entity()))
          .map(entity -> new Reading(terms, incident, entity, answers))
          .map(reading -> reading.duty(what.regime(), what.group(), List.of(), Set.of(), last))
          .forEach(duties::add);
    }
    return duties;
  }

  /** What the guidance recommends: from when it is time for it, unless somebody left it. */
  private static List<Duty> guidance(Terms now, Incident incident, Map<String, String> answers) {
    Map<String, Instant> signals = Signals.of(now.guide(), incident);
    Reading reading = new Reading(now, incident, Entity.ALL, answers);
    List<Duty> duties = new ArrayList<>();
    for (Regime regime : now.guide().regimes().values()) {
      for (Regime.Stage stage : regime.stages()) {
        Instant since = signals.get(stage.trigger());
        boolean asked = stage.on() && !isSettled(incident, stage);
        if (regime.kind() == Regime.Kind.GUIDANCE && asked && since != null) {
          Line line =
              reading.line(
                  regime,
                  stage,
                  since,
                  seen(incident, since),
                  List.of(),
                  reading.filing(regime, stage.id()).orElse(null));
          String key = Duties.key(Entity.ALL.id(), regime.id(), stage.id());
          duties.add(
              new Duty(
                  Entity.ALL,
                  regime,
                  stage.id(),
                  List.of(),
                  incident.duties().decision(Entity.ALL.id(), regime.id(), stage.id()).orElse(null),
                  incident.duties().owner(key),
                  List.of(line)));
        }
      }
    }
    return duties;
  }

  /** Whether what it asks after was done: shared, or made public. */
  private static boolean isSettled(Incident incident, Regime.Stage stage) {
    return incident.duties().filed().values().stream()
        .flatMap(List::stream)
        .anyMatch(filing -> stage.settled().contains(filing.what().stage()));
  }

  /** Nobody is reminded of what was past before the incident began. */
  private static Instant seen(Incident incident, Instant since) {
    Instant opened = incident.outline().openedAt();
    return opened != null && opened.isAfter(since) ? opened : since;
  }

  private static List<Regime> bindingOrVoluntary(Terms now) {
    return now.guide().regimes().values().stream()
        .filter(regime -> regime.kind() != Regime.Kind.GUIDANCE)
        .toList();
  }

  /** The proposals of a regime that hold for some of these stages. */
  private static List<Regime.Proposal> proposals(
      Regime regime, List<Regime.Stage> stages, Entity entity, Map<String, String> answers) {
    return regime.proposed().stream()
        .filter(
            proposal ->
                proposal.stages().isEmpty()
                    || stages.stream().anyMatch(s -> proposal.stages().contains(s.id())))
        .filter(proposal -> entity.hasOneOf(proposal.traits()))
        .filter(proposal -> entity.traits().containsAll(proposal.all()))
        .filter(proposal -> proposal.when().holds(answers))
        .toList();
  }

  /** The stages that they name; empty when one of them speaks for all. */
  private static Set<String> named(List<Regime.Proposal> proposals) {
    Set<String> named = new LinkedHashSet<>();
    for (Regime.Proposal proposal : proposals) {
      if (proposal.stages().isEmpty()) {
        return Set.of();
      }
      named.addAll(proposal.stages());
    }
    return named;
  }

  public TriageState triage() {
    return triage;
  }

  public List<Duty> all() {
    return duties;
  }

  /**
   * What is still open once somebody has begun: duties on which nobody has decided, and stages of
   * those that apply, each as {@code duty} or {@code duty/stage}.
   */
  public List<String> open() {
    List<String> open = new ArrayList<>();
    if (!triage.isBegun() && incident.duties().decided().isEmpty()) {
      return open;
    }
    for (Duty duty : duties) {
      if (duty.verdict() == Duty.Verdict.APPLIES) {
        duty.lines().stream()
            .filter(line -> line.isOpen() && !line.cautious())
            .forEach(line -> open.add(duty.key() + "/" + line.stage().id()));
      } else if (duty.counts() && duty.binds()) {
        open.add(duty.key());
      }
    }
    return open;
  }

  public Optional<Duty> duty(String key) {
    return duties.stream().filter(duty -> duty.key().equals(key)).findFirst();
  }

  /** What a mark is about, as long as it is known. */
  public Optional<Duty> of(Mark mark) {
    return duties.stream()
        .filter(duty -> duty.entity().id().equals(mark.entity()))
        .filter(duty -> duty.regime().id().equals(mark.regime()))
        .filter(duty -> duty.line(mark.stage()).isPresent())
        .findFirst();
  }

  public Incident incident() {
    return incident;
  }
}
