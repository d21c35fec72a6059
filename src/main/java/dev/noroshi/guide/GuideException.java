package dev.noroshi.guide;

import dev.noroshi.guide.tree.Fault;
import java.util.List;

/** A guide with faults; it never becomes a {@link Guide}. */
public final class GuideException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // faults are read where the exception is caught, never serialised
  private final List<Fault> faults;

  GuideException(List<Fault> faults) {
    super(faults.size() + " faults, first: " + faults.get(0));
    this.faults = faults;
  }

  public List<Fault> faults() {
    return faults;
  }
}
