package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BlocksMethodsTest {

  private static final String SECTION =
      "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]";
  private static final String WRONG_TEXT =
      "[{\"type\":\"divider\"},{\"type\":\"section\",\"text\":{\"type\":\"bold\",\"text\":\"x\"}}]";

  private final Scene scene = Scene.open();

  @AfterAll
  void close() {
    scene.close();
  }

  private List<JsonObject> faults(Object... fields) {
    return objects(scene.call("blocks.validate", fields).json(), "errors");
  }

  @Test
  void a_fault_is_told_with_its_place_and_kind() {
    assertThat(faults("blocks", WRONG_TEXT))
        .anySatisfy(
            fault -> {
              assertThat(fault.getString("pointer")).isEqualTo("/1/text/type");
              assertThat(fault.getString("code")).isEqualTo("failed_constraint");
              assertThat(fault.getString("message")).isNotEmpty();
            });
  }

  @Test
  void the_place_is_within_the_message_or_view_that_was_given() {
    JsonValue blocks = TestSlack.parsed(WRONG_TEXT);
    List<JsonObject> attachments = List.of(json("text", "x"), json("blocks", blocks));

    assertThat(faults("message", json("blocks", blocks)))
        .extracting(fault -> fault.getString("pointer"))
        .contains("/blocks/1/text/type");
    assertThat(faults("message", json("text", "x", "attachments", attachments)))
        .extracting(fault -> fault.getString("pointer"))
        .contains("/attachments/1/blocks/1/text/type");
    assertThat(faults("message", json("blocks", json("type", "divider"))))
        .extracting(fault -> fault.getString("pointer"), fault -> fault.getString("code"))
        .containsExactly(tuple("/blocks", "invalid_type"));
    assertThat(faults("view", Scene.modal("blocks", blocks)))
        .extracting(fault -> fault.getString("pointer"))
        .contains("/blocks/1/text/type");
  }

  @Test
  void what_is_sound_has_no_faults() {
    assertThat(scene.done("blocks.validate", "blocks", SECTION)).doesNotContainKey("errors");
    scene.done("blocks.validate", "message", json("text", "x"));
    scene.done("blocks.validate", "view", Scene.home());
  }

  @Test
  void nobody_needs_a_token_to_ask() {
    assertThat(scene.slack().apiAs(null, "blocks.validate", "blocks", SECTION).ok()).isTrue();
  }

  private static Stream<String> blocks() {
    return Stream.of(
        SECTION,
        WRONG_TEXT,
        "[{\"type\":\"divider\"}]",
        "[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]",
        "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
            + "x".repeat(151)
            + "\"}}]",
        "[{\"type\":\"actions\",\"elements\":[]}]",
        "[{\"type\":\"image\",\"image_url\":\"https://a.example/b.png\",\"alt_text\":\"b\"}]",
        "[{\"type\":\"image\",\"image_url\":\"https://a.example/b.png\"}]",
        "[{\"type\":\"nonsense\"}]",
        "[1]");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void posting_and_changing_say_the_same_of_the_same_blocks(String blocks) {
    boolean sound = scene.call("blocks.validate", "blocks", blocks).ok();
    String ts = scene.post("C1", "text", "x");

    assertThat(scene.call("chat.postMessage", "channel", "C1", "text", "x", "blocks", blocks).ok())
        .isEqualTo(sound);
    assertThat(scene.call("chat.update", "channel", "C1", "ts", ts, "blocks", blocks).ok())
        .isEqualTo(sound);
  }

  @Test
  void a_refused_post_names_every_place() {
    JsonObject answer =
        scene.call("chat.postMessage", "channel", "C1", "blocks", WRONG_TEXT).json();

    assertThat(answer.getJsonObject("response_metadata").getJsonArray("messages").getString(0))
        .startsWith("[ERROR] ")
        .endsWith("[json-pointer:/blocks/1/text/type]");
    assertThat(answer.getJsonArray("errors").getString(0)).doesNotContain("[ERROR]");
  }
}
