package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody uploads is kept as bytes, given to whoever may have it, and never runs. */
final class UploadsTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final String SCRIPT = "<svg onload=alert(1)><script>alert(1)</script>";

  @AfterAll
  static void end() {
    SLACK.close();
  }

  private static Heard send(String line, String token, String type, String body) {
    String headers =
        (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n");
    return Wire.ask(PORT, Wire.request(PORT, line, headers, body));
  }

  private static String page() {
    return SLACK.standIn().token();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.html",
        "x.svg",
        "x.xhtml",
        "x.xml",
        "x.js",
        "x.png",
        "x.txt",
        "x.pdf",
        "x",
        ".",
        "a\"; filename=\"b.html",
        "../../x.html",
        "x\r\nX-Planted: 1.html",
        "x\u0000.html",
        "x.html\u010d\u010aX-Planted: 1",
        "\u202excod.exe"
      })
  void an_upload_is_given_back_as_something_to_save_and_never_as_a_page(String name) {
    String query = "?as=U1&filename=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    Heard taken = send("POST /_control/upload" + query, page(), "text/html", SCRIPT);
    String id = TestSlack.parsed(taken.body()).asJsonObject().getJsonObject("file").getString("id");
    Heard given = send("GET /files/" + id, page(), "", "");
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.body()).isEqualTo(SCRIPT);
    assertThat(given.header("Content-Type"))
        .matches("image/png|text/plain|application/(octet-stream|pdf)");
    assertThat(given.header("Content-Disposition")).isEqualTo("attachment");
    assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(given.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(given.headers()).doesNotContainKey("x-planted");
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }

  @Test
  void what_was_shared_cannot_be_changed_by_whoever_knows_the_address() {
    var ticket = SLACK.api("files.getUploadURLExternal", "filename", "a.txt", "length", 3).json();
    String to = "POST " + path(ticket.getString("upload_url"));
    String id = ticket.getString("file_id");
    assertThat(send(to, "", "text/plain", "one").status()).isEqualTo(200);
    assertThat(
            SLACK
                .api("files.completeUploadExternal", "files", List.of(TestSlack.json("id", id)))
                .ok())
        .isTrue();
    assertThat(send(to, "", "text/plain", "two").status()).isEqualTo(404);
    assertThat(send("GET /files/" + id, page(), "", "").body()).isEqualTo("one");
    assertThat(SLACK.api("files.delete", "file", id).ok()).isTrue();
    assertThat(send(to, "", "text/plain", "two").status()).isEqualTo(404);
    assertThat(send("GET /files/" + id, page(), "", "").status()).isEqualTo(404);
  }

  @Test
  void an_app_reads_files_of_its_own_workspace_only() {
    Heard taken =
        send("POST /_control/upload?as=U1&team=T2&filename=a.txt", page(), "text/plain", "two");
    String id = TestSlack.parsed(taken.body()).asJsonObject().getJsonObject("file").getString("id");
    assertThat(send("GET /files/" + id, SLACK.credentials("T2").botToken(), "", "").body())
        .isEqualTo("two");
    Heard other = send("GET /files/" + id, SLACK.credentials("T1").botToken(), "", "");
    Heard unknown = send("GET /files/F1", SLACK.credentials("T1").botToken(), "", "");
    assertThat(other.status()).isEqualTo(403);
    assertThat(other).usingRecursiveComparison().ignoringFields("headers").isEqualTo(unknown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=\"x",
        "multipart/form-data; boundary=-",
      })
  void a_form_without_a_proper_boundary_holds_nothing(String type) {
    for (String body : List.of("-", "--", "--x", "--x--", "\r\n\r\n", "--x\r\n\r\n--x--")) {
      Heard heard = send("POST /api/api.test", "", type, body);
      assertThat(heard.status()).isEqualTo(200);
      assertThat(heard.body()).doesNotContain("internal_error");
    }
  }

  /** Each would take hours if the work grew with the square of what was sent. */
  @Test
  void no_form_takes_longer_than_its_length_asks_for() {
    List<byte[]> forms =
        List.of(
            bytes("--x".repeat(5_000_000)),
            bytes("--x\r\n\r".repeat(3_000_000)),
            bytes("-".repeat(20_000_000)),
            bytes("--x\r\n" + ";name=\"".repeat(2_000_000) + "\r\n\r\n--x"));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (byte[] form : forms) {
            assertThat(Multipart.read("multipart/form-data; boundary=x", form)).hasSizeLessThan(2);
            String longest = "-".repeat(70);
            assertThat(Multipart.read("multipart/form-data; boundary=" + longest, form)).isEmpty();
            String longer = "-".repeat(100_000);
            assertThat(Multipart.read("multipart/form-data; boundary=" + longer, form)).isEmpty();
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
