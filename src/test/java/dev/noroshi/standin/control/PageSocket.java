package dev.noroshi.standin.control;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** The socket of an open page, without the page. */
final class PageSocket extends WebSocketClient {

  private final List<JsonObject> got = new CopyOnWriteArrayList<>();
  private final String hello;

  private PageSocket(TestSlack slack, String address, String as, String client) {
    super(URI.create(address), Map.of("Origin", slack.base()));
    this.hello =
        TestSlack.json(
                "type", "hello", "token", slack.standIn().token(), "as", as, "client", client)
            .toString();
  }

  /** The page of a person, greeted. */
  static PageSocket open(TestSlack slack, String as) {
    return open(slack, as, "window-of-" + as);
  }

  static PageSocket open(TestSlack slack, String as, String client) {
    String address = slack.control("start", "as", as).getString("push");
    PageSocket page = new PageSocket(slack, address, as, client);
    page.connect();
    TestSlack.until("the greeting", () -> !page.ofType("hello").isEmpty());
    return page;
  }

  List<JsonObject> ofType(String type) {
    return got.stream().filter(message -> message.getString("type").equals(type)).toList();
  }

  /** The texts of the messages told in this way. */
  List<String> texts(String type) {
    return ofType(type).stream().map(m -> m.getJsonObject("message").getString("text")).toList();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    send(hello);
  }

  @Override
  public void onMessage(String text) {
    got.add((JsonObject) TestSlack.parsed(text));
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {}

  @Override
  public void onError(Exception error) {
    throw new AssertionError(error);
  }
}
