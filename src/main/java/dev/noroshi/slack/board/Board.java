package dev.noroshi.slack.board;

import dev.noroshi.desk.Desk;
import dev.noroshi.desk.NoteDeletedCard;
import dev.noroshi.desk.NoteNotReached;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Level;
import dev.noroshi.slack.who.Audience;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** How soon it is looked again whether the people from outside have gone. */
  private static final Duration OUTSIDERS = Duration.ofSeconds(15);

  /** After something of our own went wrong. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Desk desk;
  private final PostStore posts;
  private final Cards cards;
  private final Posting posting;
  private final Audience audience;
  private final Direct direct;
  private final Function<String, String> channels;
  private final Clock clock;
  private final String owner;
  private final Waits waits = new Waits();
  private final Agenda agenda = new Agenda(this::guarded);

  /** What waits for nothing any more when it is next looked at. */
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

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
    this.direct = new Direct(calls, audience);
    this.channels = channels;
    this.clock = clock;
    this.owner = owner;
  }

  /** Looks at all open incidents once: people may have come or gone while nobody looked. */
  public void start() {
    agenda.now(() -> openIncidents().forEach(this::nudge));
    agenda.every(SWEEP, () -> posts.behind().forEach(this::nudge));
  }

  /** Something was committed: the incident's cards are looked at soon. */
  public void nudge(String incident) {
    agenda.plan(incident, Duration.ZERO);
  }

  /** Something outside the record changed, such as who is in the channel. */
  public void look(String incident) {
    changed.add(incident);
    nudge(incident);
  }

  /** Something changed that all incidents read, such as whose limits are counted. */
  public void lookAtAll() {
    agenda.now(() -> openIncidents().forEach(this::look));
  }

  /** A message was deleted; if it was a card, it stays deleted, and the record notes it. */
  public void deleted(String channel, String ts) {
    posts.at(channel, ts).filter(post -> post.state() == State.POSTED).ifPresent(this::gone);
  }

  /**
   * First it is noted and then the card is kept as gone: what fails between is done again, and the
   * record takes the note once.
   */
  private void gone(Post post) {
    note(post);
    posts.keep(post.gone());
    nudge(post.incident());
  }

  /** The card that a message is. */
  public Optional<Post> card(String channel, String ts) {
    return posts.at(channel, ts);
  }

  /** Cards that people deleted are posted anew. */
  public void anew(String incident) {
    posts.posts(incident).stream()
        .filter(post -> post.state() == State.GONE)
        .forEach(posts::forget);
    look(incident);
  }

  private List<String> openIncidents() {
    return desk.incidents().stream()
        .filter(incident -> incident.outline().isOpen())
        .map(Incident::id)
        .toList();
  }

  /** Whatever goes wrong with one incident is tried again later. */
  private void guarded(String id) {
    try {
      if (changed.remove(id)) {
        waits.clear(id);
      }
      Duration rest = waits.resting(id, () -> desk.incident(id).seq(), clock.instant());
      Lease lease = new Lease(posts, id, owner, clock);
      if (!rest.isZero()) {
        again(id, rest);
      } else if (lease.take()) {
        // Read under the lease: what was read before may be older than what a node just showed.
        reconcile(desk.incident(id), lease);
      }
    } catch (RuntimeException e) {
      LOG.warn("the board of an incident failed: {}", e.getClass().getSimpleName());
      waits.rest(id, clock.instant().plus(PAUSE));
      again(id, PAUSE);
    }
  }

  private void again(String incident, Duration wait) {
    agenda.plan(incident, wait.plusMillis(1));
  }

  private void reconcile(Incident incident, Lease lease) {
    String id = incident.id();
    String bound = incident.outline().channel();
    if (bound == null) {
      lease.done(incident.seq());
      return;
    }
    String channel = channels.apply(bound);
    Duration wait = waits.left(id, Waits.CHANNEL, incident.seq(), clock.instant());
    Level level = Level.HIDDEN;
    if (wait.isZero()) {
      try {
        level = Level.of(incident, bound, audience.in(channel).outsiders());
        waits.done(id, Waits.CHANNEL);
      } catch (CallFailed failed) {
        LOG.info("the cards wait: {} {}", failed.kind(), failed.error());
        wait = waits.failed(id, Waits.CHANNEL, failed, incident.seq(), clock.instant());
      }
    }
    if (!wait.isZero()) {
      later(incident, lease, wait);
      return;
    }
    Round round =
        new Round(
            posting,
            cards,
            waits,
            clock,
            lease::outlastsACall,
            this::gone,
            direct,
            card -> missed(incident, card));
    if (!round.bring(incident, channel, level, posts.posts(id))) {
      // Unless another node has it now, all is read anew.
      nudge(id);
      return;
    }
    if (!round.isDone()) {
      later(incident, lease, round.again());
    } else if (level == Level.HIDDEN) {
      later(incident, lease, OUTSIDERS);
    } else {
      lease.done(incident.seq());
      waits.clear(id);
    }
  }

  /** Until then another node may have the board; here it is not looked at before. */
  private void later(Incident incident, Lease lease, Duration wait) {
    lease.release();
    waits.rest(incident.id(), incident.seq(), clock.instant().plus(wait));
    again(incident.id(), wait);
  }

  private void note(Post post) {
    try {
      Ticket ticket = new Ticket("noroshi", "deleted/" + post.nonce(), Lang.JA);
      var unused = desk.handle(new NoteDeletedCard(ticket, post.incident(), post.key()));
    } catch (Refused e) {
      LOG.warn("a deleted card was not noted: {}", e.getClass().getSimpleName());
    }
  }

  /** The record takes the note once, and others are told in their place. */
  private void missed(Incident incident, Card card) {
    try {
      Ticket ticket = new Ticket("noroshi", incident.id() + "/missed/" + card.key(), Lang.JA);
      long told = Long.parseLong(card.key().split("/", -1)[1]);
      var unused =
          desk.handle(
              new NoteNotReached(ticket, incident.id(), told, Objects.requireNonNull(card.to())));
      nudge(incident.id());
    } catch (Refused e) {
      LOG.warn("that somebody was not reached was not noted: {}", e.code());
    }
  }

  @Override
  public void close() {
    agenda.close();
  }
}
