package dev.noroshi.duty;

import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Duties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One obligation of one legal entity towards one recipient.
 *
 * @param group the first of its stages
 * @param reasons why it is proposed now; empty when it was decided on earlier answers or by hand
 * @param decision the last one, or null while it is only proposed
 * @param owner who sees to it, or null
 * @param lines its stages
 */
public record Duty(
    Entity entity,
    Regime regime,
    String group,
    List<Bilingual> reasons,
    Duties.@Nullable Decision decision,
    @Nullable String owner,
    List<Line> lines) {

  /** What people decided. The app only proposes. */
  public enum Verdict {
    PROPOSED,
    APPLIES,
    NOT,
    /** Not known yet. */
    OPEN;

    /** As it stands in an entry. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> of(String word) {
      return List.of(APPLIES, NOT, OPEN).stream().filter(v -> v.word().equals(word)).findFirst();
    }
  }

  public Verdict verdict() {
    return decision == null
        ? Verdict.PROPOSED
        : Verdict.of(decision.what().verdict()).orElse(Verdict.OPEN);
  }

  /**
   * Whether people are reminded of it: all but those of which somebody said that it is not owed.
   */
  public boolean counts() {
    return verdict() != Verdict.NOT;
  }

  /** Whether a law, a rule or a contract asks for it; all else is advice. */
  public boolean binds() {
    return switch (regime.kind()) {
      case LAW, RULE, CONTRACT -> true;
      case GUIDANCE, VOLUNTARY -> false;
    };
  }

  public String key() {
    return Duties.key(entity.id(), regime.id(), group);
  }

  public Optional<Line> line(String stage) {
    return lines.stream().filter(line -> line.stage().id().equals(stage)).findFirst();
  }

  /** An earlier mark of something that may be handed in later too: it is never overdue. */
  public boolean isTarget(Line line) {
    return line.limit().stream()
        .anyMatch(
            limit ->
                lines.stream()
                    .filter(other -> filing(other).equals(filing(line)))
                    .flatMap(other -> other.limit().stream())
                    .anyMatch(other -> other.isAfter(limit)));
  }

  /** What a stage is handed in with. */
  private static String filing(Line line) {
    String with = line.stage().filedWith();
    return with == null ? line.stage().id() : with;
  }

  /** The number of the entry in which somebody last did something about it. */
  long lastWord(Duties said) {
    long last = decision == null ? 0 : decision.seq();
    Duties.Owner took = said.owners().get(key());
    last = Math.max(last, took == null ? 0 : took.seq());
    for (Line line : lines) {
      last = Math.max(last, line.filing() == null ? 0 : line.filing().seq());
    }
    return last;
  }

  /** Who receives it. */
  public Bilingual recipient() {
    return lines.get(0).stage().recipient();
  }

  /**
   * The stages of a regime by recipient, each under the first of them. What the guidance recommends
   * is taken or left one by one.
   */
  public static Map<String, List<Regime.Stage>> groups(Regime regime) {
    Map<String, List<Regime.Stage>> byRecipient = new LinkedHashMap<>();
    for (Regime.Stage stage : regime.stages()) {
      String of = regime.kind() == Regime.Kind.GUIDANCE ? stage.id() : stage.recipient().ja();
      byRecipient.computeIfAbsent(of, r -> new ArrayList<>()).add(stage);
    }
    Map<String, List<Regime.Stage>> groups = new LinkedHashMap<>();
    byRecipient.values().forEach(stages -> groups.put(stages.get(0).id(), stages));
    return groups;
  }
}
