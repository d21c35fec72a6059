package dev.noroshi.clock;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.TheGuide;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The regimes and calendars of the guide. */
final class Clocks {

  static final Guide GUIDE = TheGuide.checked();
  static final Deadlines DEADLINES = Deadlines.of(GUIDE);

  private Clocks() {}

  /** A calendar that has reckoned nothing yet. */
  static BusinessCalendar calendar(String id) {
    return Deadlines.of(GUIDE).calendar(id).orElseThrow();
  }

  static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /** Facts as pairs of name and value; {@code zone} is where it was noted. */
  static Occasion occasion(String at, String... facts) {
    Map<String, Set<String>> known = new HashMap<>();
    ZoneId noted = null;
    for (int i = 0; i < facts.length; i += 2) {
      if (facts[i].equals("zone")) {
        noted = ZoneId.of(facts[i + 1]);
      } else {
        known.put(facts[i], Set.of(facts[i + 1]));
      }
    }
    return new Occasion(at(at), noted, known);
  }

  static Deadline.Limit limit(Deadline deadline) {
    return Objects.requireNonNull(deadline.limit());
  }

  static Deadline count(String regime, String stage, Occasion occasion) {
    Regime found = DEADLINES.regime(regime).orElseThrow();
    return DEADLINES.count(found, found.stage(stage).orElseThrow(), occasion);
  }
}
