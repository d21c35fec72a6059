package dev.noroshi.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bounds on what people type, before it becomes part of the record for good. */
final class Checked {

  static final int LINE = 150;
  static final int NOTE = 3_000;
  static final int FACT = 10_000;

  private Checked() {}

  /** The text without outer white space; refused when empty, too long, or several lines for one. */
  static String text(String field, @Nullable String text, int max) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      throw new Refused("empty", "field", field);
    }
    if (max == LINE && stripped.indexOf('\ufffd') >= 0) {
      throw new Refused("garbled", "field", field);
    }
    if (max == LINE && stripped.chars().anyMatch(Character::isISOControl)) {
      throw new Refused("not-one-line", "field", field);
    }
    if (stripped.length() > max) {
      throw new Refused(
          "too-long",
          "field",
          field,
          "length",
          Integer.toString(stripped.length()),
          "limit",
          Integer.toString(max));
    }
    return stripped;
  }

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** A time that somebody may have meant; refused when no calendar of ours holds it. */
  static void time(@Nullable Instant time) {
    if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
      throw new Refused("time-range", "time", time.toString());
    }
  }

  /** As {@link #text}, but nothing is allowed and gives null. */
  static @Nullable String optional(String field, @Nullable String text, int max) {
    return text == null || text.isBlank() ? null : text(field, text, max);
  }
}
