package dev.noroshi.app;

import dev.noroshi.slack.link.Traffic;
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
import org.jspecify.annotations.Nullable;

/**
 * What is measured. Labels are the kinds and outcomes of {@link Traffic}, a few fixed words: never
 * a person, a channel, an incident or anything that somebody wrote.
 */
final class Meters implements Traffic, AutoCloseable {

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

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
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
