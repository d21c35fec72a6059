package dev.noroshi.standin.app;

import dev.noroshi.standin.TestSlack;

/** The small app, reached by signed requests. */
final class SignedHttpTest extends SmallAppContract {

  SignedHttpTest() throws Exception {
    super(connect());
  }

  private static Connected connect() throws Exception {
    BoltOverHttp server = new BoltOverHttp();
    TestSlack slack = TestSlack.open(server.url());
    SmallApp app = new SmallApp(slack.standIn().apiUrl(), slack.credentials());
    server.serve(app.bolt());
    return new Connected(slack, app, server);
  }
}
