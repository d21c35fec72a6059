package dev.noroshi.app.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Shows whether the program lives, whether it is ready, and its metrics. It changes nothing. */
public final class AdminListener implements AutoCloseable {

  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
  private static final String JSON = "application/json";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  /** The state of one part. */
  public record Part(boolean ready, String state) {}

  private final Supplier<Map<String, Part>> parts;
  private final Supplier<String> metrics;
  private final Listener listener;

  /**
   * Listens from now on.
   *
   * @param parts the state of each, by name
   * @throws IOException when it cannot listen there
   */
  public AdminListener(Address address, Supplier<Map<String, Part>> parts, Supplier<String> metrics)
      throws IOException {
    this.parts = parts;
    this.metrics = metrics;
    this.listener =
        new Listener(
            "admin",
            address,
            new Listener.Limits(Set.of("GET", "HEAD"), 2, 8, 0, LONGEST_TURN),
            this::answer);
  }

  public int port() {
    return listener.port();
  }

  private Answer answer(Asked asked, byte[] body) {
    return switch (asked.path()) {
      case "/health" -> new Answer(200, JSON, "{\"alive\":true}");
      case "/ready" -> ready(parts.get());
      case "/metrics" -> new Answer(200, METRICS, metrics.get());
      default -> Answer.of(404);
    };
  }

  private static Answer ready(Map<String, Part> states) {
    boolean ready = states.values().stream().allMatch(Part::ready);
    JsonObjectBuilder all = Json.createObjectBuilder();
    states.forEach((name, part) -> all.add(name, part.state()));
    String body = Json.createObjectBuilder().add("ready", ready).add("parts", all).build() + "\n";
    return new Answer(ready ? 200 : 503, JSON, body);
  }

  @Override
  public void close() {
    listener.close();
  }
}
