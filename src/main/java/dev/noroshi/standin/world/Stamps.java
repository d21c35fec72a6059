package dev.noroshi.standin.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time stamps that name messages: seconds, a dot, six digits. */
public final class Stamps {

  private static final Pattern FORM = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");

  private Stamps() {}

  static String of(long micros) {
    return String.format(Locale.ROOT, "%010d.%06d", micros / 1_000_000, micros % 1_000_000);
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  public static String of(Instant time) {
    return of(micros(time));
  }

  /** The stamp in its full form, so that stamps compare as text; null when it is none. */
  public static @Nullable String full(@Nullable String stamp) {
    if (stamp == null || !FORM.matcher(stamp).matches()) {
      return null;
    }
    int dot = stamp.indexOf('.');
    String seconds = dot < 0 ? stamp : stamp.substring(0, dot);
    String digits = dot < 0 ? "" : stamp.substring(dot + 1);
    return "0".repeat(10 - seconds.length())
        + seconds
        + "."
        + digits
        + "0".repeat(6 - digits.length());
  }
}
