package dev.noroshi.app.doctor;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.Problem;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.app.Settings;
import dev.noroshi.app.Settings.Mode;
import dev.noroshi.app.Values;
import dev.noroshi.app.doctor.Finding.Mark;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.GuideException;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.probe.Probe;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at everything in turn and tells each finding at once. */
public final class Doctor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumer<Finding> told;
  private final Clock clock;
  private final Duration patience;
  private final @Nullable Grants grants;
  private boolean sound = true;

  private Doctor(Consumer<Finding> told, Clock clock, Duration patience, @Nullable Grants grants) {
    this.told = told;
    this.clock = clock;
    this.patience = patience;
    this.grants = grants;
  }

  /**
   * What is looked at.
   *
   * @param database where the command line says that the record is
   * @param channel where an event may be tried
   * @param trial the message that is posted there for a moment
   */
  public record Visit(
      Values values,
      @Nullable String database,
      GuideFiles guide,
      @Nullable String channel,
      String trial) {}

  /** Whether nothing is at fault. */
  public static boolean examine(Visit visit, Consumer<Finding> told) {
    return examine(visit, told, Clock.systemUTC(), PATIENCE, null);
  }

  /**
   * The same by another clock.
   *
   * @param patience how long an event is waited for
   * @param grants what must be granted; null for the manifest that came with the program
   */
  static boolean examine(
      Visit visit,
      Consumer<Finding> told,
      Clock clock,
      Duration patience,
      @Nullable Grants grants) {
    Doctor doctor = new Doctor(told, clock, patience, grants);
    doctor.examine(visit);
    return doctor.sound;
  }

  private void tell(Finding finding) {
    sound &= finding.mark() != Mark.FAULT;
    told.accept(finding);
  }

  private void look(Check check) {
    check.look().forEach(this::tell);
  }

  private void examine(Visit visit) {
    look(new GuideCheck(visit.guide()));
    Settings settings;
    try {
      settings = Settings.of(visit.values(), visit.database());
    } catch (Settings.Wrong wrong) {
      wrong.problems().forEach(problem -> tell(new Finding(Mark.FAULT, problem)));
      tell(Finding.unchecked("doctor.settings.rest"));
      return;
    }
    settings.doubts().forEach(doubt -> tell(new Finding(Mark.WARNING, doubt)));
    tell(Finding.ok("doctor.settings"));
    try (Probe probe =
        new Probe(
            settings.apiUrl(),
            settings.botToken(),
            settings.appToken(),
            settings.policy(),
            clock,
            patience)) {
      slack(visit, settings, probe);
      record(visit, settings.record(), probe);
    }
    addresses(settings);
  }

  private void slack(Visit visit, Settings settings, Probe probe) {
    Grants needed = grants == null ? Grants.bundled(settings.mode()) : grants;
    look(new BotTokenCheck(probe));
    look(new ClockCheck(probe));
    look(new ScopesCheck(probe, needed));
    if (settings.mode() == Mode.SOCKET) {
      look(new AppTokenCheck(probe));
    }
    look(new EventsCheck(probe, needed, settings.mode(), visit.channel(), visit.trial()));
    // Slack has no method that tells whether these are set up.
    tell(Finding.unchecked("doctor.interactivity"));
  }

  private void record(Visit visit, RecordPlace place, Probe probe) {
    if (place.url().startsWith("jdbc:sqlite:")) {
      look(new FileCheck(Path.of(place.shown()), FileCheck.WARNING, FileCheck.FAULT));
    }
    if (!place.mayExist()) {
      tell(Finding.ok("doctor.database.new", "where", place.shown()));
      return;
    }
    List<Incident> incidents;
    try (Noroshi noroshi = Noroshi.existing(place, Guide.checked(visit.guide()))) {
      noroshi.tryWriting();
      incidents = noroshi.desk().incidents();
    } catch (StoreException e) {
      tell(new Finding(Mark.FAULT, Problem.of("store." + e.code().word(), "where", e.where())));
      return;
    } catch (GuideException e) {
      tell(Finding.unchecked("doctor.database.guide"));
      return;
    }
    tell(Finding.ok("doctor.database", "where", place.shown()));
    look(new MembershipCheck(probe, incidents));
  }

  private void addresses(Settings settings) {
    if (settings.mode() == Mode.HTTP) {
      look(new AddressCheck("NOROSHI_HTTP", settings.http(), settings.admin()));
    }
    settings.admin().ifPresent(a -> look(new AddressCheck("NOROSHI_ADMIN", a, settings.admin())));
  }
}
