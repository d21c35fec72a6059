package dev.noroshi.record;

import java.util.ArrayList;
import java.util.List;

/** Checks that sealed entries are what was written, in order and complete from the first. */
public final class Chain {

  private final String incident;
  private long seq;
  private String head = SealedEntry.NO_ENTRY;

  public Chain(String incident) {
    this.incident = incident;
  }

  /** What is wrong with a whole record; nothing when it is sound. */
  public static List<Break> check(String incident, List<SealedEntry> entries) {
    Chain chain = new Chain(incident);
    List<Break> breaks = new ArrayList<>();
    entries.forEach(entry -> breaks.addAll(chain.next(entry)));
    return breaks;
  }

  /** Checks one more entry against those seen so far. */
  List<Break> next(SealedEntry entry) {
    List<Break> breaks = new ArrayList<>();
    if (entry.seq() != seq + 1) {
      breaks.add(new Break(entry.seq(), "chain.number"));
    }
    if (!entry.prev().equals(head)) {
      breaks.add(new Break(entry.seq(), "chain.previous"));
    }
    String salt = entry.salt();
    String body = entry.body();
    if (salt != null && body != null) {
      if (!entry.bodyHash().equals(SealedEntry.bodyHash(salt, body))) {
        breaks.add(new Break(entry.seq(), "chain.body"));
      }
    } else if (salt != null || body != null) {
      breaks.add(new Break(entry.seq(), "chain.body"));
    }
    String hash = SealedEntry.hash(entry.seq(), entry.prev(), entry.header(), entry.bodyHash());
    if (!entry.hash().equals(hash)) {
      breaks.add(new Break(entry.seq(), "chain.hash"));
    }
    if (!namesIncident(entry)) {
      breaks.add(new Break(entry.seq(), "chain.incident"));
    }
    seq = entry.seq();
    head = entry.hash();
    return breaks;
  }

  private boolean namesIncident(SealedEntry entry) {
    try {
      return entry.incident().equals(incident);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  String head() {
    return head;
  }

  long seq() {
    return seq;
  }

  /** Where a record is broken; {@code code} is a key of the texts, under {@code verify}. */
  public record Break(long seq, String code) {}
}
