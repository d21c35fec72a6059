package dev.noroshi.duty;

import dev.noroshi.clock.Deadline;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Duties;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a duty and how it stands.
 *
 * @param trigger when that happened from which its clock runs; null while nobody has said
 * @param toldAt when that was written down
 * @param deadline null while the trigger is not known
 * @param earlier the limits that stood before the trigger was said anew, oldest first
 * @param filing null while it was not handed in
 * @param left who said that it is not owed although the others are, or null
 * @param cautious whether another stage sets the line and this is only a mark for acting early
 */
public record Line(
    Regime.Stage stage,
    @Nullable Instant trigger,
    @Nullable Instant toldAt,
    @Nullable Deadline deadline,
    List<Deadline> earlier,
    Duties.@Nullable Filing filing,
    Duties.@Nullable Left left,
    boolean cautious) {

  /** When offices close. */
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** How it stands. */
  public enum State {
    FILED,
    /** A limit runs. */
    RUNS,
    /** Nobody has said when its clock began. */
    WAITS,
    /** Owed promptly: there is no number. */
    PROMPT,
    /** Somebody said that it is not owed although the others are. */
    LEFT,
    /** It is not owed with these facts. */
    NONE
  }

  public State state() {
    if (filing != null) {
      return State.FILED;
    }
    if (left != null) {
      return State.LEFT;
    }
    if (deadline != null && deadline.runs()) {
      return State.RUNS;
    }
    boolean other = deadline != null && deadline.none() != Deadline.NoClock.PROMPT;
    if (other || stage.count() instanceof Regime.None) {
      return State.NONE;
    }
    return stage.count() instanceof Regime.Prompt ? State.PROMPT : State.WAITS;
  }

  /** When its limit is, while one runs. */
  public Optional<Instant> limit() {
    return deadline == null || state() != State.RUNS
        ? Optional.empty()
        : Optional.ofNullable(deadline.limit()).map(Deadline.Limit::instant);
  }

  /** Whether something is still to be done for it. */
  public boolean isOpen() {
    return switch (state()) {
      case RUNS, WAITS, PROMPT -> true;
      case FILED, LEFT, NONE -> false;
    };
  }

  /** Whether waiting leads to harm for others: it does not wait for the morning. */
  boolean isUrgent() {
    return stage.trigger().equals("secondary_damage_flag");
  }

  /**
   * By when people have to act on what they hear at a time, while a limit runs: where it is the end
   * of a day, whoever receives it goes home before. In the evening of that day the end counts.
   */
  Optional<Instant> actBy(Instant at) {
    Deadline.Limit limit = deadline == null || state() != State.RUNS ? null : deadline.limit();
    if (limit == null) {
      return Optional.empty();
    }
    Instant evening = limit.day().atTime(EVENING).atZone(limit.at().getZone()).toInstant();
    return Optional.of(limit.endOfDay() && at.isBefore(evening) ? evening : limit.instant());
  }
}
