package dev.noroshi.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens a page in the browser of whoever sits before the screen; without one, nothing happens. */
final class Browser {

  private Browser() {}

  static void open(String url, Map<String, String> environment) {
    List<String> command = opener(System.getProperty("os.name", ""), environment);
    if (command.isEmpty()) {
      return;
    }
    List<String> whole = new ArrayList<>(command);
    whole.add(url);
    try {
      new ProcessBuilder(whole)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is none; the address has been printed and can be opened by hand.
      return;
    }
  }

  /** What opens pages on a system; empty where nobody sits before a screen. */
  static List<String> opener(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open");
    }
    if (name.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen && !environment.containsKey("SSH_CONNECTION") ? List.of("xdg-open") : List.of();
  }
}
