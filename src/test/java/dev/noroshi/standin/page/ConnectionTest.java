package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The stand-in goes away under an open page, and comes back. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConnectionTest {

  private Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private static TestSlack slack(int port, int socketPort) {
    String setup =
        TestSlack.text("setup.json")
            .replaceFirst("\\{", "{\"port\": %d, \"socket_port\": %d,".formatted(port, socketPort));
    return TestSlack.open(setup, null, null);
  }

  @Test
  void a_lost_connection_is_told_and_what_was_missed_is_there_once_it_is_back() {
    int port;
    int socketPort;
    Page page;
    try (TestSlack before = slack(0, 0)) {
      port = URI.create(before.base()).getPort();
      socketPort = URI.create(before.control("start", "as", "U1").getString("push")).getPort();
      before.say("U2", "C1", "before the loss");
      page = browser.window(before.standIn().pageUrl() + "&as=U1&channel=C1&lang=en");
      page.see("@message", "before the loss");
      page.type("@composer", "half a sentence");
      page.gone("@connection-lost");
    }
    page.see("@connection-lost", "Connection lost. Reconnecting…");
    page.keys("\n");
    page.see("@toast", "The server cannot be reached");
    assertThat(page.see("@composer").getDomProperty("value")).isEqualTo("half a sentence");

    try (TestSlack after = slack(port, socketPort)) {
      after.say("U2", "C1", "said meanwhile");
      page.gone("@connection-lost");
      page.see("@message", "said meanwhile");
      assertThat(page.see("@composer").getDomProperty("value")).isEqualTo("half a sentence");
      page.keys("\n");
      page.see("@message", "half a sentence");
      after.say("U2", "C1", "said afterwards");
      page.see("@message", "said afterwards");
    }
  }
}
