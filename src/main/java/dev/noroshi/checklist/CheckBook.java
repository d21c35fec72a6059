package dev.noroshi.checklist;

import dev.noroshi.clock.BusinessCalendar;
import dev.noroshi.duty.TriageState;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Checks;
import dev.noroshi.record.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checklists of an incident, as they stand at one moment. */
public final class CheckBook {

  private final Guide guide;
  private final Incident incident;
  private final Map<String, String> answers;
  private final int closedDays;

  /**
   * An item that applies now, or that somebody did when it did.
   *
   * @param done null while nobody has
   */
  public record Line(Checklist list, Checklist.Item item, Checks.@Nullable Tick done) {

    /** As an incident names it that was closed with it open. */
    public String key() {
      return "checklist/" + list.id() + "/" + item.id();
    }

    /** Whether whoever has one of these roles does it: theirs, or everybody's. */
    public boolean isOf(List<String> roles) {
      return item.role() == null || roles.contains(item.role());
    }
  }

  private CheckBook(Guide guide, Incident incident, Map<String, String> answers, int closedDays) {
    this.guide = guide;
    this.incident = incident;
    this.answers = answers;
    this.closedDays = closedDays;
  }

  /**
   * Reads them from the record.
   *
   * @param offices on which days nobody is there whom one would ask; null when that is not known
   * @param now in incident time
   */
  public static CheckBook of(
      Guide guide,
      @Nullable BusinessCalendar offices,
      TriageState triage,
      Incident incident,
      Instant now) {
    int closed = 0;
    if (offices != null) {
      LocalDate today = now.atZone(offices.rules().zone()).toLocalDate();
      closed = ClosedDays.longest(offices, today);
    }
    return new CheckBook(guide, incident, Known.answers(guide, triage, incident), closed);
  }

  /** The list of a stage: the one that is named like it. */
  public static Optional<Checklist> of(Guide guide, @Nullable String stage) {
    return stage == null
        ? Optional.empty()
        : guide.checklist(stage).filter(list -> list.stage().equals(stage));
  }

  /** The list of the stage at which the incident stands. */
  public Optional<Checklist> current() {
    return of(guide, incident.outline().stage());
  }

  /** The lists that were called for and that the guide still has, in the order of the calls. */
  public List<Checklist> called() {
    return incident.checks().called().stream().flatMap(id -> guide.checklist(id).stream()).toList();
  }

  /** The items of a list that apply now, and those that were done, in the order of doing. */
  public List<Line> lines(Checklist list) {
    return list.items().stream()
        .map(item -> new Line(list, item, done(list, item)))
        .filter(line -> line.done() != null || applies(line.item()))
        .toList();
  }

  /** What must not be forgotten and was not done, of all lists that were called for. */
  public List<Line> forgotten() {
    return called().stream()
        .flatMap(list -> lines(list).stream())
        .filter(line -> line.item().important() && line.done() == null)
        .toList();
  }

  private Checks.@Nullable Tick done(Checklist list, Checklist.Item item) {
    return incident.checks().done(list.id(), item.id()).orElse(null);
  }

  private boolean applies(Checklist.Item item) {
    return item.when().holds(answers) && item.closedDays() <= closedDays;
  }

  public Incident incident() {
    return incident;
  }
}
