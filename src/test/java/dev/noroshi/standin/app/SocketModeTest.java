package dev.noroshi.standin.app;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.noroshi.standin.TestSlack;

/** The small app, connected by a socket. */
final class SocketModeTest extends SmallAppContract {

  SocketModeTest() throws Exception {
    super(connect());
  }

  private static Connected connect() throws Exception {
    TestSlack slack = TestSlack.open();
    SmallApp app = new SmallApp(slack.standIn().apiUrl(), slack.credentials());
    SocketModeApp socket =
        new SocketModeApp(
            slack.credentials().appToken(), SocketModeClient.Backend.JavaWebSocket, app.bolt());
    socket.startAsync();
    slack.untilConnected();
    return new Connected(slack, app, socket::close);
  }
}
