package dev.noroshi.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was told, decided and done about duties.
 *
 * @param told everything answered to each question of the triage, oldest first
 * @param decided every decision on a duty by {@code entity/regime/group}, oldest first
 * @param triggers every time said for {@code entity/trigger}, and of one regime alone for {@code
 *     entity/trigger/regime}, oldest first
 * @param filed every filing of {@code entity/regime/stage} that was not taken back, oldest first
 * @param owners who sees to {@code entity/regime/group}
 * @param left the last word on {@code entity/regime/stage}, where somebody left it
 */
public record Duties(
    Map<String, List<Said>> told,
    Map<String, List<Decision>> decided,
    Map<String, List<Time>> triggers,
    Map<String, List<Filing>> filed,
    Map<String, Owner> owners,
    Map<String, Left> left) {

  /** Nothing of them was said. */
  public static final Duties NONE =
      new Duties(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** An answer with who gave it. */
  public record Said(long seq, Instant at, String by, String answer, String edition) {}

  /** A decision with who made it. */
  public record Decision(long seq, Instant at, String by, DutyEntry.Decided what) {}

  /** A time with who said it. */
  public record Time(long seq, Instant at, String by, DutyEntry.TriggerSet what) {}

  /** A filing with who noted it. */
  public record Filing(long seq, Instant at, String by, DutyEntry.Filed what) {}

  /** Who sees to a duty, since which entry. */
  public record Owner(long seq, String person) {}

  /** Who left a stage, and why. */
  public record Left(long seq, Instant at, String by, DutyEntry.StageLeft what) {}

  public static String key(String... parts) {
    return String.join("/", parts);
  }

  Duties after(List<OpenEntry> tail) {
    if (tail.stream().noneMatch(open -> open.entry() instanceof DutyEntry)) {
      return this;
    }
    Histories<Said> nowTold = new Histories<>(told);
    Histories<Decision> nowDecided = new Histories<>(decided);
    Histories<Time> nowTriggers = new Histories<>(triggers);
    Histories<Filing> nowFiled = new Histories<>(filed);
    Map<String, Owner> nowOwners = new LinkedHashMap<>(owners);
    Map<String, Left> nowLeft = new LinkedHashMap<>(left);
    for (OpenEntry open : tail) {
      long seq = open.seq();
      if (open.entry() instanceof DutyEntry.Told one) {
        nowTold.add(
            one.question(), new Said(seq, open.at(), open.by(), one.answer(), one.edition()));
      } else if (open.entry() instanceof DutyEntry.Decided one) {
        nowDecided.add(
            key(one.entity(), one.regime(), one.group()),
            new Decision(seq, open.at(), open.by(), one));
      } else if (open.entry() instanceof DutyEntry.TriggerSet one) {
        nowTriggers.add(key(one), new Time(seq, open.at(), open.by(), one));
      } else if (open.entry() instanceof DutyEntry.StageLeft one) {
        String stage = key(one.entity(), one.regime(), one.stage());
        nowLeft.remove(stage);
        if (one.left()) {
          nowLeft.put(stage, new Left(seq, open.at(), open.by(), one));
        }
      } else if (open.entry() instanceof DutyEntry.Filed one) {
        nowFiled.add(
            key(one.entity(), one.regime(), one.stage()),
            new Filing(seq, open.at(), open.by(), one));
      } else if (open.entry() instanceof DutyEntry.FilingTakenBack back) {
        nowFiled.removeEverywhere(filing -> filing.seq() == back.filing());
      } else if (open.entry() instanceof DutyEntry.OwnerSet one) {
        nowOwners.put(key(one.entity(), one.regime(), one.group()), new Owner(seq, one.person()));
      }
    }
    return new Duties(
        nowTold.done(),
        nowDecided.done(),
        nowTriggers.done(),
        nowFiled.done(),
        Map.copyOf(nowOwners),
        Map.copyOf(nowLeft));
  }

  private static String key(DutyEntry.TriggerSet set) {
    String all = key(set.entity(), set.trigger());
    return set.regime() == null ? all : key(all, set.regime());
  }

  /** The guide editions whose words people saw when they answered and decided. */
  public Set<String> editions() {
    Set<String> editions = new TreeSet<>();
    told.values().forEach(all -> all.forEach(said -> editions.add(said.edition())));
    decided.values().forEach(all -> all.forEach(one -> editions.add(one.what().edition())));
    return editions;
  }

  /** What was said last to a question of the triage. */
  public Optional<Said> answer(String question) {
    return last(told, question);
  }

  public Optional<Decision> decision(String entity, String regime, String group) {
    return last(decided, key(entity, regime, group));
  }

  /** What was said last for all regimes of a legal entity. */
  public Optional<Time> trigger(String entity, String trigger) {
    return last(triggers, key(entity, trigger));
  }

  /**
   * The same for one regime alone, or for all of them.
   *
   * @param regime null for all
   */
  public Optional<Time> said(String entity, String trigger, @Nullable String regime) {
    String all = key(entity, trigger);
    return last(triggers, regime == null ? all : key(all, regime));
  }

  /**
   * Every time that counts for one regime, oldest first: its own once somebody has said one, else
   * that of all.
   */
  public List<Time> times(String entity, String trigger, String regime) {
    String all = key(entity, trigger);
    List<Time> own = triggers.getOrDefault(key(all, regime), List.of());
    return own.isEmpty() ? triggers.getOrDefault(all, List.of()) : own;
  }

  public Optional<Filing> filing(String entity, String regime, String stage) {
    return last(filed, key(entity, regime, stage));
  }

  /** Who sees to {@code entity/regime/group}, or null. */
  public @Nullable String owner(String key) {
    Owner owner = owners.get(key);
    return owner == null ? null : owner.person();
  }

  private static <V> Optional<V> last(Map<String, List<V>> all, String key) {
    List<V> list = all.getOrDefault(key, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }
}
