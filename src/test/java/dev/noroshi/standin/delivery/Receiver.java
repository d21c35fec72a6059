package dev.noroshi.standin.delivery;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An app's request URL: keeps what comes in and answers as it is told. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final List<String> checks = new CopyOnWriteArrayList<>();
  private volatile boolean echo = true;
  private volatile Function<Got, Said> answer = request -> Said.OK;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One request. */
  record Got(String path, Headers headers, String body) {

    @Nullable String header(String name) {
      return headers.getFirst(name);
    }

    Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      for (String pair : body.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return form;
    }

    /** The JSON in it, whether it came plainly or in the field of a form. */
    JsonObject json() {
      String text = body.startsWith("{") ? body : form().getOrDefault("payload", "{}");
      return (JsonObject) TestSlack.parsed(text);
    }

    boolean isEvent(String type) {
      return body.startsWith("{")
          && json().containsKey("event")
          && json().getJsonObject("event").getString("type").equals(type);
    }
  }

  /** An answer. */
  record Said(int status, String type, String body, Map<String, String> headers) {

    static final Said OK = new Said(200, "text/plain", "", Map.of());

    static Said json(String body) {
      return new Said(200, "application/json", body, Map.of());
    }

    static Said text(String body) {
      return new Said(200, "text/plain", body, Map.of());
    }

    static Said status(int status) {
      return new Said(status, "text/plain", "", Map.of());
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on every request is answered so. */
  void answer(Function<Got, Said> how) {
    answer = how;
  }

  /** Whether the challenge of the URL check is echoed. */
  void echo(boolean on) {
    echo = on;
  }

  /** How often this address was checked. */
  long checks(String path) {
    return checks.stream().filter(path::equals).count();
  }

  List<Got> got() {
    return List.copyOf(got);
  }

  List<Got> events(String type) {
    return got.stream().filter(request -> request.isEvent(type)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Got request = new Got(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
    boolean check = body.startsWith("{") && request.json().containsKey("challenge");
    if (check) {
      checks.add(request.path());
    } else {
      got.add(request);
    }
    Said said = check ? check(request) : answer.apply(request);
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", said.type());
      said.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Said check(Got request) {
    return echo ? Said.text(request.json().getString("challenge")) : Said.status(200);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
