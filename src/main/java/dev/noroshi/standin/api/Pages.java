package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Stamps;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long lists in pages: a cursor says where the next one begins. */
final class Pages {

  private Pages() {}

  record Page<T>(List<T> items, String next) {

    void describe(JsonObjectBuilder answer) {
      answer.add("response_metadata", Js.object().add("next_cursor", next));
    }
  }

  static <T> Page<T> of(Call call, List<T> all, int usual) throws ApiError {
    int from = from(call.text("cursor"), all.size());
    int limit = call.number("limit", usual, 1000);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(from, to), to < all.size() ? cursor("next:" + to) : "");
  }

  /** Some methods refuse a limit that makes no sense; the others go by the usual one. */
  static void checkLimit(Call call) throws ApiError {
    String limit = call.text("limit");
    if (call.has("limit") && (limit == null || !limit.matches("\\d{1,3}|1000"))) {
      throw new ApiError("invalid_limit");
    }
  }

  /**
   * Messages, which come and go between one page and the next: the cursor names the message the
   * next page begins with, so that none is given twice and none left out.
   *
   * @param forward whether the oldest stand first
   */
  static Page<Message> ofMessages(Call call, List<Message> all, int usual, boolean forward)
      throws ApiError {
    int from = 0;
    String cursor = call.text("cursor");
    if (cursor != null) {
      String start = Stamps.full(read(cursor, "next_ts:"));
      if (start == null) {
        throw new ApiError("invalid_cursor");
      }
      while (from < all.size() && before(all.get(from).ts(), start, forward)) {
        from++;
      }
    }
    int to = Math.min(all.size(), from + call.number("limit", usual, 1000));
    return new Page<>(
        all.subList(from, to), to < all.size() ? cursor("next_ts:" + all.get(to).ts()) : "");
  }

  private static boolean before(String ts, String start, boolean forward) {
    int order = ts.compareTo(start);
    return forward ? order < 0 : order > 0;
  }

  private static String cursor(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String cursor, String prefix) throws ApiError {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(prefix)) {
        return text.substring(prefix.length());
      }
    } catch (IllegalArgumentException e) {
      throw new ApiError("invalid_cursor");
    }
    throw new ApiError("invalid_cursor");
  }

  private static int from(@Nullable String cursor, int size) throws ApiError {
    if (cursor == null) {
      return 0;
    }
    String position = read(cursor, "next:");
    if (!position.matches("\\d{1,7}")) {
      throw new ApiError("invalid_cursor");
    }
    return Math.min(size, Integer.parseInt(position));
  }
}
