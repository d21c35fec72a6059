package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
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
    return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
  }

  private static String cursor(int position) {
    return Base64.getEncoder()
        .encodeToString(("next:" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int from(@Nullable String cursor, int size) throws ApiError {
    if (cursor == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      int position = Integer.parseInt(text.substring("next:".length()));
      if (text.startsWith("next:") && position >= 0 && position <= size) {
        return position;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ApiError("invalid_cursor");
    }
    throw new ApiError("invalid_cursor");
  }
}
