package dev.noroshi.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Gives picocli the guide's words for its help pages, under the keys that picocli asks for. */
final class HelpTexts extends ResourceBundle {

  private static final String HELP = "cli.help.";

  private static final Map<String, String> HEADINGS =
      Map.of(
          "usage.synopsisHeading", "cli.help.synopsis-heading",
          "usage.commandListHeading", "cli.help.commands-heading",
          "usage.optionListHeading", "cli.help.options-heading",
          "usage.parameterListHeading", "cli.help.parameters-heading",
          "noroshi.usage.description", "cli.help.root",
          "noroshi.usage.footer", "cli.help.footer");

  private final Map<String, String> words = new HashMap<>();

  HelpTexts(Console console) {
    for (String key : console.keys()) {
      if (key.startsWith("cli.option.")) {
        words.put(key, console.text(key));
      } else if (key.startsWith(HELP)) {
        String command = key.substring(HELP.length());
        words.put("noroshi." + command + ".usage.description", console.text(key));
      }
    }
    HEADINGS.forEach((asked, key) -> words.put(asked, console.text(key)));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return words.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(words.keySet());
  }
}
