package dev.noroshi.standin.web;

import dev.noroshi.standin.delivery.Link;
import dev.noroshi.standin.delivery.SocketHub;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second port: Socket Mode connections of apps, and the pages' own sockets. */
final class SocketServer extends WebSocketServer {

  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  /** A page says who it is in its first message; more than that it does not send. */
  private static final int MAX_PAGE_MESSAGE = 10_000;

  /** Whoever has not shaken hands by then, or as a page not said who it is, is cut off. */
  private static final long PATIENCE = 10;

  private final SocketHub hub;
  private final PagePush pages;
  private final Gate gate;
  private final ScheduledExecutorService clock;
  private final Map<WebSocket, Link> links = new ConcurrentHashMap<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile @Nullable Exception failure;

  SocketServer(
      InetSocketAddress address,
      SocketHub hub,
      PagePush pages,
      Gate gate,
      ScheduledExecutorService clock) {
    super(address, 1, List.of(new BoundedDraft()));
    this.hub = hub;
    this.pages = pages;
    this.gate = gate;
    this.clock = clock;
    setWebSocketFactory(new Sockets());
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(30);
  }

  /** Starts and waits until the port is known. */
  void open() throws IOException {
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IOException("the socket port does not open");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (failure != null) {
      throw new IOException(failure);
    }
  }

  /** Closes all connections and the port. */
  void end() {
    try {
      stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  /** Whoever is not let in learns nothing but that: no connection is made. */
  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    String origin = origin(request);
    boolean allowed =
        gate.hostAllowed(request.getFieldValue("Host"))
            && switch (path(request)) {
              case "/link", "/link/" ->
                  origin == null; // an app has none; a browser always sends one
              case "/_page" -> gate.originAllowed(origin);
              default -> false;
            };
    if (!allowed) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION);
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  private static String path(ClientHandshake request) {
    String target = request.getResourceDescriptor();
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static @Nullable String origin(ClientHandshake request) {
    return request.hasFieldValue("Origin") ? request.getFieldValue("Origin") : null;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    if (path(handshake).startsWith("/link")) {
      openLink(socket, handshake.getResourceDescriptor());
    }
  }

  private void openLink(WebSocket socket, String target) {
    int query = target.indexOf('?');
    String ticket =
        Exchange.form(query < 0 ? "" : target.substring(query + 1)).getOrDefault("ticket", "");
    Link link = new SocketLink(socket);
    links.put(socket, link);
    if (!hub.opened(ticket, link)) {
      links.remove(socket);
      socket.close(CloseFrame.POLICY_VALIDATION, "ticket");
    }
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    if (links.containsKey(socket)) {
      hub.received(message);
    } else if (message.length() > MAX_PAGE_MESSAGE) {
      socket.close(CloseFrame.TOOBIG);
    } else if (!pages.hello(socket, message)) {
      socket.close(CloseFrame.POLICY_VALIDATION);
    }
  }

  /** Nobody has bytes to send. */
  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    socket.close(CloseFrame.REFUSE);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    Link link = links.remove(socket);
    if (link != null) {
      hub.closed(link);
    }
    pages.closed(socket);
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    if (socket == null) {
      failure = error;
      started.countDown();
    }
    LOG.debug("a socket failed: {}", error.getClass().getSimpleName());
  }

  /** Makes sockets that are cut off when they come to nothing. */
  private final class Sockets extends DefaultWebSocketServerFactory {
    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
      WebSocketImpl socket = new Newcomer(listener, drafts);
      var unused = clock.schedule(() -> judge(socket), PATIENCE, TimeUnit.SECONDS);
      return socket;
    }
  }

  private void judge(WebSocketImpl socket) {
    if (!links.containsKey(socket) && !pages.knows(socket)) {
      socket.closeConnection(CloseFrame.POLICY_VALIDATION, "");
    }
  }

  /** A socket that takes only so many bytes before hands are shaken; the library takes any. */
  private static final class Newcomer extends WebSocketImpl {
    private static final int MAX_HANDSHAKE = 16_384;

    private int taken;

    Newcomer(WebSocketAdapter listener, List<Draft> drafts) {
      super(listener, drafts);
    }

    @Override
    public void decode(ByteBuffer bytes) {
      if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
        taken += bytes.remaining();
        if (taken > MAX_HANDSHAKE) {
          closeConnection(CloseFrame.TOOBIG, "");
          return;
        }
      }
      super.decode(bytes);
    }
  }

  /** A Socket Mode connection over this server. */
  private static final class SocketLink implements Link {
    private final WebSocket socket;

    SocketLink(WebSocket socket) {
      this.socket = socket;
    }

    @Override
    public void send(String text) {
      try {
        socket.send(text);
      } catch (WebsocketNotConnectedException e) {
        LOG.debug("the socket had gone before the envelope");
      }
    }

    @Override
    public void ping() {
      try {
        socket.sendPing();
      } catch (WebsocketNotConnectedException e) {
        LOG.debug("the socket had gone before the ping");
      }
    }

    @Override
    public void close() {
      socket.close(CloseFrame.NORMAL);
    }

    @Override
    public void cut() {
      socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }
  }
}
