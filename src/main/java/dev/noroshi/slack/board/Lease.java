package dev.noroshi.slack.board;

import dev.noroshi.desk.PostStore;
import dev.noroshi.slack.call.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The right of one node to bring the cards of an incident for a while. No call is begun that could
 * outlive it; after a crash the cards stand still until it has passed.
 */
final class Lease {

  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final PostStore posts;
  private final String incident;
  private final String owner;
  private final Clock clock;
  private Instant taken = Instant.MIN;

  Lease(PostStore posts, String incident, String owner, Clock clock) {
    this.posts = posts;
    this.incident = incident;
    this.owner = owner;
    this.clock = clock;
  }

  /** Takes it or takes it anew; false when another node has it. */
  boolean take() {
    Instant now = clock.instant();
    boolean ours = posts.lease(incident, owner, now, now.plus(LENGTH));
    taken = ours ? now : Instant.MIN;
    return ours;
  }

  /**
   * Whether a call may begin; what is left of the lease is made longer when it must be. One that
   * has passed is not taken again here: another node may have had it meanwhile, so that what this
   * one has read is old.
   */
  boolean outlastsACall() {
    Instant now = clock.instant();
    Instant until = taken.plus(LENGTH);
    if (!now.isBefore(until)) {
      return false;
    }
    boolean enough = !now.isBefore(taken) && now.plus(Wire.LONGEST_CALL).isBefore(until);
    return enough || take();
  }

  /** Everything is shown up to this entry; another node may have the board. */
  void done(long seq) {
    posts.applied(incident, owner, seq);
  }

  /** Another node may have the board. */
  void release() {
    posts.release(incident, owner);
  }
}
