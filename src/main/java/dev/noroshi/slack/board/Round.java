package dev.noroshi.slack.board;

import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All cards of one incident, once: one that fails does not keep the others back. */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Posting posting;
  private final Cards cards;
  private final Waits waits;
  private final Clock clock;
  private final BooleanSupplier renewed;
  private final Consumer<Post> deleted;
  private final Direct direct;
  private final Consumer<Card> missed;
  private Duration again = Duration.ZERO;

  /**
   * A round that is still to be made.
   *
   * @param waits which cards have to wait, and here it is kept
   * @param renewed renews the lease; false when another node has the board meanwhile
   * @param deleted is told of cards that a person deleted
   * @param missed is told of messages that cannot reach their person
   */
  Round(
      Posting posting,
      Cards cards,
      Waits waits,
      Clock clock,
      BooleanSupplier renewed,
      Consumer<Post> deleted,
      Direct direct,
      Consumer<Card> missed) {
    this.posting = posting;
    this.cards = cards;
    this.waits = waits;
    this.clock = clock;
    this.renewed = renewed;
    this.deleted = deleted;
    this.direct = direct;
    this.missed = missed;
  }

  /**
   * Brings what is called for, and hides what is not any more.
   *
   * @return false when another node has the board meanwhile
   */
  boolean bring(Incident incident, String channel, Level level, List<Post> posts) {
    Map<String, Post> left = new LinkedHashMap<>();
    posts.forEach(post -> left.put(post.key(), post));
    List<Card> called = new ArrayList<>(ordered(cards.of(incident, level), left));
    called.addAll(cards.told(incident, person -> direct.lang(incident, person)));
    Set<String> over = cards.over(incident, clock.instant());
    for (Card card : called) {
      Post post = left.remove(card.key());
      if (post == null && over.contains(card.key())) {
        continue;
      }
      boolean ours =
          take(
              incident,
              card.key(),
              () ->
                  post == null
                      ? first(incident, channel, card)
                      : noted(post, posting.bring(post, card, level != Level.FULL, renewed)));
      if (!ours) {
        return false;
      }
    }
    for (Post post : left.values()) {
      Card nothing = cards.nothing(incident, post.key(), level);
      if (!take(incident, post.key(), () -> noted(post, posting.hide(post, nothing)))) {
        return false;
      }
    }
    return true;
  }

  /** Into the channel, or to the one person whom it is for. */
  private Posting.Result first(Incident incident, String channel, Card card) throws CallFailed {
    String person = card.to();
    if (person == null) {
      return posting.first(incident.id(), channel, card);
    }
    try {
      Optional<String> place = direct.channel(incident, channel, person);
      if (place.isPresent()) {
        // To ask who they are takes calls of its own, and meanwhile another node may have the
        // board.
        return renewed.getAsBoolean()
            ? posting.first(incident.id(), place.get(), card)
            : Posting.Result.later(SOON);
      }
    } catch (CallFailed failed) {
      if (!Direct.isNever(failed)) {
        throw failed;
      }
      LOG.info("somebody cannot be reached: {}", failed.error());
    }
    missed.accept(card);
    return Posting.Result.DONE;
  }

  /**
   * The incident card changes with every entry, and Slack takes few messages a second: once it
   * stands there, it comes after the card on which somebody has just pressed.
   */
  private static List<Card> ordered(List<Card> cards, Map<String, Post> posts) {
    return cards.stream()
        .sorted(
            Comparator.comparing(
                card -> card.key().equals(Cards.INCIDENT) && posts.containsKey(card.key())))
        .toList();
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

  /** One card, unless it has to wait; false when another node has the board meanwhile. */
  private boolean take(Incident incident, String key, Bringing bringing) {
    Duration left = waits.left(incident.id(), key, incident.seq(), clock.instant());
    if (!left.isZero()) {
      wait(left);
      return true;
    }
    if (!renewed.getAsBoolean()) {
      return false;
    }
    try {
      Posting.Result result = bringing.bring();
      waits.done(incident.id(), key);
      wait(result.again());
    } catch (CallFailed e) {
      LOG.info("a card waits: {} {}", e.kind(), e.error());
      wait(waits.failed(incident.id(), key, e, incident.seq(), clock.instant()));
    }
    return true;
  }

  private void wait(Duration wait) {
    if (again.isZero() || (!wait.isZero() && wait.compareTo(again) < 0)) {
      again = wait;
    }
  }

  /** Whether every card is as it should be. */
  boolean isDone() {
    return again.isZero();
  }

  /** When the first of the cards that were not brought may be tried again. */
  Duration again() {
    return again;
  }
}
