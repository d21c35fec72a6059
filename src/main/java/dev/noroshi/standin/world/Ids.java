package dev.noroshi.standin.world;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes ids as Slack does: a letter for the kind, then upper-case base 36. */
public final class Ids {

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A fresh id such as C0A1B2C3D4E. */
  public synchronized String next(String kind) {
    return kind + "0" + letters(9).toUpperCase(Locale.ROOT);
  }

  /** A secret of this many letters and digits. */
  public synchronized String secret(int length) {
    return letters(length);
  }

  /** A random number of at most {@code bound - 1}. */
  public synchronized int below(int bound) {
    return random.nextInt(bound);
  }

  private String letters(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(Character.forDigit(random.nextInt(36), 36));
    }
    return text.toString();
  }
}
