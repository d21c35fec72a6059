package dev.noroshi.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When somebody of us was there. */
final class Uptime {

  private final List<Span> spans = new ArrayList<>();

  private record Span(Instant from, Instant until) {

    Duration within(Instant a, Instant b) {
      Instant later = a.isAfter(from) ? a : from;
      Instant sooner = b.isBefore(until) ? b : until;
      return sooner.isAfter(later) ? Duration.between(later, sooner) : Duration.ZERO;
    }
  }

  void add(Instant from, Instant until) {
    spans.add(new Span(from, until));
  }

  /** How much of the time between these somebody was there. */
  Duration between(Instant a, Instant b) {
    return spans.stream().map(span -> span.within(a, b)).reduce(Duration.ZERO, Duration::plus);
  }
}
