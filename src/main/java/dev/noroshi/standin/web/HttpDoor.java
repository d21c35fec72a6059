package dev.noroshi.standin.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.noroshi.standin.web.Exchange.TooLong;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first port. Before every handler stands the gate; behind it no fault shows its inside. */
final class HttpDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

  /** Something behind the door. */
  @FunctionalInterface
  interface Handler {
    void handle(Exchange exchange) throws IOException;
  }

  static {
    // Else the JDK's server holds back each small answer until the last one is acknowledged, which
    // costs forty milliseconds a call. Read once, when the first server is made.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final Gate gate;
  private final HttpServer server;
  private final Map<String, Handler> handlers =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
  private volatile String own = "";

  HttpDoor(InetSocketAddress address, Gate gate, ExecutorService executor) throws IOException {
    this.gate = gate;
    this.server = HttpServer.create(address, 200);
    server.setExecutor(executor);
    server.createContext("/", this::enter);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Whatever begins with the prefix goes to the handler; of several the longest counts. */
  void open(String prefix, Handler handler) {
    handlers.put(prefix, handler);
  }

  /**
   * Begins to answer.
   *
   * @param base our own address, from which alone a page may call
   */
  void start(String base) {
    own = base;
    server.start();
  }

  private void enter(HttpExchange http) {
    Exchange exchange = new Exchange(http);
    try {
      if (!gate.hostAllowed(exchange.header("Host"))) {
        exchange.refuse(403, "host_not_allowed");
      } else if (!gate.originAllowed(exchange.header("Origin"), own)) {
        exchange.refuse(403, "origin_not_allowed");
      } else {
        pass(exchange);
      }
    } catch (TooLong e) {
      exchange.refuse(413, "request_too_large");
    } catch (IOException e) {
      LOG.debug("the caller went away within the request");
      exchange.drop();
    } catch (RuntimeException e) {
      LOG.error("{} failed", http.getRequestURI().getPath(), e);
      exchange.refuse(500, "internal_error");
    }
  }

  private void pass(Exchange exchange) throws IOException {
    for (Map.Entry<String, Handler> handler : handlers.entrySet()) {
      if (exchange.path().startsWith(handler.getKey())) {
        handler.getValue().handle(exchange);
        return;
      }
    }
    exchange.refuse(404, "not_found");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
