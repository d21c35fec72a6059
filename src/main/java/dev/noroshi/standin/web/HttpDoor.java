package dev.noroshi.standin.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.noroshi.standin.web.Exchange.TooLong;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first port. Before every handler stands the gate; behind it no fault shows its inside. */
final class HttpDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

  /**
   * Head and body of an answer go out one after the other; without this the second waits for the
   * first to be acknowledged, 40 ms each time. The server reads it once, when it is first used.
   */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** Of two of these it would be open which one counts. */
  private static final List<String> SINGLE =
      List.of(
          "Host", "Origin", "Authorization", "Content-Type", "Content-Length", "Transfer-Encoding");

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
  private boolean started;
  private final Map<String, Handler> handlers =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  HttpDoor(InetSocketAddress address, Gate gate, Executor executor) throws IOException {
    this.gate = gate;
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
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

  /** Begins to answer. */
  void start() {
    started = true;
    server.start();
  }

  private void enter(HttpExchange http) {
    Exchange exchange = new Exchange(http);
    if (ambiguous(http.getRequestHeaders())) {
      exchange.refuse(400, "ambiguous_request");
    } else if (!gate.hostAllowed(exchange.header("Host"))) {
      exchange.refuse(403, "host_not_allowed");
    } else if (!gate.originAllowed(exchange.header("Origin")) || !Gate.siteAllowed(exchange)) {
      exchange.refuse(403, "origin_not_allowed");
    } else if (!METHODS.contains(exchange.method())) {
      exchange.refuse(405, "method_not_allowed", Map.of("Allow", "GET, POST"));
    } else {
      pass(exchange);
    }
  }

  private static boolean ambiguous(Headers headers) {
    boolean twoLengths =
        headers.containsKey("Content-Length") && headers.containsKey("Transfer-Encoding");
    return twoLengths
        || SINGLE.stream()
            .anyMatch(name -> headers.containsKey(name) && headers.get(name).size() > 1);
  }

  private void pass(Exchange exchange) {
    for (Map.Entry<String, Handler> handler : handlers.entrySet()) {
      if (exchange.path().startsWith(handler.getKey())) {
        pass(exchange, handler.getKey(), handler.getValue());
        return;
      }
    }
    exchange.refuse(404, "not_found");
  }

  private static void pass(Exchange exchange, String prefix, Handler handler) {
    try {
      handler.handle(exchange);
    } catch (TooLong e) {
      exchange.refuse(413, "request_too_large");
    } catch (IOException e) {
      LOG.debug("the request did not come whole");
      exchange.refuse(400, "incomplete_request");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} failed: {}", prefix, wordless(e));
      exchange.refuse(500, "internal_error");
    }
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

  /** A port is only given back by a server that runs: one that never did is started for that. */
  @Override
  public void close() {
    if (!started) {
      start();
    }
    server.stop(0);
  }
}
