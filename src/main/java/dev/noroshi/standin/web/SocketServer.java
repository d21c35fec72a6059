package dev.noroshi.standin.web;

import dev.noroshi.standin.delivery.Link;
import dev.noroshi.standin.delivery.SocketHub;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second port: Socket Mode connections of apps, and the pages' own sockets. */
final class SocketServer extends WebSocketServer {

  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  /** A page says who it is in its first message; more than that nobody sends. */
  private static final int MAX_PAGE_MESSAGE = 10_000;

  private final SocketHub hub;
  private final PagePush pages;
  private final Gate gate;
  private final Predicate<@Nullable String> originAllowed;
  private final Map<WebSocket, Link> links = new ConcurrentHashMap<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile @Nullable Exception failure;

  SocketServer(
      InetSocketAddress address,
      SocketHub hub,
      PagePush pages,
      Gate gate,
      Predicate<@Nullable String> originAllowed) {
    super(address, 1);
    this.hub = hub;
    this.pages = pages;
    this.gate = gate;
    this.originAllowed = originAllowed;
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

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String path = handshake.getResourceDescriptor();
    String origin = handshake.hasFieldValue("Origin") ? handshake.getFieldValue("Origin") : null;
    if (!gate.hostAllowed(handshake.getFieldValue("Host"))) {
      socket.close(CloseFrame.POLICY_VALIDATION, "host");
    } else if (path.startsWith("/link")) {
      openLink(socket, path, origin);
    } else if (!path.startsWith("/_page") || !originAllowed.test(origin)) {
      socket.close(CloseFrame.POLICY_VALIDATION, "origin");
    }
  }

  /** Apps connect without an origin; a browser always sends one. */
  private void openLink(WebSocket socket, String path, @Nullable String origin) {
    int query = path.indexOf('?');
    String ticket =
        Exchange.form(query < 0 ? "" : path.substring(query + 1)).getOrDefault("ticket", "");
    Link link = new SocketLink(socket);
    links.put(socket, link);
    if (origin != null || !hub.opened(ticket, link)) {
      links.remove(socket);
      socket.close(CloseFrame.POLICY_VALIDATION, "ticket");
    }
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    if (links.containsKey(socket)) {
      hub.received(message);
    } else if (message.length() <= MAX_PAGE_MESSAGE) {
      pages.hello(socket, message);
    }
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
