package dev.noroshi.indicator;

import java.util.Arrays;
import java.util.List;

/**
 * An IPv6 address in a row of hexadecimal digits and colons. Times, hardware addresses and words of
 * programs such as {@code std::dead} look alike and are told apart.
 *
 * @param end equal to the start if there is no address in the row
 */
record Address6(int start, int end) {

  private static final int LONGEST = 48;
  private static final int GROUPS = 8;

  private static final Address6 NO_ADDRESS = new Address6(0, 0);

  boolean isThere() {
    return end > start;
  }

  static boolean isPart(int sign) {
    return Signs.isHex(sign) || sign == ':';
  }

  /** The address in the row of such signs from {@code from} to {@code to}. */
  static Address6 in(Plain text, int from, int to) {
    int start = from;
    if (Signs.isWord(text.sign(from - 1))) {
      // The first digits belong to a word, as the 6 of "IPv6:".
      while (start < to && text.sign(start) != ':') {
        start++;
      }
      if (text.sign(start + 1) == ':') {
        return NO_ADDRESS;
      }
    }
    boolean colonBefore = text.sign(start) == ':' && text.sign(start + 1) != ':';
    if (colonBefore) {
      start++;
    }
    if (to - start > LONGEST) {
      return NO_ADDRESS;
    }
    int end = withAddress4(text, start, to);
    boolean colonBehind = end > start + 1 && text.sign(end - 1) == ':' && text.sign(end - 2) != ':';
    if (colonBehind) {
      end--;
    }
    boolean emoji = colonBefore && colonBehind;
    boolean goesOn =
        Signs.isWord(text.sign(end)) || (text.sign(end) == '.' && Signs.isWord(text.sign(end + 1)));
    if (emoji || goesOn || end <= start || !isAddress(text.read(start, end))) {
      return NO_ADDRESS;
    }
    return new Address6(start, prefixEnd(text, end));
  }

  /** {@code ::ffff:203.0.113.5} goes on behind the row. */
  private static int withAddress4(Plain text, int start, int to) {
    int last = to;
    while (last > start && text.sign(last - 1) != ':') {
      last--;
    }
    boolean dotted = text.sign(to) == '.' && last > start;
    int end = dotted ? Address4.endWhateverIsBefore(text, last) : last;
    return end > last ? end : to;
  }

  private static boolean isAddress(String written) {
    int gap = written.indexOf("::");
    if (gap < 0) {
      List<String> groups = groups(written);
      // Eight pairs are the number of a device.
      return count(groups) == GROUPS && groups.stream().anyMatch(group -> group.length() != 2);
    }
    List<String> before = groups(written.substring(0, gap));
    List<String> after = groups(written.substring(gap + 2));
    int count = count(before) + count(after);
    boolean digit = written.codePoints().anyMatch(Signs::isDigit);
    return count(before) >= 0
        && count(after) >= 0
        && count > 0
        && count < GROUPS
        && (digit || count > 2);
  }

  private static List<String> groups(String written) {
    return written.isEmpty() ? List.of() : Arrays.asList(written.split(":", -1));
  }

  /** How many groups these are, an IPv4 address being two; far below zero if one is none. */
  private static int count(List<String> groups) {
    int count = 0;
    for (String group : groups) {
      boolean dotted = group.indexOf('.') > 0;
      boolean right = dotted || (!group.isEmpty() && group.length() <= 4);
      count += !right ? -2 * LONGEST : dotted ? 2 : 1;
    }
    return count;
  }

  private static int prefixEnd(Plain text, int at) {
    int end = text.sign(at) == '/' ? Numbers.end(text, at + 1, 3, 128) : at;
    return end > at + 1 ? end : at;
  }
}
