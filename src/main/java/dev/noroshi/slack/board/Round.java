package dev.noroshi.slack.board;

import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All cards of one incident, once: one that fails does not keep the others back. */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Posting posting;
  private final Cards cards;
  private final BooleanSupplier renewed;
  private final Consumer<Post> deleted;
  private Duration again = Duration.ZERO;
  private @Nullable CallFailed failure;

  /**
   * A round that is still to be made.
   *
   * @param renewed renews the lease; false when another node has the board meanwhile
   * @param deleted is told of cards that a person deleted
   */
  Round(Posting posting, Cards cards, BooleanSupplier renewed, Consumer<Post> deleted) {
    this.posting = posting;
    this.cards = cards;
    this.renewed = renewed;
    this.deleted = deleted;
  }

  /**
   * Brings what is called for, and hides what is not any more.
   *
   * @return false when another node has the board meanwhile
   * @throws CallFailed when Slack asks to wait
   */
  boolean bring(Incident incident, String channel, Level level, List<Post> posts)
      throws CallFailed {
    Map<String, Post> left = new LinkedHashMap<>();
    posts.forEach(post -> left.put(post.key(), post));
    for (Card card : cards.of(incident, level)) {
      if (!renewed.getAsBoolean()) {
        return false;
      }
      Post post = left.remove(card.key());
      if (post == null) {
        take(() -> posting.first(incident.id(), channel, card));
      } else {
        take(() -> noted(post, posting.bring(post, card)));
      }
    }
    for (Post post : left.values()) {
      if (!renewed.getAsBoolean()) {
        return false;
      }
      Card nothing = cards.nothing(incident, post.key(), level);
      take(() -> noted(post, posting.hide(post, nothing)));
    }
    return true;
  }

  private Posting.Result noted(Post post, Posting.Result result) {
    if (result.outcome() == Posting.Outcome.DELETED) {
      deleted.accept(post);
    }
    return result;
  }

  @FunctionalInterface
  private interface Bringing {
    Posting.Result bring() throws CallFailed;
  }

  private void take(Bringing bringing) throws CallFailed {
    try {
      Duration wait = bringing.bring().again();
      again = wait.compareTo(again) > 0 ? wait : again;
    } catch (CallFailed e) {
      if (e.kind() == CallFailed.Kind.TOO_FAST) {
        throw e;
      }
      LOG.info("a card waits: {} {}", e.kind(), e.error());
      failure = e;
    }
  }

  /** The last call that did not succeed, if any. */
  Optional<CallFailed> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether every card is as it should be. */
  boolean isDone() {
    return again.isZero() && failure == null;
  }

  /** How long the cards that were not brought have to wait. */
  Duration again() {
    return again;
  }
}
