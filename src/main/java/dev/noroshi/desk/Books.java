package dev.noroshi.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.noroshi.checklist.CheckBook;
import dev.noroshi.clock.Deadlines;
import dev.noroshi.clock.ReminderPlan;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Entity;
import dev.noroshi.duty.Reach;
import dev.noroshi.duty.TriageState;
import dev.noroshi.duty.Wake;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Duties;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the duties of incidents; keeps at hand what it takes to count by a guide. */
final class Books {

  /** The days on which offices in Japan are closed. */
  private static final String OFFICES = "jp-office";

  private final Supplier<Guide> guide;
  private final Function<String, Guide> editions;
  private final Supplier<Profile> profile;
  private final ZoneId zone;
  private final Cache<String, DutyBook.Terms> terms = Caffeine.newBuilder().maximumSize(20).build();

  Books(
      Supplier<Guide> guide,
      Function<String, Guide> editions,
      Supplier<Profile> profile,
      ZoneId zone) {
    this.guide = guide;
    this.editions = editions;
    this.profile = profile;
    this.zone = zone;
  }

  DutyBook of(Incident incident) {
    return DutyBook.of(
        terms(guide.get()),
        incident,
        entities(incident),
        edition -> terms(editions.apply(edition)));
  }

  CheckBook checks(Incident incident, Instant machineNow) {
    Guide known = guide.get();
    return CheckBook.of(
        known,
        terms(known).deadlines().calendar(OFFICES).orElse(null),
        TriageState.of(known, incident, entities(incident)),
        incident,
        incident.time(machineNow));
  }

  private DutyBook.Terms terms(Guide known) {
    return terms.get(known.edition(), edition -> new DutyBook.Terms(known, Deadlines.of(known)));
  }

  /** Ours, and former ones of which something was said. */
  private List<Entity> entities(Incident incident) {
    Profile known = profile.get();
    List<Entity> all = new ArrayList<>();
    known.entities().values().forEach(set -> all.add(entity(set)));
    // Nothing that runs may stop because somebody named a legal entity meanwhile.
    if (all.isEmpty() || isNamed(incident, Entity.OWN.id())) {
      all.add(Entity.OWN);
    }
    known.former().values().stream()
        .filter(set -> isNamed(incident, set.entity()))
        .forEach(set -> all.add(entity(set).former()));
    return all;
  }

  /** Whether anything was said of a legal entity in this incident. */
  private static boolean isNamed(Incident incident, String entity) {
    Duties said = incident.duties();
    return Stream.of(said.decided(), said.triggers(), said.filed(), said.owners())
        .flatMap(all -> all.keySet().stream())
        .anyMatch(key -> key.startsWith(entity + "/"));
  }

  private static Entity entity(ProfileEntry.EntitySet set) {
    return new Entity(set.entity(), set.name(), Set.copyOf(set.traits()), true);
  }

  /** What is to be said of an incident. */
  Wake wake(Incident incident) {
    ReminderPlan plan = new ReminderPlan(guide.get().reminders());
    Profile known = profile.get();
    return new Wake(of(incident), plan, zone, person -> reach(known, person));
  }

  /** How one of our people is reached. */
  Reach reach(String person) {
    return reach(profile.get(), person);
  }

  private Reach reach(Profile known, String person) {
    ProfileEntry.PersonSet set = known.people().get(person);
    return set == null ? Reach.unknown(person, zone) : Reach.of(set, zone);
  }

  /** When an incident is to be looked at again, by the machine's clock. */
  Optional<Instant> next(Incident incident) {
    if (incident.outline().channel() == null) {
      return Optional.empty(); // nobody would see it
    }
    return wake(incident).next().map(incident.outline().time()::machineAt);
  }
}
