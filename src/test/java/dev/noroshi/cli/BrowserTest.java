package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether a browser is opened. */
final class BrowserTest {

  @Test
  void a_browser_is_opened_only_where_somebody_sits_before_a_screen() {
    assertThat(Browser.opener("Linux", Map.of())).isEmpty();
    assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":10", "SSH_CONNECTION", "there")))
        .as("over the network the browser would open elsewhere")
        .isEmpty();
    assertThat(Browser.opener("Mac OS X", Map.of())).containsExactly("open");
    assertThat(Browser.opener("Windows 11", Map.of())).startsWith("rundll32");
  }
}
