package dev.noroshi.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.noroshi.slack.link.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One address before the doors of all nodes, as a balancer of load would be. */
final class Doorway implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private final Supplier<List<Node>> nodes;
  private final AtomicInteger turn = new AtomicInteger();

  Doorway(Supplier<List<Node>> nodes) throws IOException {
    this.nodes = nodes;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack/events", this::take);
    server.setExecutor(workers);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events";
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    List<Node> all = nodes.get();
    if (all.isEmpty()) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    Door door = all.get(Math.floorMod(turn.getAndIncrement(), all.size())).face().door();
    Door.Reply reply = door.take(exchange.getRequestHeaders(), body, "127.0.0.1");
    byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
    if (reply.type() != null) {
      exchange.getResponseHeaders().set("Content-Type", reply.type());
    }
    exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
