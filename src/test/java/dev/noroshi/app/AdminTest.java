package dev.noroshi.app;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health, readiness and metrics. */
final class AdminTest {

  @TempDir Path folder = Path.of("");

  private Served served;

  @SuppressWarnings("NullAway") // opened before each test
  AdminTest() {
    served = null;
  }

  @BeforeEach
  void open() throws Exception {
    served = Served.bySocket(folder).startAndWait();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void it_says_that_it_lives_and_is_ready() {
    assertThat(served.admin("/health").body()).isEqualTo("{\"alive\":true}");
    HttpResponse<String> ready = served.admin("/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).contains("\"ready\":true", "\"slack\":\"connected\"");
  }

  @Test
  void it_only_answers_who_looks() {
    assertThat(served.admin("HEAD", "/ready").statusCode()).isEqualTo(200);
    assertThat(served.admin("HEAD", "/ready").body()).isEmpty();
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
      assertThat(served.admin(method, "/health").statusCode()).as(method).isEqualTo(405);
    }
    assertThat(served.admin("/").statusCode()).isEqualTo(404);
    URI health = URI.create("http://127.0.0.1:" + served.service().adminPort() + "/health");
    HttpRequest withBody =
        HttpRequest.newBuilder(health).method("GET", BodyPublishers.ofString("x")).build();
    assertThat(served.slack().send(withBody).statusCode()).isEqualTo(413);
  }

  @Test
  void what_is_measured_names_no_person_channel_or_incident() {
    served.startIncident("victim-title");
    String incident = served.service().noroshi().desk().incidents().get(0).id();
    until(
        "the board has caught up",
        () -> served.admin("/metrics").body().contains("noroshi_incidents_behind 0.0"));

    String metrics = served.admin("/metrics").body();

    assertThat(metrics)
        .contains(
            "noroshi_requests_seconds_count{kind=\"command\",outcome=\"done\"}",
            "noroshi_requests_seconds_bucket{kind=\"command\",outcome=\"done\",le=\"3.0\"}",
            "noroshi_slack_connected 1.0",
            "noroshi_since_last_request_seconds",
            "jvm_memory_used_bytes",
            "jvm_gc",
            "process_uptime_seconds")
        .doesNotContain(incident, "victim", "sato", "U1", "C2", "T1/");
  }

  @Test
  void how_often_the_guidance_had_an_answer_is_counted_and_not_what_was_asked() {
    until(
        "an answer",
        () -> {
          ask("should we call the police");
          return served.admin("/metrics").body().contains("answer=\"found\"");
        });
    ask("acme cafeteria menu");

    assertThat(served.admin("/metrics").body())
        .contains("noroshi_questions_total{answer=\"nothing\"} 1.0")
        .doesNotContain("acme", "police", "cafeteria");
  }

  private void ask(String question) {
    served
        .slack()
        .control("command", "as", "U1", "channel", "C2", "text", "/noroshi-faq " + question);
  }
}
