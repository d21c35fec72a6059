package dev.noroshi.process;

import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.DrillClock;
import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.MapTime;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.duty.Duty;
import dev.noroshi.duty.Wake;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentTime;
import dev.noroshi.store.SqlStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Several drills at once, each on a compressed clock of its own, with everything that may be owed
 * decided to apply and most clocks begun, at various times before and meanwhile.
 */
final class Drills {

  /** The clock runs on between two readings of it. */
  private static final Duration AHEAD = Duration.ofHours(6);

  /** A store that is busy says so; what was said is said again. */
  private static final int TRIES = 60;

  private static final List<String> TRAITS =
      List.of(
          "jp",
          "tse",
          "jp_telecom",
          "jp_electricity",
          "eu_nis2",
          "uk_nis",
          "us_bank",
          "us_finance",
          "us_health",
          "us_nydfs",
          "sec_domestic",
          "au",
          "kr",
          "in",
          "sg");

  private static final Map<String, String> TOLD =
      Map.of(
          "personalData", "yes",
          "attack", "yes",
          "spare", "no",
          "contents", "both",
          "outage", "yes",
          "ransom", "yes",
          "weakness", "both",
          "abroad", "several");

  private final Guide guide = TheGuide.checked();
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final SqlStore store;
  private final Desk desk;
  private final Random random;
  private final Deque<Command> toSay = new ArrayDeque<>();
  private final Map<String, String> channels = new LinkedHashMap<>();
  private final Map<String, IncidentTime> fast = new LinkedHashMap<>();

  Drills(SqlStore store, long seed) throws IOException {
    this.store = store;
    this.desk = new Desk(store, () -> guide, clock, new Names());
    this.random = new Random(seed);
  }

  /** Random names, as the app has them. */
  private static final class Names implements Desk.Ids {
    @Override
    public String next() {
      return UUID.randomUUID().toString();
    }

    @Override
    public String salt() {
      return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
  }

  private static Ticket ticket() {
    return new Ticket("counsel (U1)", UUID.randomUUID().toString(), Lang.JA);
  }

  /** Says it to the desk, which others keep busy. */
  private void say(Command command) {
    for (int tries = 1; ; tries++) {
      try {
        var unused = desk.handle(command);
        return;
      } catch (StoreException e) {
        if (e.code() != StoreException.Code.BUSY || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** More legal entities, each with everything that it may owe. */
  void companies(int many) {
    for (int i = 1; i < many; i++) {
      say(new SetEntity(ticket(), null, "例示" + i, TRAITS));
    }
  }

  /** Begins a drill, some days after what it is about. */
  void open(String id, String channel, String lead, String manager, long factor) {
    Instant begin =
        Instant.parse("2026-12-29T18:10:00Z").plus(Duration.ofHours(random.nextInt(48)));
    DrillClock now = new DrillClock(begin, factor);
    say(new OpenIncident(ticket(), id, "訓練", true, null, Lang.JA, "T1/" + channel, now));
    say(new SayWatched(ticket(), id, SayWatched.Answer.NO));
    channels.put(id, channel);
    fast.put(id, desk.incident(id).outline().time());
    TOLD.keySet().stream().sorted().forEach(question -> tell(id, question));
    Incident incident = desk.incident(id);
    TreeSet<String> clocks = new TreeSet<>();
    for (Duty duty : desk.duties(incident).all()) {
      if (duty.binds()) {
        say(new DecideDuty(ticket(), id, duty.key(), Duty.Verdict.APPLIES, null));
        duty.lines().stream()
            .map(line -> line.stage())
            .filter(stage -> stage.follows() == null)
            .forEach(
                stage ->
                    clocks.add(
                        String.join(
                            "/",
                            duty.entity().id(),
                            stage.trigger(),
                            Objects.requireNonNull(guide.triggers().get(stage.trigger())).each()
                                ? duty.regime().id()
                                : "")));
      }
    }
    for (String one : clocks) {
      Instant time = begin.minus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
      String[] parts = one.split("/", -1);
      Command trigger =
          new SetTrigger(
              ticket(), id, parts[0], parts[2].isEmpty() ? null : parts[2], parts[1], time, null);
      // Some are known later only.
      if (random.nextInt(4) == 0) {
        toSay.add(trigger);
      } else {
        say(trigger);
      }
    }
    say(new GiveRole(ticket(), id, "lead", "lead (" + lead + ")", null, null, null));
    say(new GiveRole(ticket(), id, "manager", "manager (" + manager + ")", null, null, null));
  }

  private void tell(String id, String question) {
    boolean asked =
        desk.duties(desk.incident(id)).triage().items().stream()
            .anyMatch(item -> item.question().id().equals(question));
    if (asked) {
      say(new TellTriage(ticket(), id, question, TOLD.getOrDefault(question, "yes")));
    }
  }

  /** Somebody says when something happened of which nobody had said it. */
  void sayOneMore() {
    Command next = toSay.poll();
    if (next != null) {
      say(next);
    }
  }

  /** From now on the clocks run like any other, a little later. */
  void slowDown() {
    for (String id : channels.keySet()) {
      Instant now = desk.incident(id).time(clock.instant());
      say(new MapTime(ticket(), id, new DrillClock(now.plus(AHEAD), 1)));
    }
  }

  /** What is due and was not said. */
  List<Entry> unsaid() {
    List<Entry> unsaid = new ArrayList<>();
    for (Incident incident : incidents()) {
      unsaid.addAll(
          new Wake(
                  desk.duties(incident),
                  new ReminderPlan(guide.reminders()),
                  ZoneId.systemDefault(),
                  desk::reach)
              .entries(incident.time(clock.instant()), 0));
    }
    return unsaid;
  }

  List<Incident> incidents() {
    return channels.keySet().stream().map(desk::incident).toList();
  }

  /** What the board has posted. */
  List<PostStore.Post> posts() {
    return channels.keySet().stream().flatMap(id -> store.posts().posts(id).stream()).toList();
  }

  SqlStore store() {
    return store;
  }

  /** What the machine's clock showed at a time of a drill. */
  Instant machineAt(Incident incident, Instant then) {
    IncidentTime slow = incident.outline().time();
    IncidentTime before = fast.getOrDefault(incident.id(), slow);
    if (!then.isBefore(slow.incident())) {
      return slow.machineAt(then);
    }
    // What was jumped over came due with the jump.
    Instant at = before.machineAt(then);
    return at.isAfter(slow.machine()) ? slow.machine() : at;
  }
}
