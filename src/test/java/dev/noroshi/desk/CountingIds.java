package dev.noroshi.desk;

import java.util.concurrent.atomic.AtomicInteger;

/** Ids that count up, with a letter of their own per desk; salts that differ. */
public final class CountingIds implements Desk.Ids {

  private final String prefix;
  private final AtomicInteger number = new AtomicInteger();

  public CountingIds(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String next() {
    return prefix + number.incrementAndGet();
  }

  @Override
  public String salt() {
    return "%064x".formatted(number.incrementAndGet());
  }
}
