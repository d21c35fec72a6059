package dev.noroshi.indicator;

import dev.noroshi.indicator.Indicator.Kind;
import java.util.Comparator;

/** What was found at some signs, without what follows a host; atoms may lie inside one another. */
record Atom(Kind kind, int start, int end) {

  /** From left to right; of two that begin together the longer first. */
  static final Comparator<Atom> IN_ORDER =
      Comparator.comparingInt(Atom::start).thenComparing(Atom::end, Comparator.reverseOrder());

  boolean isHost() {
    return kind == Kind.DOMAIN || kind == Kind.IPV4;
  }
}
