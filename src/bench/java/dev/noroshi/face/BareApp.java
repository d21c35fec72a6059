package dev.noroshi.face;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** What Bolt alone costs: the same HTTP server, a signature check, and one command that answers. */
final class BareApp {

  private BareApp() {}

  /** The port and the signing secret. */
  public static void main(String[] args) throws IOException {
    AppConfig config = AppConfig.builder().signingSecret(args[1]).build();
    App app = new App(config);
    app.command("/noroshi", (request, context) -> context.ack("help"));
    SlackRequestParser parser = new SlackRequestParser(config);
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext("/", exchange -> answer(app, parser, exchange));
    server.start();
  }

  private static void answer(App app, SlackRequestParser parser, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders());
      Request<?> request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(exchange.getRequestURI().getPath())
                  .requestBody(body)
                  .headers(new RequestHeaders(headers))
                  .remoteAddress("127.0.0.1")
                  .build());
      Response response = app.run(request);
      byte[] said =
          response.getBody() == null
              ? new byte[0]
              : response.getBody().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
      exchange.sendResponseHeaders(response.getStatusCode(), said.length == 0 ? -1 : said.length);
      exchange.getResponseBody().write(said);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
