package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else in the same browser gets nothing and does nothing. */
final class ForeignPagesTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final String TOKEN = SLACK.standIn().token();

  @AfterAll
  static void end() {
    SLACK.close();
  }

  @BeforeAll
  static void member() {
    SLACK.control("invite", "as", "U1", "channel", "C1", "user", bot());
  }

  private static String bot() {
    return SLACK.api("auth.test").json().getString("user_id");
  }

  private static List<String> doors() {
    return List.of(
        "GET /?token=" + TOKEN,
        "GET /archives/C1/p1?token=" + TOKEN,
        "GET /_page/js/main.js",
        "GET /_control/start?as=U1",
        "POST /_control/message",
        "GET /api/auth.test",
        "POST /api/chat.postMessage",
        "POST /upload/F1",
        "GET /files/F1",
        "POST /commands/T1/x",
        "POST /actions/T1/x",
        "POST /app/T1/x",
        "GET /nowhere");
  }

  private static final String SAY =
      "{\"as\":\"U1\",\"channel\":\"C1\",\"text\":\"planted from afar\"}";

  private static String authorised(String headers) {
    String token = SLACK.credentials().botToken();
    return headers
        + "Authorization: Bearer "
        + (headers.contains("control") ? TOKEN : token)
        + "\r\nContent-Type: text/plain\r\n";
  }

  private static Heard from(String door, String header) {
    boolean post = door.startsWith("POST");
    return Wire.ask(PORT, Wire.request(PORT, door, authorised(header + "\r\n"), post ? SAY : ""));
  }

  private static void refused(Heard heard, String word) {
    assertThat(heard.status()).isEqualTo(403);
    assertThat(heard.body()).isEqualTo("{\"ok\":false,\"error\":\"" + word + "\"}");
    assertThat(heard.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void no_door_opens_to_a_foreign_origin(String door) {
    for (String origin :
        List.of(
            "null",
            "https://evil.example",
            "http://evil.example:" + PORT,
            "http://127.0.0.1",
            "http://127.0.0.1:" + (PORT + 1),
            "http://localhost:" + (PORT + 1),
            "https://127.0.0.1:" + PORT,
            "http://127.0.0.1:" + PORT + "@evil.example",
            "http://127.0.0.1.evil.example:" + PORT,
            "file://",
            "chrome-extension://abcdef",
            "not an origin",
            "")) {
      refused(from(door, "Origin: " + origin), "origin_not_allowed");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void no_door_opens_to_a_name_that_was_made_to_point_here(String door) {
    for (String host :
        List.of("evil.example", "evil.example:" + PORT, "127.0.0.1.evil.example", "0.0.0.0", "")) {
      Heard heard = Wire.ask(PORT, door + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      refused(heard, "host_not_allowed");
    }
    refused(Wire.ask(PORT, door + " HTTP/1.1\r\n\r\n"), "host_not_allowed");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void no_door_opens_to_what_a_browser_says_comes_from_elsewhere(String door) {
    for (String site : List.of("cross-site", "same-site", "anything-new")) {
      refused(from(door, "Sec-Fetch-Site: " + site), "origin_not_allowed");
      refused(
          from(
              door,
              "Sec-Fetch-Site: " + site + "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"),
          "origin_not_allowed");
    }
  }

  @Test
  void nothing_was_said_by_all_that() {
    doors().forEach(door -> from(door, "Origin: https://evil.example"));
    assertThat(SLACK.messages("U1", "C1"))
        .noneMatch(message -> message.getString("text").contains("planted"));
  }

  @Test
  void a_link_elsewhere_may_lead_to_the_page() {
    Heard page =
        from(
            "GET /?token=" + TOKEN,
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void a_form_elsewhere_may_not_post_to_the_page() {
    refused(
        from(
            "POST /?token=" + TOKEN,
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"),
        "origin_not_allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void our_own_page_may_call_under_either_name_of_this_machine(String name) {
    Heard heard =
        Wire.ask(
            PORT,
            "GET /_control/start?as=U1 HTTP/1.1\r\nHost: "
                + name
                + ":"
                + PORT
                + "\r\nOrigin: http://"
                + name
                + ":"
                + PORT
                + "\r\nSec-Fetch-Site: same-origin\r\nAuthorization: Bearer "
                + TOKEN
                + "\r\n\r\n");
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.body()).startsWith("{\"ok\":true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example", "Origin: https://evil.example", "Authorization: Bearer x",
        "Content-Type: text/html", "Content-Length: 3", "Transfer-Encoding: chunked"
      })
  void a_header_that_must_be_one_is_not_taken_twice(String second) {
    String first =
        "Origin: http://127.0.0.1:" + PORT + "\r\nAuthorization: Bearer y\r\nContent-Type: a/b\r\n";
    String request = Wire.request(PORT, "POST /api/api.test", first + second + "\r\n", "{}!");
    Heard heard = Wire.ask(PORT, request);
    assertThat(heard.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void no_answer_can_be_framed_sniffed_kept_or_used_by_another_page(String door) {
    Heard heard = from(door, "X-Nothing: x");
    assertThat(heard.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(heard.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(heard.header("Cache-Control")).isEqualTo("no-store");
    assertThat(heard.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(heard.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(heard.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(heard.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }
}
