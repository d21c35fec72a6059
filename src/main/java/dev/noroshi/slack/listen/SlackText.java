package dev.noroshi.slack.listen;

/**
 * What a message says, as people read it. Slack hands it over with its own signs: links and
 * mentions between angle brackets, and entities for the brackets that somebody typed.
 */
final class SlackText {

  private SlackText() {}

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      plain.append(text, from, open).append(thing(text.substring(open + 1, close)));
      from = close + 1;
    }
    return plain
        .append(text.substring(from))
        .toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** A link with what it is called, when that is something else; a mention by its name. */
  private static String thing(String inside) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String name = bar < 0 ? "" : inside.substring(bar + 1);
    if (target.startsWith("@")) {
      return name.isEmpty() ? target : "@" + name;
    }
    if (target.startsWith("#")) {
      return name.isEmpty() ? target : "#" + name;
    }
    if (target.startsWith("!")) {
      return name.isEmpty() ? "@" + target.substring(1) : name;
    }
    boolean same = name.isEmpty() || target.endsWith(name);
    if (target.startsWith("mailto:") && same) {
      return target.substring("mailto:".length());
    }
    return same ? target : name + " (" + target + ")";
  }
}
