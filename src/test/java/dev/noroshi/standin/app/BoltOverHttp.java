package dev.noroshi.standin.app;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves a Bolt app over the JDK's HTTP server. */
final class BoltOverHttp implements AutoCloseable {

  static {
    // The JDK's server reads this once; the stand-in sets it too, but may come second here.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private volatile @Nullable App app;

  BoltOverHttp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events";
  }

  void serve(App bolt) {
    app = bolt;
  }

  private void handle(HttpExchange exchange) throws IOException {
    App bolt = app;
    try (exchange) {
      if (bolt == null) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var parser = new SlackRequestParser(bolt.config());
      Response response =
          bolt.run(
              parser.parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri(exchange.getRequestURI().getPath())
                      .queryString(QueryStringParser.toMap(exchange.getRequestURI().getQuery()))
                      .requestBody(body)
                      .headers(new RequestHeaders(exchange.getRequestHeaders()))
                      .remoteAddress("127.0.0.1")
                      .build()));
      byte[] bytes =
          response.getBody() == null
              ? new byte[0]
              : response.getBody().getBytes(StandardCharsets.UTF_8);
      if (response.getContentType() != null) {
        exchange.getResponseHeaders().set("Content-Type", response.getContentType());
      }
      exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
