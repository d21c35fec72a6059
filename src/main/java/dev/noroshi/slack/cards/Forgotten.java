package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import java.util.ArrayList;
import java.util.List;

/** What of the checklists must not be forgotten and was not done, in a few lines. */
public final class Forgotten {

  private static final int SHOWN = 7;

  private Forgotten() {}

  public static List<String> lines(Speaker speaker, CheckBook checks) {
    return first(speaker, checks.forgotten(), SHOWN);
  }

  /** The first of some items, and in a line of its own how many more there are. */
  public static List<String> first(Speaker speaker, List<CheckBook.Line> items, int most) {
    List<String> lines = new ArrayList<>();
    items.stream().limit(most).forEach(line -> lines.add(speaker.in(line.item().text())));
    if (items.size() > most) {
      String more = Integer.toString(items.size() - most);
      lines.add(speaker.say("slack.digest.more", "count", more));
    }
    return lines;
  }
}
