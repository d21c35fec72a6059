package dev.noroshi.guide;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one law, rule or guidance asks for, and when.
 *
 * @param from the first day on which it applies, or null when that was long ago
 * @param until the last day on which it applies, or null
 * @param zone in which its days are counted
 * @param zones how the names of the zones begin in which whoever is bound may be instead; or null
 * @param calendar of the days on which its authorities are closed, or null when they do not matter
 * @param proposed when it is proposed to an incident: one of them holds
 */
public record Regime(
    String id,
    Bilingual name,
    Bilingual binds,
    Kind kind,
    boolean pending,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    ZoneId zone,
    @Nullable String zones,
    @Nullable String calendar,
    @Nullable Bilingual note,
    Source source,
    List<Proposal> proposed,
    List<Stage> stages) {

  /** What force it has. */
  public enum Kind {
    LAW,
    RULE,
    /** A default of ours for what the guidance recommends; never overdue. */
    GUIDANCE,
    VOLUNTARY,
    CONTRACT
  }

  /** What is done. Only publishing bears on the question whether a law asks to publish. */
  public enum Act {
    REPORT,
    NOTIFY,
    PUBLISH
  }

  /** How well the figure was checked. */
  public enum Confidence {
    /** Against the text itself. */
    P,
    /** Against a quotation of the text. */
    Q,
    /** Against a text about it. */
    S,
    /** Not at all. */
    K
  }

  /**
   * One report, notice or publication.
   *
   * @param trigger from what its clock runs
   * @param follows the stage whose filing is the trigger, or null
   * @param filedWith the stage with which it is handed in, or null
   * @param replaces the stage whose limit is only a cautious note while this one runs, or null
   * @param on whether people are reminded of it unless they switch it off; of the guidance only
   * @param when facts under which it runs
   * @param unless facts under which it does not
   * @param settled stages, of any regime: once one of them was done, nobody is asked any more
   */
  public record Stage(
      String id,
      Bilingual name,
      Act act,
      Bilingual recipient,
      String trigger,
      @Nullable String follows,
      @Nullable String filedWith,
      @Nullable String replaces,
      Count count,
      boolean on,
      Map<String, Wanted> when,
      Map<String, Wanted> unless,
      Set<String> settled,
      @Nullable Bilingual content,
      Confidence confidence,
      @Nullable Bilingual note,
      @Nullable LocalDate from,
      Source source) {}

  /**
   * When it is proposed that a regime may apply; a person decides.
   *
   * @param stages that it is about; empty for all
   * @param traits one of which the legal entity must have; empty for any
   * @param all traits that it must have
   * @param when the answers that were given
   */
  public record Proposal(
      Set<String> stages, Set<String> traits, Set<String> all, Condition when, Bilingual reason) {}

  /** What a fact must be: one of these words, or a number within these bounds. */
  public record Wanted(Set<String> words, long min, long max) {}

  /** How a limit is counted. */
  public sealed interface Count {}

  /** Elapsed hours. */
  public record Hours(int hours, @Nullable Relief relief) implements Count {}

  /** Day 1 is the date of the trigger in Japan. */
  public record FirstDay(int days, boolean shift) implements Count {}

  /** Whether day 1 is the date of the trigger is disputed; the earliest reading says so. */
  public record FirstDayDisputed(int days, boolean shift) implements Count {}

  /** To the end of the day with the same number. */
  public record Months(int months, @Nullable Relief relief) implements Count {}

  /** The date of the trigger is day 0. */
  public record Days(int days) implements Count {}

  /** Days after the end of the year of the trigger. */
  public record DaysAfterYearEnd(int days) implements Count {}

  /** Open days after the date of the trigger. */
  public record BusinessDays(int days) implements Count {}

  /** Hours from the trigger, and not more than the cap from awareness. */
  public record FirstOf(int hours, int cap, @Nullable Relief relief) implements Count {}

  /** To the end of the date of the trigger. */
  public record SameDay() implements Count {}

  /**
   * Promptly; the law has no number.
   *
   * @param targetHours a default of ours, 0 for none
   */
  public record Prompt(int targetHours) implements Count {}

  /** A form or a flag. */
  public record None() implements Count {}

  /**
   * A limit on a closed day moves to noon of the next open day.
   *
   * @param when facts under which it does; empty for always
   */
  public record Relief(Map<String, Wanted> when) {}

  public Optional<Stage> stage(String stage) {
    return stages.stream().filter(one -> one.id().equals(stage)).findFirst();
  }
}
