package dev.noroshi.slack.link;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.noroshi.slack.link.Traffic.Kind;
import dev.noroshi.slack.link.Traffic.Outcome;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request from Slack comes in, whatever way it came. Behind it is Bolt; what goes wrong
 * there is counted and answered, and shows nothing of its inside.
 */
public final class Door {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final App app;
  private final @Nullable Signature signature;
  private final Clock clock;
  private final Traffic traffic;
  private final SlackRequestParser requests;
  private final SocketModeRequestParser envelopes;
  private final Team team = new Team();
  private volatile boolean open;

  /**
   * A door that is closed until {@link #open}.
   *
   * @param signingSecret of signed requests; without it every one is refused
   */
  public Door(App app, @Nullable String signingSecret, Clock clock, Traffic traffic) {
    this.app = app;
    this.signature = signingSecret == null ? null : new Signature(signingSecret, clock);
    this.clock = clock;
    this.traffic = traffic;
    this.requests = new SlackRequestParser(app.config());
    this.envelopes = new SocketModeRequestParser(app.config());
  }

  /**
   * What Slack is answered.
   *
   * @param type the content type of the body
   */
  public record Reply(int status, @Nullable String type, String body) {

    static Reply of(int status) {
      return new Reply(status, null, "");
    }
  }

  /**
   * Asks Slack who we are, once; Bolt keeps the answer. An answer that is a refusal must not be
   * kept, which is why requests wait outside until one was good.
   *
   * @throws IOException when Slack cannot be reached or refuses the token
   */
  public void open() throws IOException {
    if (open) {
      return;
    }
    try {
      var unused = app.start();
    } catch (IllegalArgumentException e) {
      // Bolt says so even when Slack could not be reached.
      String said = String.valueOf(e.getMessage());
      throw new IOException(said.replaceFirst("^The token is invalid ", "auth.test "), e);
    }
    warmUp();
    team.ask(app.client());
    open = true;
  }

  /** Whether Slack has told who we are. */
  public boolean isOpen() {
    return open;
  }

  /**
   * The first request loads hundreds of classes, which can take a good part of Slack's three
   * seconds; no person must wait for that. A check of ours and a press of no button go all the way
   * and change nothing.
   */
  private void warmUp() {
    String press =
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T\"},\"user\":{},\"actions\":[]}";
    answerOurselves("payload=" + URLEncoder.encode(press, StandardCharsets.UTF_8), 404);
    answerOurselves("{\"type\":\"url_verification\",\"challenge\":\"warm\"}", 200);
  }

  private void answerOurselves(String text, int expected) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (signature != null) {
      String time = Long.toString(clock.instant().getEpochSecond());
      if (!signature.isGood(time, signature.of(time, body), body)) {
        LOG.warn("our own signature is not good");
      }
    }
    int status = signed(new RequestHeaders(Map.of()), body, "", Traffic.UNSEEN).status();
    if (status != expected) {
      LOG.warn("a request to ourselves was answered {}", status);
    }
  }

  /** Answers a request that came over HTTP. */
  public Reply take(Map<String, List<String>> headers, byte[] body, String remote) {
    RequestHeaders read = new RequestHeaders(headers);
    long start = System.nanoTime();
    boolean good =
        signature != null
            && signature.isGood(
                read.getFirstValue(Signature.TIME_HEADER),
                read.getFirstValue(Signature.HEADER),
                body);
    if (!good) {
      traffic.handled(Kind.OTHER, Outcome.REFUSED, since(start));
      return Reply.of(401);
    }
    if (!open) {
      traffic.handled(Kind.OTHER, Outcome.BUSY, since(start));
      return Reply.of(503);
    }
    return signed(read, body, remote, traffic);
  }

  private Reply signed(RequestHeaders headers, byte[] body, String remote, Traffic told) {
    long start = System.nanoTime();
    String text = new String(body, StandardCharsets.UTF_8);
    Request<?> request;
    try {
      request =
          requests.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri("")
                  .queryString(Map.of())
                  .requestBody(text)
                  .headers(headers)
                  .remoteAddress(remote)
                  .build());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("a request could not be read: {}", wordless(e));
      request = null;
    }
    if (request == null) {
      told.handled(Kind.OTHER, Outcome.UNKNOWN, since(start));
      // An event would only come again, three times. Behind anything else somebody waits, who must
      // not think that it was taken.
      return Reply.of(text.startsWith("{") ? 200 : 400);
    }
    Response response = run(request, start, told);
    String answer = response.getBody();
    return new Reply(
        response.getStatusCode(),
        answer == null ? null : response.getContentType(),
        answer == null || response.getStatusCode() >= 400 ? "" : answer);
  }

  /**
   * Answers an envelope that came over a socket.
   *
   * @param start when it came
   * @return what is sent back; empty when it must not be acknowledged
   */
  Optional<String> take(String message, long start) {
    SocketModeRequest request;
    try {
      request = envelopes.parse(message);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("an envelope could not be read: {}", wordless(e));
      return unknown(message, start);
    }
    if (request == null) {
      return Optional.empty();
    }
    if (request.getBoltRequest() == null) {
      return unknown(message, start);
    }
    String id = request.getEnvelope().getEnvelopeId();
    Response response = run(request.getBoltRequest(), start, traffic);
    return response.getStatusCode() == 200
        ? Optional.of(Envelopes.ack(id, response.getContentType(), response.getBody()))
        : Optional.empty();
  }

  /** As over HTTP: an event is acknowledged, so that it does not come again; nothing else is. */
  private Optional<String> unknown(String message, long start) {
    traffic.handled(Kind.OTHER, Outcome.UNKNOWN, since(start));
    return Envelopes.eventId(message).map(id -> Envelopes.ack(id, null, null));
  }

  void busy() {
    traffic.handled(Kind.OTHER, Outcome.BUSY, Duration.ZERO);
  }

  private Response run(Request<?> request, long start, Traffic told) {
    Kind kind = kind(request.getRequestType());
    Response response;
    Outcome outcome;
    if (team.isForeign(request)) {
      told.handled(kind, Outcome.REFUSED, since(start));
      // An event would only come again, and behind a button nobody waits for an answer.
      return kind == Kind.EVENT || kind == Kind.ACTION ? Response.ok() : Response.error(401);
    }
    try {
      response = Objects.requireNonNullElseGet(app.run(request), () -> Response.error(500));
      outcome =
          switch (response.getStatusCode()) {
            case 200 -> Outcome.DONE;
            case 401 -> Outcome.REFUSED;
            case 404 -> Outcome.UNHEARD;
            default -> Outcome.FAILED;
          };
    } catch (Exception | StackOverflowError e) {
      LOG.error("a request of the kind {} failed: {}", kind, wordless(e));
      response = Response.error(500);
      outcome = Outcome.FAILED;
    }
    told.handled(kind, outcome, since(start));
    return response;
  }

  private static Kind kind(RequestType type) {
    return switch (type) {
      case Command -> Kind.COMMAND;
      case BlockAction, AttachmentAction -> Kind.ACTION;
      case BlockSuggestion, DialogSuggestion -> Kind.OPTIONS;
      case ViewSubmission, ViewClosed, DialogSubmission, DialogCancellation -> Kind.FORM;
      case GlobalShortcut, MessageShortcut -> Kind.SHORTCUT;
      case Event -> Kind.EVENT;
      case UrlVerification, SSLCheck -> Kind.CHECK;
      default -> Kind.OTHER;
    };
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What failed and where, without its message: that may hold what somebody wrote. */
  static String wordless(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.noroshi."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
  }
}
