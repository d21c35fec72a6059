package dev.noroshi.app;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack's signed requests, and others that look like them. */
final class OverHttpTest {

  private static final String COMMAND =
      "command=%2Fnoroshi&text=share&team_id=T1&channel_id=C2&user_id=U1&user_name=sato"
          + "&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%2F";

  @TempDir Path folder = Path.of("");

  private Served served;

  @SuppressWarnings("NullAway") // opened before each test
  OverHttpTest() {
    served = null;
  }

  @BeforeEach
  void open() throws Exception {
    served = Served.byHttp(folder).startAndWait();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static String signature(String secret, long time, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private HttpRequest.Builder signed(String body, long time) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    return served
        .request()
        .header("Content-Type", type)
        .header("X-Slack-Request-Timestamp", Long.toString(time))
        .header(
            "X-Slack-Signature",
            signature(served.slack().credentials().signingSecret(), time, bytes))
        .POST(BodyPublishers.ofByteArray(bytes));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = served.slack().send(request.build());
    assertThat(response.body()).doesNotContain("Exception", "noroshi.app", "at ");
    return response;
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private HttpResponse<String> sendSigned(String body) throws Exception {
    return send(signed(body, now()));
  }

  private double counted(String kind, String outcome) {
    String start = "noroshi_requests_seconds_count{kind=\"" + kind + "\",outcome=\"" + outcome;
    return served
        .admin("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private void nothingIsRecorded() {
    assertThat(served.service().noroshi().desk().incidents()).isEmpty();
  }

  @Test
  void an_incident_is_started_and_its_card_is_posted() {
    served.startIncident("不審な暗号化");

    until(
        "the card",
        () -> served.slack().messages("U1", Served.CHANNEL).toString().contains("不審な暗号化"));
    assertThat(served.service().noroshi().desk().incidents()).hasSize(1);
    assertThat(counted("command", "done")).isEqualTo(1);
    assertThat(counted("form", "done")).isEqualTo(2);
  }

  @Test
  void what_slack_did_not_sign_is_refused() throws Exception {
    HttpRequest.Builder plain =
        served.request().header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(send(plain.POST(BodyPublishers.ofString(COMMAND))).statusCode()).isEqualTo(401);

    long time = now();
    HttpRequest.Builder wrong =
        served
            .request()
            .header("X-Slack-Request-Timestamp", Long.toString(time))
            .header(
                "X-Slack-Signature",
                signature("another secret", time, COMMAND.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(COMMAND));
    assertThat(send(wrong).statusCode()).isEqualTo(401);

    assertThat(send(signed(COMMAND, time - 301)).statusCode()).isEqualTo(401);
    assertThat(send(signed(COMMAND, time + 330)).statusCode()).isEqualTo(401);

    HttpRequest.Builder truncated =
        signed(COMMAND, time).POST(BodyPublishers.ofString(COMMAND.substring(0, 40)));
    assertThat(send(truncated).statusCode()).isEqualTo(401);

    assertThat(counted("other", "refused")).isEqualTo(5);
    nothingIsRecorded();
  }

  @Test
  void the_stand_ins_own_tampering_is_refused_too() {
    // Else an event of the beginning would be what is tampered with.
    served.slack().untilQuiet();
    for (String how : new String[] {"secret", "stale", "body"}) {
      served.slack().control("mischief", "tamper", how, "times", 1);
      var answered =
          served.slack().tryControl("command", "as", "U1", "channel", "C2", "text", "/noroshi 開始");
      assertThat(answered.http().body()).as(how).contains("401");
    }
    assertThat(served.slack().views("U1")).isEmpty();
    nothingIsRecorded();
  }

  @Test
  void other_methods_and_paths_are_not_there() throws Exception {
    assertThat(send(served.request().GET()).statusCode()).isEqualTo(405);
    assertThat(send(served.request().PUT(BodyPublishers.ofString(COMMAND))).statusCode())
        .isEqualTo(405);
    HttpRequest elsewhere = signed(COMMAND, now()).build();
    HttpRequest.Builder other =
        HttpRequest.newBuilder(elsewhere.uri().resolve("/slack/install"))
            .POST(BodyPublishers.ofString(COMMAND));
    assertThat(send(other).statusCode()).isEqualTo(404);
    nothingIsRecorded();
  }

  @Test
  void more_than_a_megabyte_is_not_taken() throws Exception {
    String long1 = COMMAND + "&x=" + "x".repeat(1 << 20);
    HttpRequest.Builder chunked =
        served
            .request()
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofByteArray(long1.getBytes(StandardCharsets.UTF_8))));

    assertThat(send(chunked).statusCode()).isEqualTo(413);
    nothingIsRecorded();
  }

  @Test
  void signed_nonsense_is_answered_and_counted() throws Exception {
    String[] events = {
      "{",
      "{}",
      "{\"type\":\"no_such_type\",\"text\":\"victim\"}",
      "{\"type\":\"event_callback\"}",
      "{\"type\":\"event_callback\",\"event\":[]}",
      "{\"type\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"
    };
    for (String event : events) {
      assertThat(sendSigned(event).statusCode()).as(event).isEqualTo(200);
    }
    assertThat(counted("other", "unknown")).isEqualTo(events.length);

    String[] forms = {
      "",
      "nothing",
      "payload=",
      "payload=%7B",
      "payload=%7B%22type%22%3A%22no_such_type%22%7D",
      "payload=%zz",
      "payload=" + URLEncoder.encode("{\"type\":\"view_submission\"}", StandardCharsets.UTF_8)
    };
    for (String form : forms) {
      assertThat(sendSigned(form).statusCode()).as(form).isEqualTo(400);
    }
    assertThat(counted("other", "unknown")).isEqualTo(events.length + forms.length);
    nothingIsRecorded();
  }

  @Test
  void what_nobody_listens_to_is_not_said_to_be_done() throws Exception {
    assertThat(sendSigned(COMMAND.replace("noroshi", "other")).statusCode()).isEqualTo(404);
    assertThat(counted("command", "unheard")).isEqualTo(1);
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":"
            + "{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C2\"}}";
    assertThat(sendSigned(event).statusCode()).isEqualTo(200);
    nothingIsRecorded();
  }

  @Test
  void the_address_is_confirmed_when_slack_asks() throws Exception {
    HttpResponse<String> answer =
        sendSigned("{\"type\":\"url_verification\",\"challenge\":\"あいことば\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("あいことば");
  }

  @Test
  void the_first_request_of_all_was_our_own_and_is_not_counted() {
    assertThat(counted("other", "")).isZero();
    assertThat(served.ready()).isTrue();
  }
}
