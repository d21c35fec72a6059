package dev.noroshi.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives picocli the guide's words for its help pages. */
final class HelpTexts extends ResourceBundle {

  private static final Pattern DESCRIPTION =
      Pattern.compile("noroshi(?:\\.([a-z]+))?\\.usage\\.description");

  private final Console console;

  HelpTexts(Console console) {
    this.console = console;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    Matcher description = DESCRIPTION.matcher(key);
    if (description.matches()) {
      String command = description.group(1);
      return words("cli.help." + (command == null ? "root" : command));
    }
    return switch (key) {
      case "usage.synopsisHeading" -> words("cli.help.synopsis-heading");
      case "usage.commandListHeading" -> words("cli.help.commands-heading");
      case "usage.optionListHeading" -> words("cli.help.options-heading");
      case "usage.parameterListHeading" -> words("cli.help.parameters-heading");
      case "noroshi.usage.footer" -> words("cli.help.footer");
      default -> words(key);
    };
  }

  private @Nullable String words(String key) {
    return console.has(key) ? console.text(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.emptyEnumeration();
  }

  /** picocli asks this before it reads a key. */
  @Override
  public boolean containsKey(String key) {
    return handleGetObject(key) != null;
  }
}
