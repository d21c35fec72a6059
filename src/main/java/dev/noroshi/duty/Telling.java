package dev.noroshi.duty;

import dev.noroshi.record.Incident;
import dev.noroshi.record.Mark;
import dev.noroshi.record.People;
import dev.noroshi.record.PeopleEntry;
import dev.noroshi.record.ReminderEntry;
import dev.noroshi.record.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is told of a reminder in person, and when. Whoever sees to it and the lead at first; the
 * managers too when little time is left. Where nobody answers and little time is left, all of them
 * once more, and then the lead and the managers with the numbers to call.
 */
public final class Telling {

  /** Somebody is told for the first time. */
  public static final String DUE = "due";

  /** Nobody has answered. */
  public static final String UNANSWERED = "unanswered";

  /** Nobody has answered, and all others slept or were told: somebody has to call. */
  public static final String PHONE = "phone";

  /** One after the other; whoever was told of a later one is not told of an earlier one. */
  private static final List<String> STEPS = List.of(DUE, UNANSWERED, PHONE);

  private static final String MANAGER = "manager";

  /** With no more left than this the managers are told, and an answer is waited for. */
  private static final Duration LITTLE = Duration.ofHours(24);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofMinutes(10);

  private final DutyBook book;
  private final Incident incident;
  private final Peace peace;
  private final Function<String, Reach> reach;

  /** Somebody is to be told. */
  private record Turn(long reminder, String why, String person, Instant at) {}

  /** How much it may wait for people who sleep. */
  private enum Rest {
    /** As long as the limit lets it. */
    LIMIT,
    /** Not at all: others come to harm meanwhile. */
    NONE,
    /** Until they are awake. */
    ALL
  }

  /** What of a reminder nobody has answered yet. */
  private record Open(Reminders.Reminder reminder, List<Duty> duties, Instant limit, Rest rest) {

    boolean little() {
      return rest == Rest.LIMIT && !limit.isAfter(reminder.at().plus(LITTLE));
    }

    /** Whether an answer is waited for: not after the limit, when no call can save it. */
    boolean waits() {
      return little() && limit.isAfter(reminder.at());
    }
  }

  Telling(DutyBook book, Peace peace, Function<String, Reach> reach) {
    this.book = book;
    this.incident = book.incident();
    this.peace = peace;
    this.reach = reach;
  }

  /** When somebody is to be told next, perhaps in the past. */
  Optional<Instant> next() {
    return turns(incident.reminders().all()).stream().map(Turn::at).min(Comparator.naturalOrder());
  }

  /**
   * Who is to be told by now.
   *
   * @param fresh reminders that are just being written
   */
  List<ReminderEntry.ToldInPerson> due(Instant now, List<Reminders.Reminder> fresh) {
    List<Reminders.Reminder> all = new ArrayList<>(incident.reminders().all());
    all.addAll(fresh);
    // Whoever slept meanwhile is told once, where it has come to by now.
    Map<String, Turn> last = new LinkedHashMap<>();
    for (Turn turn : turns(all)) {
      if (!turn.at().isAfter(now)) {
        last.put(turn.reminder() + "/" + turn.person(), turn);
      }
    }
    return last.values().stream()
        .collect(
            Collectors.groupingBy(
                turn -> turn.reminder() + "/" + turn.why(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(
            turns ->
                new ReminderEntry.ToldInPerson(
                    turns.get(0).reminder(),
                    turns.stream().map(Turn::person).toList(),
                    turns.get(0).why()))
        .toList();
  }

  private List<Turn> turns(List<Reminders.Reminder> all) {
    List<Turn> turns = new ArrayList<>();
    if (incident.outline().isOpen()) {
      for (int i = 0; i < all.size(); i++) {
        open(all.get(i), all.subList(i + 1, all.size())).ifPresent(open -> add(open, turns));
      }
    }
    return turns;
  }

  private void add(Open open, List<Turn> turns) {
    long seq = open.reminder().seq();
    List<Reminders.Call> calls =
        incident.reminders().calls().stream()
            .filter(call -> call.what().reminder() == seq)
            .toList();
    List<Reminders.Call> first = of(calls, DUE);
    Instant at = open.reminder().at();
    Set<String> people = people(open, at);
    List<Turn> due = turns(open, DUE, people, at, calls);
    turns.addAll(due);
    if (!open.waits()) {
      return;
    }
    boolean nobody = !first.isEmpty() && first.stream().noneMatch(Reminders.Call::reached);
    Instant told =
        first.stream()
            .map(Reminders.Call::at)
            .min(Comparator.naturalOrder())
            .or(() -> due.stream().map(Turn::at).min(Comparator.naturalOrder()))
            .orElse(at);
    Duration patience = nobody ? Duration.ZERO : patience(open);
    Instant second = told.plus(patience);
    Set<String> all = new LinkedHashSet<>(people);
    all.addAll(above(second));
    turns.addAll(turns(open, UNANSWERED, all, second, calls));
    Instant third = second.plus(patience(open));
    Set<String> callers = above(third);
    turns.addAll(turns(open, PHONE, callers.isEmpty() ? all : callers, third, calls));
  }

  private static List<Reminders.Call> of(List<Reminders.Call> calls, String why) {
    return calls.stream().filter(call -> call.what().why().equals(why)).toList();
  }

  /** Each of these people once, when they are awake or when it cannot wait. */
  private List<Turn> turns(
      Open open, String why, Set<String> people, Instant at, List<Reminders.Call> calls) {
    Set<String> told = new HashSet<>();
    STEPS.subList(STEPS.indexOf(why), STEPS.size()).stream()
        .flatMap(step -> of(calls, step).stream())
        .forEach(call -> told.addAll(call.what().people()));
    Set<String> missed = new HashSet<>();
    calls.forEach(call -> missed.addAll(call.missed()));
    Set<String> reached = new LinkedHashSet<>();
    people.forEach(person -> onDuty(person, at).ifPresent(reached::add));
    // Where nobody of them can be reached, whoever began it knows whom to call.
    String opener = incident.people().opener();
    if (reached.removeAll(missed) && reached.isEmpty() && opener != null) {
      reached.add(opener);
      reached.removeAll(missed);
    }
    return reached.stream()
        .filter(person -> !told.contains(person))
        .map(
            person ->
                new Turn(open.reminder().seq(), why, person, awake(open, reach.apply(person), at)))
        .toList();
  }

  private Instant awake(Open open, Reach person, Instant at) {
    return switch (open.rest()) {
      case LIMIT -> peace.personally(person, at, open.limit());
      case NONE -> at;
      case ALL -> person.awake(at);
    };
  }

  /** How long an answer is waited for: a quarter of what is left, an hour at most. */
  private static Duration patience(Open open) {
    Duration quarter = Duration.between(open.reminder().at(), open.limit()).dividedBy(4);
    if (quarter.isNegative() || quarter.compareTo(LONGEST) > 0) {
      return LONGEST;
    }
    return quarter.compareTo(SHORTEST) < 0 ? SHORTEST : quarter;
  }

  /** Whoever sees to it and the lead; without either the managers, or who began it. */
  private Set<String> people(Open open, Instant at) {
    Set<String> people = new LinkedHashSet<>();
    open.duties().stream().map(Duty::owner).filter(Objects::nonNull).forEach(people::add);
    people.addAll(holders(People.LEAD, at));
    if (people.isEmpty() || open.little()) {
      people.addAll(holders(MANAGER, at));
    }
    String opener = incident.people().opener();
    if (people.isEmpty() && opener != null) {
      people.add(opener);
    }
    return people;
  }

  private Set<String> above(Instant at) {
    Set<String> people = new LinkedHashSet<>(holders(People.LEAD, at));
    people.addAll(holders(MANAGER, at));
    return people;
  }

  private List<String> holders(String role, Instant at) {
    return incident.people().holders(role).stream()
        .filter(given -> given.from() == null || !at.isBefore(given.from()))
        .filter(given -> given.until() == null || at.isBefore(given.until()))
        .map(PeopleEntry.RoleGiven::person)
        .toList();
  }

  /** A person who is not away; else who stands in for them; nobody is woken on leave. */
  private Optional<String> onDuty(String person, Instant at) {
    Reach known = reach.apply(person);
    if (!known.isAway(at)) {
      return Optional.of(person);
    }
    return Optional.ofNullable(known.deputy())
        .or(
            () ->
                incident.people().roles().stream()
                    .filter(given -> given.person().equals(person))
                    .flatMap(given -> Optional.ofNullable(given.deputy()).stream())
                    .findFirst())
        .filter(deputy -> !reach.apply(deputy).isAway(at));
  }

  /** What of a reminder is open, not answered, and not said again since. */
  private Optional<Open> open(Reminders.Reminder reminder, List<Reminders.Reminder> later) {
    if (reminder.again() != null) {
      return Optional.empty();
    }
    if (reminder.digest()) {
      boolean old = later.stream().anyMatch(Reminders.Reminder::digest);
      return old || Digest.of(book).isEmpty()
          ? Optional.empty()
          : Optional.of(new Open(reminder, List.of(), Instant.MAX, Rest.ALL));
    }
    Set<Duty> duties = new LinkedHashSet<>();
    List<Instant> limits = new ArrayList<>();
    for (Mark mark : reminder.marks()) {
      Optional<Duty> duty = book.of(mark).filter(one -> isOpen(one, mark, reminder, later));
      if (duty.isPresent()) {
        duties.add(duty.get());
        limits.add(
            duty.get()
                .line(mark.stage())
                .flatMap(line -> line.actBy(reminder.at()))
                .orElse(mark.limit()));
      }
    }
    return limits.stream()
        .min(Comparator.naturalOrder())
        .map(limit -> new Open(reminder, List.copyOf(duties), limit, rest(duties)));
  }

  private static Rest rest(Set<Duty> duties) {
    return duties.stream().anyMatch(Duty::binds) ? Rest.LIMIT : Rest.NONE;
  }

  private boolean isOpen(
      Duty duty, Mark mark, Reminders.Reminder reminder, List<Reminders.Reminder> later) {
    boolean counts = duty.binds() || duty.line(mark.stage()).filter(Line::isUrgent).isPresent();
    return counts
        && duty.counts()
        && duty.line(mark.stage()).filter(Line::isOpen).isPresent()
        && duty.lastWord(incident.duties()) <= reminder.seq()
        && later.stream().noneMatch(other -> other.marks().stream().anyMatch(mark::isSameStage));
  }
}
