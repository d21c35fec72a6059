package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is one that Slack documents. {@link Scene} looks at each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileCallsTest {

  private static final long SEED = 20_261_121;

  private static final List<String> NAMES =
      List.of(
          "channel",
          "channel_id",
          "channels",
          "ts",
          "timestamp",
          "thread_ts",
          "message_ts",
          "text",
          "markdown_text",
          "blocks",
          "attachments",
          "metadata",
          "view",
          "view_id",
          "external_id",
          "trigger_id",
          "interactivity_pointer",
          "hash",
          "user",
          "user_id",
          "users",
          "email",
          "usergroup",
          "name",
          "topic",
          "purpose",
          "types",
          "limit",
          "cursor",
          "latest",
          "oldest",
          "inclusive",
          "include_all_metadata",
          "files",
          "file",
          "filename",
          "length",
          "alt_txt",
          "initial_comment",
          "title",
          "type",
          "link",
          "emoji",
          "bookmark_id",
          "bot",
          "message",
          "username",
          "reply_broadcast",
          "is_private",
          "return_im",
          "include_locale",
          "error");

  /** So that most calls get past the first check. */
  private static final List<String> IDS =
      List.of("C1", "C2", "C4", "D1", "U1", "U3", "S1", "F1", "B1", "V1", "C99", "", "*", "\u0000");

  private static final List<String> SHAPES =
      List.of(
          "0",
          "-1",
          "1e999999999",
          "123456789012345678901234567890",
          "0.1",
          "true",
          "null",
          "{}",
          "[]",
          "[null]",
          "[1]",
          "[{}]",
          "[[]]",
          "{\"type\":1}",
          "[{\"type\":\"section\"}]",
          "[{\"type\":\"section\",\"text\":[]}]",
          "[{\"id\":1}]",
          "{\"blocks\":{}}",
          "{\"type\":\"modal\",\"blocks\":[1]}",
          "{\"type\":\"home\",\"blocks\":null}",
          "{\"event_type\":{},\"event_payload\":[]}",
          "[{\"blocks\":[{\"type\":{}}]}]",
          "{\"attachments\":[{\"blocks\":7}]}");

  private final Scene scene = Scene.open();

  @AfterAll
  void close() {
    scene.close();
  }

  /** All but the one that would take the token away. */
  private static Stream<String> methods() {
    return Documented.methods().stream().filter(method -> !method.equals("auth.revoke"));
  }

  private void send(String method, JsonObjectBuilder arguments) {
    scene.asJson(method, arguments.build());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_call_without_arguments_is_answered(String method) {
    scene.call(method);
    scene.asJson(method, json());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void arguments_of_any_shape_are_answered(String method) {
    Random random = new Random(SEED + method.hashCode());
    for (int i = 0; i < 4; i++) {
      JsonObjectBuilder json = Json.createObjectBuilder();
      StringBuilder form = new StringBuilder();
      for (String name : NAMES) {
        if (random.nextInt(4) > 0) {
          String id = IDS.get(random.nextInt(IDS.size()));
          String shape = SHAPES.get(random.nextInt(SHAPES.size()));
          boolean known = random.nextInt(3) > 0;
          json.add(name, known ? Json.createValue(id) : TestSlack.parsed(shape));
          form.append(name).append('=').append(encoded(known ? id : shape)).append('&');
        }
      }
      send(method, json);
      scene.raw(scene.token(), method, "application/x-www-form-urlencoded", form.toString());
    }
  }

  /** One argument at fault among good ones goes further than many. */
  @ParameterizedTest
  @MethodSource("methods")
  void one_argument_of_any_shape_among_good_ones_is_answered(String method) {
    String ts = scene.post("C1", "text", "x");
    String blocks = Scene.section("x").toString();
    Random random = new Random(SEED + method.hashCode());
    for (int i = 0; i < 30; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String shape = SHAPES.get(random.nextInt(SHAPES.size()));
      JsonObjectBuilder good =
          Json.createObjectBuilder(
              json(
                  "channel",
                  "C1",
                  "channel_id",
                  "C1",
                  "ts",
                  ts,
                  "timestamp",
                  ts,
                  "message_ts",
                  ts,
                  "user",
                  "U1",
                  "user_id",
                  "U1",
                  "users",
                  "U1",
                  "name",
                  "x",
                  "text",
                  "x",
                  "title",
                  "t",
                  "type",
                  "link",
                  "link",
                  "https://a.example",
                  "email",
                  "a@b",
                  "usergroup",
                  "S1"));
      if (method.startsWith("views.")) {
        good.add("view", method.equals("views.publish") ? Scene.home() : Scene.modal());
      }
      if (method.startsWith("files.")) {
        good.add("filename", "x").add("length", 1).add("blocks", blocks);
      }
      if (method.equals("blocks.validate")) {
        good = Json.createObjectBuilder();
      }
      send(method, good.add(name, TestSlack.parsed(shape)));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String deep(int depth, String open, String close) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void deep_json_in_a_complex_argument_is_answered(String method) {
    for (int depth : List.of(30, 98, 5_000)) {
      for (String value : List.of(deep(depth, "[", "]"), deep(depth, "{\"elements\":", "}"))) {
        String form =
            Stream.of("blocks", "attachments", "metadata", "view", "message", "files")
                .map(name -> name + "=" + encoded(value))
                .collect(Collectors.joining("&"));
        String more = "&channel=C1&text=x&user=U1&user_id=U1&trigger_id=1";
        scene.raw(scene.token(), method, "application/x-www-form-urlencoded", form + more);
      }
    }
  }

  @Test
  void after_all_that_the_workspace_still_works() {
    String channel = scene.create("after-all", false);
    String ts = scene.post(channel, "text", "still here");

    assertThat(scene.read(channel, ts).getString("text")).isEqualTo("still here");
    assertThat(scene.slack().messages("U2", "C1")).isNotEmpty();
  }
}
