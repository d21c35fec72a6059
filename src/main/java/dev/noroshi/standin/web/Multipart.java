package dev.noroshi.standin.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a multipart form: by name, the bytes of each. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?(;|$)");
  private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Multipart() {}

  static Map<String, byte[]> read(@Nullable String contentType, byte[] body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.find()) {
      return parts;
    }
    byte[] mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
    int at = find(body, mark, 0, body.length);
    while (at >= 0) {
      int from = at + mark.length;
      int next = find(body, mark, from, body.length);
      if (next < 0) {
        break;
      }
      part(body, from, next, parts);
      at = next;
    }
    return parts;
  }

  private static void part(byte[] body, int from, int to, Map<String, byte[]> parts) {
    int head = find(body, HEAD_END, from, to);
    if (head < 0) {
      return;
    }
    Matcher name = NAME.matcher(new String(body, from, head - from, StandardCharsets.UTF_8));
    if (name.find()) {
      int start = head + HEAD_END.length;
      parts.put(name.group(1), Arrays.copyOfRange(body, start, Math.max(start, to - 2)));
    }
  }

  private static int find(byte[] body, byte[] wanted, int from, int to) {
    for (int i = from; i <= to - wanted.length; i++) {
      if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
