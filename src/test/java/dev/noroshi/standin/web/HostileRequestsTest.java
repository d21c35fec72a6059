package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends gets a short answer, and the next caller is served all the same. */
final class HostileRequestsTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final String TOKEN = SLACK.standIn().token();
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String AS_PAGE = "Authorization: Bearer " + TOKEN + "\r\n" + JSON;

  @AfterAll
  static void end() {
    SLACK.close();
  }

  private static Heard ask(String line, String headers, String body) {
    return Wire.ask(PORT, Wire.request(PORT, line, headers, body));
  }

  private static void refused(Heard heard, int status, String word) {
    assertThat(heard.status()).isEqualTo(status);
    assertThat(heard.header("Content-Type")).startsWith("application/json");
    assertThat(heard.body()).isEqualTo("{\"ok\":false,\"error\":\"" + word + "\"}");
  }

  private static void stillServes() {
    assertThat(ask("GET /api/api.test", "", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "PROPFIND"})
  void only_get_and_post_are_known(String method) {
    for (String path : List.of("/", "/api/api.test", "/_control/start", "/_page/js/main.js")) {
      Heard heard = ask(method + " " + path, AS_PAGE, "");
      refused(heard, 405, "method_not_allowed");
      assertThat(heard.header("Allow")).isEqualTo("GET, POST");
    }
  }

  @Test
  void a_head_request_is_refused_without_a_body() {
    try (Wire wire = new Wire(PORT)) {
      wire.say(Wire.request(PORT, "HEAD /", "Connection: close\r\n", ""));
      Heard heard = wire.hear();
      assertThat(heard.status()).isEqualTo(405);
      assertThat(heard.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_page/../standin/page/index.html",
        "/_page/%2e%2e/methods.json",
        "/_page/..%2f..%2fapi/methods.json",
        "/_page//js/main.js",
        "/_page/js/%00",
        "/_page/js/main.js%00.css",
        "/_page/js/main.js/",
        "/_page/js%5cmain.js",
        "/_page/",
        "/_page",
        "/_page/index.html",
        "/_page/JS/main.js",
        "/_page/js/nonesuch.js",
        "/_page/%ff%fe.js",
        "/etc/passwd",
        "//etc/passwd",
        "/..",
        "/archives",
        "/favicon.ico"
      })
  void a_path_leads_to_the_pages_own_files_or_nowhere(String path) {
    refused(ask("GET " + path, "", ""), 404, "not_found");
  }

  @Test
  void a_path_of_a_hundred_thousand_folders_is_refused() {
    refused(ask("GET /_page/" + "a/".repeat(100_000) + "a.js", "", ""), 404, "not_found");
    stillServes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/a b", "/\\", "http://[", "mailto:x", "*", "?x", "\u00e9"})
  void a_target_that_is_no_address_shows_no_inside(String target) {
    Heard heard = ask("GET " + target, "", "");
    assertThat(heard.status()).isIn(400, 404, 0);
    assertThat(heard.body()).doesNotContain("\tat ", "java.", "sun.", "dev.noroshi");
    stillServes();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/chat.postMessage, 1000001",
    "POST /_control/message, 1000001",
    "POST /_control/upload?filename=a.txt&as=U1, 20000001",
    "POST /actions/T1/x, 1000001",
    "POST /api/chat.postMessage, 9223372036854775807",
  })
  void a_body_announced_as_too_long_is_refused_before_it_comes(String line, String length) {
    refused(
        ask(line, AS_PAGE + "Content-Length: " + length + "\r\n", ""), 413, "request_too_large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /api/chat.postMessage", "POST /_control/message", "POST /actions/T1/x"})
  void a_body_of_unknown_length_is_read_only_so_far(String line) {
    try (Wire wire = new Wire(PORT)) {
      wire.say(Wire.request(PORT, line, AS_PAGE + "Transfer-Encoding: chunked\r\n", ""));
      String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
      wire.say(chunk.repeat(31));
      refused(wire.hear(), 413, "request_too_large");
    }
  }

  @Test
  void a_body_in_chunks_is_read_like_any_other() {
    String body = "{\"as\":\"U1\",\"channel\":\"C1\",\"text\":\"in chunks\"}";
    try (Wire wire = new Wire(PORT)) {
      wire.say(
          Wire.request(
              PORT, "POST /_control/message", AS_PAGE + "Transfer-Encoding: chunked\r\n", ""));
      for (int i = 0; i < body.length(); i++) {
        wire.say("1\r\n" + body.charAt(i) + "\r\n");
      }
      wire.say("0\r\n\r\n");
      assertThat(wire.hear().body()).startsWith("{\"ok\":true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /api/chat.postMessage", "POST /_control/message"})
  void half_a_body_is_never_acted_on(String line) throws IOException {
    String body = "{\"as\":\"U1\",\"channel\":\"C1\",\"text\":\"only half\"}";
    try (Wire wire = new Wire(PORT)) {
      wire.say(Wire.request(PORT, line, AS_PAGE + "Content-Length: 500000\r\n", "").concat(body));
      wire.end();
      assertThat(wire.hear().status()).isIn(400, 0);
    }
    try (Wire wire = new Wire(PORT)) {
      String chunked = AS_PAGE + "Transfer-Encoding: chunked\r\n";
      wire.say(Wire.request(PORT, line, chunked, "") + "zz\r\n" + body);
      assertThat(wire.hear().status()).isIn(400, 0);
    }
    assertThat(SLACK.messages("U1", "C1"))
        .noneMatch(message -> message.getString("text").contains("only half"));
    stillServes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "99999999999999999999", "1, 1", "0x10"})
  void a_length_that_is_none_is_refused(String length) {
    Heard heard = ask("POST /api/api.test", "Content-Length: " + length + "\r\n", "");
    assertThat(heard.status()).isIn(400, 0);
    assertThat(heard.body()).doesNotContain("\tat ", "sun.");
    stillServes();
  }

  @Test
  void a_flood_of_headers_is_cut_off() {
    assertThat(ask("GET /api/api.test", "X-A: b\r\n".repeat(10_000), "").status()).isIn(400, 0);
    String long1 = "X-A: " + "b".repeat(2_000_000) + "\r\n";
    assertThat(ask("GET /api/api.test", long1, "").status()).isIn(400, 413, 431, 0);
    stillServes();
  }

  @Test
  void broken_text_is_read_as_far_as_it_goes() {
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    for (String body :
        List.of(
            "%",
            "%zz=%", "a=%ff%fe", "=&&=&", "\u00ff\u00fe=\u0000", "a=\u0000", "&".repeat(100_000))) {
      Heard heard = ask("POST /api/api.test", form, body);
      assertThat(heard.status()).as(body).isEqualTo(200);
      assertThat(heard.body()).startsWith("{");
    }
    for (String body :
        List.of("\u00ff\u00fe", "{\"a\":\"\u00ff\"}", "\u0000", "{\"a\":\"\\ud800\"}")) {
      assertThat(ask("POST /api/api.test", JSON, body).status()).as(body).isEqualTo(200);
      assertThat(ask("POST /_control/start", AS_PAGE, body).status()).as(body).isIn(200, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1e", "-0.", "1E999999999", "-1e-999999999"})
  void a_number_of_any_length_is_taken_or_refused(String start) {
    String digits = start.contains("E") || start.contains("e-") ? "" : "9".repeat(5_000);
    String body = "{\"limit\":" + start + digits + ",\"delay\":" + start + digits + "}";
    assertThat(ask("POST /_control/start", AS_PAGE, body).status()).isIn(200, 400);
    assertThat(ask("POST /_control/log", AS_PAGE, body).status()).isIn(200, 400);
    Heard api = ask("POST /api/api.test", JSON, body);
    assertThat(api.status()).isEqualTo(200);
    assertThat(api.body()).doesNotContain("internal_error");
  }

  @Test
  void nothing_in_a_scope_becomes_a_header_of_its_own() {
    TestSlack own = TestSlack.open();
    try (own) {
      List<String> scopes = List.of("a\r\nX-Planted: 1", "b\u010d\u010aX-Planted: 1", "c\u0000");
      own.control("scopes", "scopes", scopes);
      int port = Wire.port(own);
      String token = "Authorization: Bearer " + own.credentials().botToken() + "\r\n";
      Heard heard = Wire.ask(port, Wire.request(port, "GET /api/auth.test", token, ""));
      assertThat(heard.status()).isEqualTo(200);
      assertThat(heard.header("X-OAuth-Scopes")).isNotEmpty();
      assertThat(heard.headers()).doesNotContainKey("x-planted");
      assertThat(heard.body()).startsWith("{\"ok\":true");
    }
  }
}
