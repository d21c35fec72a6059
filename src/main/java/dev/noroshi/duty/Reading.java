package dev.noroshi.duty;

import dev.noroshi.clock.Deadline;
import dev.noroshi.clock.Occasion;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the stages of duties of one legal entity. */
record Reading(
    DutyBook.Terms terms, Incident incident, Entity entity, Map<String, String> answers) {

  /**
   * A duty as it stands.
   *
   * @param named the stages that what is known speaks for; of the others only those are read of
   *     which somebody said something. Empty for all.
   */
  Duty duty(
      String regimeId,
      String group,
      List<Bilingual> reasons,
      Set<String> named,
      Duties.@Nullable Decision decision) {
    Regime regime = terms.deadlines().regime(regimeId).orElseThrow();
    List<Line> lines = new ArrayList<>();
    for (Regime.Stage stage : Duty.groups(regime).getOrDefault(group, List.of())) {
      Line line = line(regime, stage);
      if (named.isEmpty() || named.contains(stage.id()) || line.filing() != null) {
        lines.add(line);
      }
    }
    String key = Duties.key(entity.id(), regime.id(), group);
    String owner = incident.duties().owner(key);
    return new Duty(entity, regime, group, reasons, decision, owner, List.copyOf(lines));
  }

  private Line line(Regime regime, Regime.Stage stage) {
    Duties.Filing filing = filing(regime, stage.id()).orElse(null);
    String follows = stage.follows();
    if (follows != null) {
      Duties.Filing before = filing(regime, follows).orElse(null);
      return before == null
          ? new Line(stage, null, null, null, List.of(), filing, left(regime, stage), false)
          : line(regime, stage, before.what().time(), before.at(), List.of(), filing);
    }
    List<Duties.Time> times = incident.duties().times(entity.id(), stage.trigger(), regime.id());
    if (times.isEmpty()) {
      return new Line(stage, null, null, null, List.of(), filing, left(regime, stage), false);
    }
    Duties.Time last = times.get(times.size() - 1);
    List<Deadline> earlier =
        times.subList(0, times.size() - 1).stream()
            .map(time -> count(regime, stage, time.what().time()))
            .filter(Deadline::runs)
            .toList();
    return line(regime, stage, last.what().time(), last.at(), earlier, filing);
  }

  Line line(
      Regime regime,
      Regime.Stage stage,
      Instant trigger,
      Instant toldAt,
      List<Deadline> earlier,
      Duties.@Nullable Filing filing) {
    boolean cautious = terms.deadlines().replacing(regime, stage, occasion(trigger)).isPresent();
    Deadline deadline = count(regime, stage, trigger);
    return new Line(
        stage, trigger, toldAt, deadline, earlier, filing, left(regime, stage), cautious);
  }

  private Duties.@Nullable Left left(Regime regime, Regime.Stage stage) {
    return incident.duties().left().get(Duties.key(entity.id(), regime.id(), stage.id()));
  }

  /** The filing of a stage, or of another that is handed in with it. */
  Optional<Duties.Filing> filing(Regime regime, String stage) {
    String head = head(regime, stage);
    return regime.stages().stream()
        .filter(one -> head(regime, one.id()).equals(head))
        .flatMap(one -> incident.duties().filing(entity.id(), regime.id(), one.id()).stream())
        .max(Comparator.comparingLong(Duties.Filing::seq));
  }

  private static String head(Regime regime, String stage) {
    return regime
        .stage(stage)
        .map(Regime.Stage::filedWith)
        .filter(with -> with != null)
        .orElse(stage);
  }

  private Deadline count(Regime regime, Regime.Stage stage, Instant trigger) {
    return terms.deadlines().count(regime, stage, occasion(trigger));
  }

  private Occasion occasion(Instant trigger) {
    Instant aware =
        incident.duties().trigger(entity.id(), "awareness").map(t -> t.what().time()).orElse(null);
    return new Occasion(trigger, null, KnownFacts.of(entity, answers, aware));
  }
}
