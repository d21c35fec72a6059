package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process on this machine without the token learns nothing. */
final class TokenTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final String TOKEN = SLACK.standIn().token();

  @AfterAll
  static void end() {
    SLACK.close();
  }

  private static List<String> routes() {
    return ControlSweepTest.routes();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void every_control_route_asks_for_the_token_and_tells_nothing_without_it(String route) {
    for (String header :
        List.of(
            "",
            "Authorization: Bearer wrong\r\n",
            "Authorization: Bearer\r\n",
            "Authorization: Bearer \r\n",
            "Authorization: Basic " + TOKEN + "\r\n",
            "Authorization: " + TOKEN + "\r\n",
            "Authorization: Bearer " + TOKEN + "x\r\n",
            "Authorization: Bearer " + TOKEN.substring(1) + "\r\n",
            "Cookie: token=" + TOKEN + "\r\n")) {
      for (String method : List.of("GET", "POST")) {
        String line = method + " /_control/" + route + "?token=" + TOKEN + "&as=U1";
        String body = method.equals("POST") ? "{\"token\":\"" + TOKEN + "\"}" : "";
        Heard heard = Wire.ask(PORT, Wire.request(PORT, line, header, body));
        assertThat(heard.status()).isEqualTo(401);
        assertThat(heard.body()).isEqualTo("{\"ok\":false,\"error\":\"not_authed\"}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?token=wrong", "/?token=", "/archives/C1/p1", "/?TOKEN=wrong"})
  void without_the_token_there_is_only_a_plain_page(String path) {
    Heard heard = Wire.ask(PORT, Wire.request(PORT, "GET " + path, "", ""));
    assertThat(heard.status()).isEqualTo(403);
    assertThat(heard.header("Content-Type")).startsWith("text/html");
    assertThat(heard.body()).contains("<html").doesNotContain("<script", "sato", TOKEN, "wrong");
  }

  @Test
  void the_page_itself_holds_no_token() {
    Heard heard = Wire.ask(PORT, Wire.request(PORT, "GET /?token=" + TOKEN, "", ""));
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.body()).contains("<script").doesNotContain(TOKEN);
  }

  @Test
  void a_file_is_not_given_and_not_admitted_to_without_a_token() {
    for (String token : List.of("", "Authorization: Bearer wrong\r\n")) {
      Heard heard = Wire.ask(PORT, Wire.request(PORT, "GET /files/F1", token, ""));
      assertThat(heard.status()).isEqualTo(403);
      assertThat(heard.body()).isEqualTo("{\"ok\":false,\"error\":\"not_authed\"}");
    }
  }
}
