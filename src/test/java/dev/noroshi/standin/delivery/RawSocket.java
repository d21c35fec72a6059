package dev.noroshi.standin.delivery;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/** A bare Socket Mode connection: keeps what comes in and acknowledges as it is told. */
final class RawSocket extends WebSocketClient {

  /** Acknowledges with nothing more. */
  static final Function<JsonObject, @Nullable String> ACK =
      envelope -> "{\"envelope_id\":\"" + envelope.getString("envelope_id") + "\"}";

  /** Says nothing. */
  static final Function<JsonObject, @Nullable String> SILENCE = envelope -> null;

  private final List<JsonObject> got = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger pings = new AtomicInteger();
  private volatile Function<JsonObject, @Nullable String> answer;

  private RawSocket(String url, Function<JsonObject, @Nullable String> answer) {
    super(URI.create(url));
    this.answer = answer;
  }

  /** Asks for a ticket and connects with it. */
  static RawSocket connect(TestSlack slack, Function<JsonObject, @Nullable String> answer) {
    return at(url(slack), answer);
  }

  static RawSocket at(String url, Function<JsonObject, @Nullable String> answer) {
    RawSocket socket = new RawSocket(url, answer);
    try {
      socket.connectBlocking();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return socket;
  }

  static String url(TestSlack slack) {
    return slack
        .apiAs(slack.credentials().appToken(), "apps.connections.open")
        .json()
        .getString("url");
  }

  void answer(Function<JsonObject, @Nullable String> how) {
    answer = how;
  }

  List<JsonObject> got() {
    return List.copyOf(got);
  }

  List<JsonObject> ofType(String type) {
    return got.stream().filter(message -> message.getString("type").equals(type)).toList();
  }

  /** The envelopes of events of a type. */
  List<JsonObject> events(String type) {
    return ofType("events_api").stream()
        .filter(e -> event(e).getString("type").equals(type))
        .toList();
  }

  static JsonObject event(JsonObject envelope) {
    return envelope.getJsonObject("payload").getJsonObject("event");
  }

  boolean closed() {
    return closed.getCount() == 0;
  }

  int pings() {
    return pings.get();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String text) {
    JsonObject message = (JsonObject) TestSlack.parsed(text);
    got.add(message);
    if (message.containsKey("envelope_id")) {
      String said = answer.apply(message);
      if (said != null) {
        send(said);
      }
    }
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata frame) {
    pings.incrementAndGet();
    super.onWebsocketPing(connection, frame);
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    closed.countDown();
  }

  @Override
  public void onError(Exception error) {
    closed.countDown();
  }
}
