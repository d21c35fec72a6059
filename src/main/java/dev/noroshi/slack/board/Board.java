package dev.noroshi.slack.board;

import dev.noroshi.desk.Desk;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.slack.cards.Cards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the messages in Slack true to the record. Work is derived and never queued: what the record
 * calls for, less what was posted. A nudge after each commit makes it quick, a sweep every few
 * seconds makes it certain.
 */
public final class Board implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Board.class);

  private static final Duration SWEEP = Duration.ofSeconds(3);

  /**
   * Longer than any one call may take, renewed before each. After a crash the cards stand still for
   * so long.
   */
  private static final Duration LEASE = Duration.ofSeconds(10);

  /** How soon it is looked again whether the people from outside have gone. */
  private static final Duration OUTSIDERS = Duration.ofSeconds(3);

  /** After a refusal or an unclear call. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Desk desk;
  private final PostStore posts;
  private final Cards cards;
  private final Posting posting;
  private final Audience audience;
  private final Function<String, String> channels;
  private final Clock clock;
  private final String owner;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "board");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  /**
   * A board that does nothing until {@link #start}.
   *
   * @param channels the Slack channel of a bound channel
   * @param owner this node
   */
  public Board(
      Desk desk,
      PostStore posts,
      Cards cards,
      Calls calls,
      Audience audience,
      Function<String, String> channels,
      Clock clock,
      Supplier<String> nonces,
      String owner) {
    this.desk = desk;
    this.posts = posts;
    this.cards = cards;
    this.posting = new Posting(posts, calls, clock, nonces);
    this.audience = audience;
    this.channels = channels;
    this.clock = clock;
    this.owner = owner;
  }

  public void start() {
    var unused =
        worker.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something was committed: the incident's cards are looked at soon. */
  public void nudge(String incident) {
    try {
      worker.execute(() -> guarded(incident));
    } catch (RejectedExecutionException e) {
      LOG.debug("closing; the next start goes on");
    }
  }

  private void sweep() {
    try {
      posts.behind().forEach(this::guarded);
    } catch (RuntimeException e) {
      LOG.warn("the board could not be swept: {}", e.getClass().getSimpleName());
    }
  }

  /** Whatever goes wrong with one incident is tried again at the next sweep. */
  private void guarded(String incident) {
    Instant now = clock.instant();
    if (now.isBefore(notBefore.getOrDefault(incident, Instant.MIN))) {
      return;
    }
    try {
      reconcile(incident, now);
    } catch (RuntimeException e) {
      LOG.warn("the board of an incident failed: {}", e.getClass().getSimpleName());
      pause(incident, PAUSE);
    }
  }

  private void pause(String incident, Duration wait) {
    notBefore.put(incident, clock.instant().plus(wait));
    try {
      var unused =
          worker.schedule(() -> guarded(incident), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing; the next start goes on");
    }
  }

  private void reconcile(String id, Instant now) {
    if (!posts.lease(id, owner, now, now.plus(LEASE))) {
      return;
    }
    Incident incident = desk.incident(id);
    String bound = incident.outline().channel();
    if (bound == null) {
      posts.applied(id, owner, incident.seq());
      return;
    }
    String channel = channels.apply(bound);
    if (outsidersListen(channel)) {
      posts.release(id, owner);
      pause(id, OUTSIDERS);
      return;
    }
    Map<String, Post> known =
        posts.posts(id).stream().collect(Collectors.toMap(Post::key, Function.identity()));
    Duration wait = Duration.ZERO;
    for (Card card : cards.of(incident)) {
      Instant then = clock.instant();
      if (!posts.lease(id, owner, then, then.plus(LEASE))) {
        return;
      }
      Duration again = bring(id, channel, card, known.get(card.key()));
      wait = again.compareTo(wait) > 0 ? again : wait;
    }
    if (wait.isZero()) {
      notBefore.remove(id);
      posts.applied(id, owner, incident.seq());
    } else {
      posts.release(id, owner);
      pause(id, wait);
    }
  }

  /** Whether somebody from outside is there, or nobody can tell. */
  private boolean outsidersListen(String channel) {
    try {
      return !audience.internal(channel);
    } catch (CallFailed failed) {
      LOG.info("who listens is not known: {} {}", failed.kind(), failed.error());
      return true;
    }
  }

  /** How long to wait before this card is tried again; zero when it is as it should be. */
  private Duration bring(String id, String channel, Card card, @Nullable Post post) {
    try {
      Posting.Result result = posting.bring(id, channel, card, post);
      return result.done() ? Duration.ZERO : result.again();
    } catch (CallFailed failed) {
      LOG.info("a card waits: {} {}", failed.kind(), failed.error());
      Duration asked = failed.retryAfter();
      return asked.compareTo(PAUSE) > 0 ? asked : PAUSE;
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
