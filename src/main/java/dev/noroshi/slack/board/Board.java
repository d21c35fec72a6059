package dev.noroshi.slack.board;

import dev.noroshi.desk.Desk;
import dev.noroshi.desk.NoteDeletedCard;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import dev.noroshi.slack.who.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private static final Duration OUTSIDERS = Duration.ofSeconds(15);

  /** After something of our own went wrong. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Desk desk;
  private final PostStore posts;
  private final Cards cards;
  private final Posting posting;
  private final Audience audience;
  private final Function<String, String> channels;
  private final Clock clock;
  private final String owner;
  private final Waits waits = new Waits();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "board");
            thread.setDaemon(true);
            return thread;
          });

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

  /** Looks at all open incidents once: people may have come or gone while nobody looked. */
  public void start() {
    run(() -> openIncidents().forEach(this::guarded));
    var unused =
        worker.scheduleWithFixedDelay(
            this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something was committed: the incident's cards are looked at soon. */
  public void nudge(String incident) {
    run(() -> guarded(incident));
  }

  /** Something outside the record changed, such as who is in the channel. */
  public void look(String incident) {
    waits.clear(incident);
    nudge(incident);
  }

  /** A message was deleted; if it was a card, it stays deleted, and the record notes it. */
  public void deleted(String channel, String ts) {
    posts
        .at(channel, ts)
        .filter(post -> post.state() == State.POSTED)
        .ifPresent(
            post -> {
              posts.keep(post.gone());
              note(post);
            });
  }

  /** The card that a message is. */
  public Optional<Post> card(String channel, String ts) {
    return posts.at(channel, ts);
  }

  /** Cards that people deleted are posted anew. */
  public void anew(String incident) {
    posts.posts(incident).stream()
        .filter(post -> post.state() == State.GONE)
        .forEach(post -> posts.forget(incident, post.key()));
    look(incident);
  }

  private void run(Runnable work) {
    try {
      worker.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.warn("the board could not be looked at: {}", e.getClass().getSimpleName());
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("closing; the next start goes on");
    }
  }

  private List<String> openIncidents() {
    return desk.incidents().stream()
        .filter(incident -> incident.outline().isOpen())
        .map(Incident::id)
        .toList();
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
    if (waits.mustWait(incident, now)) {
      return;
    }
    try {
      reconcile(incident, now);
    } catch (CallFailed failed) {
      LOG.info("a card waits: {} {}", failed.kind(), failed.error());
      posts.release(incident, owner);
      again(incident, waits.failed(incident, failed, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("the board of an incident failed: {}", e.getClass().getSimpleName());
      again(incident, PAUSE);
    }
  }

  private void again(String incident, Duration wait) {
    try {
      var unused =
          worker.schedule(() -> guarded(incident), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing; the next start goes on");
    }
  }

  private void reconcile(String id, Instant now) throws CallFailed {
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
    Level level = Level.of(incident, bound, audience.in(channel).outsiders());
    Round round = new Round(posting, cards, () -> renewed(id), this::note);
    if (!round.bring(incident, channel, level, posts.posts(id))) {
      return;
    }
    round
        .failure()
        .ifPresentOrElse(
            failed -> again(id, waits.failed(id, failed, clock.instant())), () -> waits.clear(id));
    if (round.isDone() && level != Level.HIDDEN) {
      posts.applied(id, owner, incident.seq());
    } else {
      posts.release(id, owner);
      if (round.failure().isEmpty()) {
        again(id, round.isDone() ? OUTSIDERS : round.again());
      }
    }
  }

  private boolean renewed(String incident) {
    Instant now = clock.instant();
    return posts.lease(incident, owner, now, now.plus(LEASE));
  }

  private void note(Post post) {
    try {
      Ticket ticket = new Ticket("noroshi", "deleted/" + post.nonce(), Lang.JA);
      nudge(desk.handle(new NoteDeletedCard(ticket, post.incident(), post.key())).incident());
    } catch (Refused | StoreException e) {
      LOG.warn("a deleted card was not noted: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
