package dev.noroshi.desk;

/** Told how often something happened at the desk, never of whom or what. */
public interface Tally {

  Tally UNSEEN = new Tally() {};

  /** An entry was written that reminds people. */
  default void reminded() {}

  /** Another writer was first, and a command is decided anew. */
  default void decidedAnew() {}
}
