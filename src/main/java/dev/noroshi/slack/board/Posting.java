package dev.noroshi.slack.board;

import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.slack.cards.Card;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  Posting(PostStore posts, Calls calls, Clock clock, Supplier<String> nonces) {
    this.posts = posts;
    this.calls = calls;
    this.clock = clock;
    this.nonces = nonces;
  }

  /** How it went, and when to look again. */
  record Result(boolean done, Duration again) {
    static final Result DONE = new Result(true, Duration.ZERO);

    static Result later(Duration again) {
      return new Result(false, again);
    }
  }

  Result bring(String incident, String channel, Card card, @Nullable Post post) throws CallFailed {
    if (post == null) {
      return post(claim(incident, channel, card), card);
    }
    return switch (post.state()) {
      case GONE -> Result.DONE;
      case CLAIMED -> lookFor(post, card);
      case POSTED -> update(post, card);
    };
  }

  private Post claim(String incident, String channel, Card card) {
    Post claimed =
        new Post(
            incident,
            card.key(),
            channel,
            null,
            nonces.get(),
            null,
            null,
            State.CLAIMED,
            clock.instant());
    posts.keep(claimed);
    return claimed;
  }

  private Result post(Post claimed, Card card) throws CallFailed {
    String ts = calls.post(claimed.channel(), claimed.nonce(), card);
    posts.keep(posted(claimed, ts, card.hash()));
    if (card.pinned()) {
      pin(claimed.channel(), ts);
    }
    return Result.DONE;
  }

  /** A card without its pin still says all it has to. */
  private void pin(String channel, String ts) {
    try {
      calls.pin(channel, ts);
    } catch (CallFailed failed) {
      LOG.info("a card could not be pinned: {}", failed.error());
    }
  }

  /** Nobody knows whether it was posted: it is looked for before it is posted again. */
  private Result lookFor(Post claimed, Card card) throws CallFailed {
    List<String> found =
        calls.find(claimed.channel(), claimed.nonce(), claimed.since().minus(CLOCKS));
    if (!found.isEmpty()) {
      for (String younger : found.subList(1, found.size())) {
        LOG.warn("a card stood twice; the younger one is deleted");
        calls.delete(claimed.channel(), younger);
      }
      Post known = posted(claimed, found.get(0), "");
      posts.keep(known);
      return update(known, card);
    }
    Instant sure = claimed.since().plus(HISTORY_LAG);
    Instant now = clock.instant();
    return now.isBefore(sure) ? Result.later(Duration.between(now, sure)) : post(claimed, card);
  }

  private Result update(Post post, Card card) throws CallFailed {
    String ts = post.ts();
    String hash = card.hash();
    if (ts == null || hash.equals(post.hash())) {
      return Result.DONE;
    }
    try {
      calls.update(post.channel(), ts, post.nonce(), card);
      posts.keep(posted(post, ts, hash));
    } catch (CallFailed failed) {
      if (!failed.error().equals("message_not_found")) {
        throw failed;
      }
      // A person deleted it: it stays deleted.
      posts.keep(
          new Post(
              post.incident(),
              post.key(),
              post.channel(),
              post.thread(),
              post.nonce(),
              ts,
              post.hash(),
              State.GONE,
              post.since()));
    }
    return Result.DONE;
  }

  private static Post posted(Post post, String ts, String hash) {
    return new Post(
        post.incident(),
        post.key(),
        post.channel(),
        post.thread(),
        post.nonce(),
        ts,
        hash,
        State.POSTED,
        post.since());
  }
}
