package dev.noroshi.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagingTest {

  private final Scene scene = Scene.open();

  @AfterAll
  void close() {
    scene.close();
  }

  private List<JsonValue> pages(String method, String list, int limit, List<Integer> sizes) {
    List<JsonValue> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page =
          scene.done(
              method, "channel", "C1", "limit", limit, "cursor", cursor, "types", "public_channel");
      all.addAll(page.getJsonArray(list));
      sizes.add(page.getJsonArray(list).size());
      cursor = page.getJsonObject("response_metadata").getString("next_cursor");
    } while (!cursor.isEmpty());
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "conversations.list,channels",
    "conversations.members,members",
    "users.list,members",
    "users.conversations,channels"
  })
  void pages_of_any_size_hold_together_what_one_page_holds(String method, String list) {
    List<JsonValue> whole = pages(method, list, 1000, new ArrayList<>());
    assertThat(whole).isNotEmpty();

    for (int limit = 1; limit <= whole.size() + 1; limit++) {
      List<Integer> sizes = new ArrayList<>();
      assertThat(pages(method, list, limit, sizes)).isEqualTo(whole);
      assertThat(sizes).hasSize((whole.size() + limit - 1) / limit);
    }
  }
}
