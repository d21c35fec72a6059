package dev.noroshi.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port where requests are taken: bounded in number, size and time. */
final class Listener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int BACKLOG = 100;
  private static final Duration LAST_WORK = Duration.ofSeconds(5);
  private static final int LOOK_MILLIS = 10;

  /** What is behind it. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Asked asked, byte[] body);
  }

  /**
   * What is taken.
   *
   * @param longestBody in bytes; 0 for none at all
   * @param longestTurn for a caller to send a request, and again to take its answer
   */
  record Limits(
      Set<String> methods, int threads, int waiting, int longestBody, Duration longestTurn) {

    Limits {
      methods = Set.copyOf(methods);
    }
  }

  /** A body is longer than is taken. */
  private static final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static {
    // Else the JDK's server on 17 holds back the body of each answer until its head is
    // acknowledged,
    // which costs forty milliseconds. Read once, when the first server is made.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final Limits limits;
  private final Handler handler;
  private final Turns turns;
  private final HttpServer server;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean closing;

  Listener(String name, Address address, Limits limits, Handler handler) throws IOException {
    this.limits = limits;
    this.handler = handler;
    InetSocketAddress socket = address.socket();
    if (socket.isUnresolved()) {
      throw new IOException(address.host());
    }
    this.server = HttpServer.create(socket, BACKLOG);
    this.turns = new Turns(name, limits.threads(), limits.waiting(), limits.longestTurn());
    server.setExecutor(turns);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange http) {
    underWay.incrementAndGet();
    try (http) {
      Answer answer;
      if (closing || Turns.full()) {
        answer = Answer.of(503);
      } else if (!limits.methods().contains(http.getRequestMethod())) {
        http.getResponseHeaders().set("Allow", String.join(", ", limits.methods()));
        answer = Answer.of(405);
      } else {
        answer = answered(http);
      }
      send(http, answer);
    } catch (IOException e) {
      LOG.debug("a caller went away");
    } finally {
      underWay.decrementAndGet();
    }
  }

  private Answer answered(HttpExchange http) throws IOException {
    byte[] body;
    try {
      body = body(http);
    } catch (TooLong e) {
      return Answer.of(413);
    }
    Turns.working();
    try {
      String path = http.getRequestURI().getPath();
      return handler.answer(
          new Asked(http.getRequestMethod(), path == null ? "" : path, http.getRequestHeaders()),
          body);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("a request failed: {}", wordless(e));
      return Answer.of(500);
    } finally {
      Turns.answering();
    }
  }

  /** The whole body; one that is announced as too long is not read at all. */
  private byte[] body(HttpExchange http) throws IOException, TooLong {
    String announced = http.getRequestHeaders().getFirst("Content-Length");
    if (announced != null && Long.parseLong(announced.strip()) > limits.longestBody()) {
      throw new TooLong();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    InputStream in = http.getRequestBody();
    int read = in.read(buffer);
    while (read >= 0) {
      if (bytes.size() + read > limits.longestBody()) {
        throw new TooLong();
      }
      bytes.write(buffer, 0, read);
      read = in.read(buffer);
    }
    return bytes.toByteArray();
  }

  private static void send(HttpExchange http, Answer answer) throws IOException {
    var headers = http.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    if (answer.type() != null) {
      headers.set("Content-Type", answer.type());
    }
    if (answer.status() == 413 || answer.status() == 503) {
      headers.set("Connection", "close");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean silent = body.length == 0 || http.getRequestMethod().equals("HEAD");
    http.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
    if (!silent) {
      try (OutputStream out = http.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** What failed and where, without its message: that may hold what somebody wrote. */
  private static String wordless(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.noroshi."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
  }

  /**
   * Takes nothing new; what is under way may end. The JDK's own way of waiting lasts its full time
   * on 17 even when there is nothing to wait for.
   */
  @Override
  public void close() {
    closing = true;
    long end = System.nanoTime() + LAST_WORK.toNanos();
    try {
      while (underWay.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    turns.close();
  }
}
