package dev.noroshi.slack.board;

import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one card to where the record wants it. A post is claimed before the call and found again
 * by its mark when nobody knows how the call ended, so that each card exists exactly once.
 */
final class Posting {

  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  /** History may leave out for so long what was just said. */
  private static final Duration HISTORY_LAG = Duration.ofSeconds(10);

  /** Clocks of ours and Slack's may differ by this much. */
  private static final Duration CLOCKS = Duration.ofMinutes(2);

  private final PostStore posts;
  private final Calls calls;
  private final Clock clock;
  private final Supplier<String> nonces;
  private final Pace pace = new Pace();

  Posting(PostStore posts, Calls calls, Clock clock, Supplier<String> nonces) {
    this.posts = posts;
    this.calls = calls;
    this.clock = clock;
    this.nonces = nonces;
  }

  /** How it went. */
  enum Outcome {
    DONE,
    LATER,
    /** A person had deleted it. */
    DELETED
  }

  /** The outcome, and when to look again. */
  record Result(Outcome outcome, Duration again) {
    static final Result DONE = new Result(Outcome.DONE, Duration.ZERO);
    static final Result DELETED = new Result(Outcome.DELETED, Duration.ZERO);

    static Result later(Duration again) {
      return new Result(Outcome.LATER, again);
    }
  }

  /** Posts a card for the first time. */
  Result first(String incident, String channel, Card card) throws CallFailed {
    Duration wait = pace.wait(channel, clock.instant());
    if (!wait.isZero()) {
      return Result.later(wait);
    }
    Post claimed = Post.claimed(incident, card.key(), channel, nonces.get(), clock.instant());
    posts.keep(claimed);
    return post(claimed, card);
  }

  /**
   * Brings a card that was claimed or posted to what it has to show.
   *
   * @param less whether it may show more than it should, and so does not wait its turn
   * @param ours renews the lease: to look for a card takes time, and meanwhile another node may do
   */
  Result bring(Post post, Card card, boolean less, BooleanSupplier ours) throws CallFailed {
    return switch (post.state()) {
      case GONE -> Result.DONE;
      case POSTED -> less ? change(post, card) : update(post, card);
      case CLAIMED -> {
        Optional<Post> found = find(post);
        if (found.isPresent()) {
          pin(found.get(), card);
          yield less ? change(found.get(), card) : update(found.get(), card);
        }
        Duration unsure = unsure(post);
        if (!unsure.isZero()) {
          yield Result.later(unsure);
        }
        yield ours.getAsBoolean() ? again(post, card) : Result.later(HISTORY_LAG);
      }
    };
  }

  /** Takes what a card showed out of sight; one that was perhaps posted is not posted again. */
  Result hide(Post post, Card nothing) throws CallFailed {
    if (post.state() != PostStore.State.CLAIMED) {
      return post.state() == PostStore.State.GONE ? Result.DONE : change(post, nothing);
    }
    Optional<Post> found = find(post);
    if (found.isPresent()) {
      return change(found.get(), nothing);
    }
    Duration unsure = unsure(post);
    if (unsure.isZero()) {
      posts.forget(post);
      return Result.DONE;
    }
    return Result.later(unsure);
  }

  /** Claimed anew, so that history is waited for as after the first attempt. */
  private Result again(Post before, Card card) throws CallFailed {
    Post claimed =
        Post.claimed(
            before.incident(), before.key(), before.channel(), before.nonce(), clock.instant());
    posts.keep(claimed);
    return post(claimed, card);
  }

  private Result post(Post claimed, Card card) throws CallFailed {
    String ts;
    try {
      ts = calls.post(claimed.channel(), claimed.nonce(), card);
    } catch (CallFailed failed) {
      if (failed.kind() != CallFailed.Kind.UNCLEAR) {
        posts.forget(claimed);
      }
      throw failed;
    }
    Post posted = claimed.posted(ts, card.hash(), card.upTo(), clock.instant());
    posts.keep(posted);
    pin(posted, card);
    return Result.DONE;
  }

  /** A card without its pin still says all it has to. */
  private void pin(Post post, Card card) {
    String ts = post.ts();
    if (ts == null || !card.pinned()) {
      return;
    }
    try {
      calls.pin(post.channel(), ts);
    } catch (CallFailed failed) {
      LOG.info("a card could not be pinned: {}", failed.error());
    }
  }

  /** Nobody knows whether it was posted: it is looked for before it is posted again. */
  private Optional<Post> find(Post claimed) throws CallFailed {
    List<String> found =
        calls.find(claimed.channel(), claimed.nonce(), claimed.since().minus(CLOCKS));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    for (String younger : found.subList(1, found.size())) {
      LOG.warn("a card stood twice; the younger one is deleted");
      calls.delete(claimed.channel(), younger);
    }
    Post known = claimed.posted(found.get(0), "", 0, clock.instant());
    posts.keep(known);
    return Optional.of(known);
  }

  /** How long history may still leave out what was claimed. */
  private Duration unsure(Post claimed) {
    Instant sure = claimed.since().plus(HISTORY_LAG);
    Instant now = clock.instant();
    return now.isBefore(sure) ? Duration.between(now, sure) : Duration.ZERO;
  }

  private Result update(Post post, Card card) throws CallFailed {
    String ts = post.ts();
    String hash = card.hash();
    if (ts == null || hash.equals(post.hash())) {
      return Result.DONE;
    }
    Duration wait = pace.wait(post.channel(), clock.instant());
    return wait.isZero() ? change(post, card) : Result.later(wait);
  }

  /** At once: what must not be seen does not wait its turn. */
  private Result change(Post post, Card card) throws CallFailed {
    String ts = post.ts();
    String hash = card.hash();
    if (ts == null || hash.equals(post.hash())) {
      return Result.DONE;
    }
    try {
      calls.update(post.channel(), ts, post.nonce(), card);
      posts.keep(post.posted(ts, hash, card.upTo(), clock.instant()));
      return Result.DONE;
    } catch (CallFailed failed) {
      if (!failed.error().equals("message_not_found")) {
        throw failed;
      }
      return Result.DELETED;
    }
  }
}
