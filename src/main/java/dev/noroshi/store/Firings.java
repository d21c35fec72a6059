package dev.noroshi.store;

import java.time.Duration;

/** Told how timers go, never of which incident. */
public interface Firings {

  Firings UNSEEN = new Firings() {};

  /**
   * What a timer is for was done.
   *
   * @param late how long after the time that was set, whatever was tried in between
   */
  default void fired(Duration late) {}

  /** What a timer is for could not be done; it is tried again. */
  default void failed() {}

  /** The node that was at a timer gives no sign any more; another does it. */
  default void takenOver() {}
}
