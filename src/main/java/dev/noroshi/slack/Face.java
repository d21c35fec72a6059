package dev.noroshi.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.Remind;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.board.BoltCalls;
import dev.noroshi.slack.call.Wire;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.link.Door;
import dev.noroshi.slack.link.Pace;
import dev.noroshi.slack.link.SocketLink;
import dev.noroshi.slack.link.Traffic;
import dev.noroshi.slack.listen.Listeners;
import dev.noroshi.slack.listen.Place;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.People;
import dev.noroshi.slack.who.Policy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Slack app: one Bolt app with all listeners, and the board beside it. */
public final class Face implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Face.class);

  private final App app;
  private final Desk desk;
  private final Supplier<String> nonces;
  private final Board board;
  private final Listeners listeners;
  private final Clock clock;
  private final Door door;
  private @Nullable SocketLink socket;

  /**
   * How we reach Slack.
   *
   * @param apiUrl the Web API, or null for Slack's own
   */
  public record Access(
      @Nullable String apiUrl,
      String botToken,
      @Nullable String appToken,
      @Nullable String signingSecret) {}

  /** The same in a workspace where nothing was decided, unseen. */
  public Face(
      Access access,
      Desk desk,
      PostStore posts,
      Supplier<Guide> guide,
      Clock clock,
      Supplier<String> nonces,
      String node) {
    this(access, Policy.NONE, Traffic.UNSEEN, desk, posts, guide, clock, nonces, node);
  }

  /**
   * The app, wired and not yet connected.
   *
   * @param policy what the administrator decided
   * @param traffic told of each request
   * @param nonces random marks that say nothing
   * @param node the name of this node among others
   */
  public Face(
      Access access,
      Policy policy,
      Traffic traffic,
      Desk desk,
      PostStore posts,
      Supplier<Guide> guide,
      Clock clock,
      Supplier<String> nonces,
      String node) {
    this(access, policy, traffic, desk, posts, guide, clock, nonces, node, Wire.LONGEST_CALL);
  }

  /** The same, less patient with Slack. */
  Face(
      Access access,
      Policy policy,
      Traffic traffic,
      Desk desk,
      PostStore posts,
      Supplier<Guide> guide,
      Clock clock,
      Supplier<String> nonces,
      String node,
      Duration longestCall) {
    Slack slack = Wire.slack(access.apiUrl(), longestCall, clock);
    this.app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(access.botToken())
                .signingSecret(access.signingSecret())
                .authTestCacheExpirationMillis(-1)
                // The door has checked it, on the bytes as they came.
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build());
    MethodsClient client = slack.methods(access.botToken());
    this.clock = clock;
    this.desk = desk;
    this.nonces = nonces;
    this.door = new Door(app, access.signingSecret(), clock, traffic);
    Cards cards = new Cards(desk, guide);
    People people = new People(client, policy);
    Audience audience = new Audience(client, people);
    this.board =
        new Board(
            desk,
            posts,
            cards,
            new BoltCalls(client),
            audience,
            bound -> Place.of(bound).channel(),
            clock,
            nonces,
            node);
    this.listeners =
        new Listeners(client, desk, guide, cards, board, people, audience, clock, traffic);
    listeners.register(app, client);
  }

  /** Where signed requests come in. */
  public Door door() {
    return door;
  }

  /** What a test holds against the manifests. */
  App app() {
    return app;
  }

  public void start() {
    board.start();
  }

  /** The same for all that are open: the guide, or the record, may be another than before. */
  public void lookAtAll() {
    for (Incident incident : desk.incidents()) {
      if (incident.outline().isOpen()) {
        try {
          lookAgain(incident.id());
        } catch (StoreException e) {
          LOG.warn("an incident was not looked at: {}", e.code());
        }
      }
    }
  }

  /**
   * The time of an incident may have come: people are reminded of what is due, and the next time is
   * set.
   *
   * @throws StoreException when it could not be written; it is to be tried again
   */
  public void lookAgain(String incident) {
    try {
      var unused = desk.handle(new Remind(Ticket.ofTimer(incident, nonces.get()), incident));
      board.nudge(incident);
    } catch (Refused refused) {
      LOG.warn("a timer found nothing to act on: {}", refused.code());
    }
  }

  /**
   * Connects by a socket.
   *
   * @throws IOException when Slack cannot be reached or refuses the bot's token
   */
  public void connect(String appToken) throws IOException {
    door.open();
    var unused = connect(appToken, Pace.USUAL);
  }

  /** Connects by a socket in the background, now or as soon as Slack is there. */
  public SocketLink connect(String appToken, Pace pace) {
    SocketLink link = new SocketLink(app, appToken, door, clock, pace);
    socket = link;
    link.begin();
    return link;
  }

  @Override
  public void close() {
    SocketLink connected = socket;
    if (connected != null) {
      connected.close();
    }
    board.close();
    listeners.close();
    var unused = app.stop();
  }
}
