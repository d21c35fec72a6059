package dev.noroshi.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Tally;
import dev.noroshi.slack.link.Traffic;
import dev.noroshi.store.Firings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is measured. Labels are the kinds and outcomes of {@link Traffic}, a few fixed words: never
 * a person, a channel, an incident or anything that somebody wrote.
 */
final class Meters implements Traffic, Firings, Tally, AutoCloseable {

  /** Slack waits three seconds; the steps around it tell how near we come. */
  private static final Duration[] STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(3)
  };

  /** Up to five seconds are usual: a round of polling. */
  private static final Duration[] LATE = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(6),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  /** Whoever looks more often than this is told the same. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final Timer late;
  private final Counter failed;
  private final Counter takenOver;
  private final Counter reminders;
  private final Counter conflicts;
  private final Clock clock;
  private volatile @Nullable Instant last;

  Meters(Clock clock) {
    this.clock = clock;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
    gauge(
        "noroshi.since.last.request.seconds",
        "Seconds since Slack last sent anything; NaN before the first.",
        this::sinceLast);
    late =
        Timer.builder("noroshi.timers.late")
            .description("Timers that were carried out, by how long after their time.")
            .serviceLevelObjectives(LATE)
            .register(registry);
    failed = counter("noroshi.timers.failed", "Timers that could not be carried out; tried again.");
    takenOver = counter("noroshi.timers.taken.over", "Timers taken over from a node that died.");
    reminders = counter("noroshi.reminders", "Reminders that were written into a record.");
    conflicts = counter("noroshi.conflicts", "Commands decided anew: another writer was first.");
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  private double sinceLast() {
    Instant at = last;
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }

  /** A number that is asked for at each look. */
  void gauge(String name, String description, DoubleSupplier value) {
    var unused =
        Gauge.builder(name, value, DoubleSupplier::getAsDouble)
            .description(description)
            .strongReference(true)
            .register(registry);
  }

  @Override
  public void handled(Kind kind, Outcome outcome, Duration took) {
    if (outcome != Outcome.REFUSED) {
      last = clock.instant();
    }
    Timer.builder("noroshi.requests")
        .description("Requests from Slack, from their coming to their answer.")
        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(took);
  }

  @Override
  public void asked(Answer answer) {
    Counter.builder("noroshi.questions")
        .description("Questions about the guidance, by what came of them.")
        .tag("answer", answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(registry)
        .increment();
  }

  @Override
  public void fired(Duration after) {
    late.record(after);
  }

  @Override
  public void failed() {
    failed.increment();
  }

  @Override
  public void takenOver() {
    takenOver.increment();
  }

  @Override
  public void reminded() {
    reminders.increment();
  }

  @Override
  public void decidedAnew() {
    conflicts.increment();
  }

  /** Timers that should have fired long ago; asked of the database at most each ten seconds. */
  void overdue(LongSupplier timers) {
    Cache<String, Double> kept = Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    gauge(
        "noroshi.timers.overdue",
        "Timers, on all nodes, that should have fired more than a minute ago; NaN: not known.",
        () -> kept.get("overdue", unused -> told(timers)));
  }

  private static double told(LongSupplier number) {
    try {
      return number.getAsLong();
    } catch (StoreException e) {
      return Double.NaN;
    }
  }

  /** As Prometheus reads it. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
