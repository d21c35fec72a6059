package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that is nested as deep as a body can hold overflows nothing, wherever JSON is read. */
final class DeepNestingTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final int DEEP = 100_000;

  @AfterAll
  static void end() {
    SLACK.close();
  }

  private static List<String> deep() {
    return List.of(
        "[".repeat(DEEP),
        "[".repeat(DEEP) + "]".repeat(DEEP),
        "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
        "{\"\\\"[\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
        "]".repeat(DEEP) + "[".repeat(2 * DEEP),
        "\"" + "[".repeat(3 * DEEP));
  }

  private static Heard post(String path, String token, String type, String body) {
    String headers = "Authorization: Bearer " + token + "\r\nContent-Type: " + type + "\r\n";
    return Wire.ask(PORT, Wire.request(PORT, "POST " + path, headers, body));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void in_the_body_of_a_method(String deep) {
    String bot = SLACK.credentials().botToken();
    assertThat(post("/api/chat.postMessage", bot, "application/json", deep).body())
        .contains("\"error\":\"invalid_json\"");
    String inside = "{\"channel\":\"C1\",\"blocks\":" + deep + "}";
    assertThat(post("/api/chat.postMessage", bot, "application/json", inside).body())
        .contains("\"error\":\"invalid_json\"");
  }

  @ParameterizedTest
  @MethodSource("deep")
  void in_an_argument_of_a_form(String deep) {
    String bot = SLACK.credentials().botToken();
    for (String argument :
        List.of("blocks", "attachments", "metadata", "view", "files", "message", "channels")) {
      for (String method :
          List.of(
              "chat.postMessage",
              "chat.update",
              "views.open",
              "views.publish",
              "files.completeUploadExternal",
              "blocks.validate")) {
        String form =
            "channel=C1&trigger_id=1&user_id=U1&ts=1.2&text=x&"
                + argument
                + "="
                + URLEncoder.encode(deep, StandardCharsets.UTF_8);
        Heard heard = post("/api/" + method, bot, "application/x-www-form-urlencoded", form);
        assertThat(heard.status()).isIn(200, 413);
        assertThat(heard.body()).doesNotContain("internal_error");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("deep")
  void in_a_call_of_the_page_and_at_a_response_url(String deep) {
    String token = SLACK.standIn().token();
    String state = "{\"as\":\"U1\",\"view_id\":\"V1\",\"state\":" + deep + "}";
    for (String body : List.of(deep, state)) {
      assertThat(post("/_control/submit", token, "application/json", body).status()).isEqualTo(400);
      Heard late = post("/actions/T1/x", token, "application/json", body);
      assertThat(late.status()).isEqualTo(400);
      assertThat(late.body()).contains("invalid_payload");
    }
  }
}
