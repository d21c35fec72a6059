package dev.noroshi.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.PostStore;
import dev.noroshi.guide.Guide;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.board.BoltCalls;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.listen.Listeners;
import dev.noroshi.slack.listen.Place;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.People;
import dev.noroshi.slack.who.Policy;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Slack app: one Bolt app with all listeners, and the board beside it. */
public final class Face implements AutoCloseable {

  /** Shorter than the board's lease, so that no call outlives it. */
  private static final int LONGEST_CALL_MILLIS = 8_000;

  private final App app;
  private final Board board;
  private final Listeners listeners;
  private @Nullable SocketModeApp socket;

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

  /**
   * The app, wired and not yet connected.
   *
   * @param nonces random marks that say nothing
   * @param node the name of this node among others
   * @param policy who counts as outside
   */
  public Face(
      Access access,
      Desk desk,
      PostStore posts,
      Supplier<Guide> guide,
      Clock clock,
      Supplier<String> nonces,
      String node,
      Policy policy) {
    SlackConfig config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(LONGEST_CALL_MILLIS);
    if (access.apiUrl() != null) {
      config.setMethodsEndpointUrlPrefix(access.apiUrl());
    }
    Slack slack = Slack.getInstance(config);
    this.app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(access.botToken())
                .signingSecret(access.signingSecret())
                .authTestCacheExpirationMillis(-1)
                .allEventsApiAutoAckEnabled(false)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build());
    MethodsClient client = slack.methods(access.botToken());
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
    this.listeners = new Listeners(client, desk, guide, cards, board, people, audience);
    listeners.register(app, client);
  }

  /** The Bolt app, for a server that takes signed requests. */
  public App app() {
    return app;
  }

  public void start() {
    board.start();
  }

  /** Connects by a socket. */
  public void connect(String appToken) throws IOException {
    SocketModeApp connected =
        new SocketModeApp(appToken, SocketModeClient.Backend.JavaWebSocket, app);
    socket = connected;
    try {
      connected.startAsync();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    board.close();
    listeners.close();
    SocketModeApp connected = socket;
    if (connected != null) {
      try {
        connected.close();
      } catch (Exception e) {
        throw new IllegalStateException("the socket could not be closed", e);
      }
    }
  }
}
