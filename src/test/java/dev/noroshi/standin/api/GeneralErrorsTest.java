package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every method asks of a caller before it does anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GeneralErrorsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json; charset=utf-8";

  /** They tell nothing of anybody. */
  private static final Set<String> OPEN = Set.of("api.test", "blocks.validate");

  private final Scene scene = Scene.open();

  @BeforeAll
  void another_app_was_removed_from_the_second_workspace() {
    scene.slack().control("uninstall", "team", "T2");
  }

  @AfterAll
  void close() {
    scene.close();
  }

  private static Stream<String> guarded() {
    return Documented.methods().stream().filter(method -> !OPEN.contains(method));
  }

  private static Stream<String> forBots() {
    return guarded()
        .filter(method -> !method.equals("apps.connections.open"))
        .filter(method -> !method.equals("auth.test"));
  }

  private static Stream<String> scoped() {
    return forBots().filter(method -> !Documented.scopes(method).isEmpty());
  }

  private String error(@Nullable String token, String method) {
    return scene.raw(token, method, FORM, "").error();
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void who_says_no_token_is_told_so(String method) {
    assertThat(error(null, method)).isEqualTo("not_authed");
    assertThat(scene.raw(null, method, FORM, "token=").error()).isEqualTo("not_authed");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void a_token_nobody_gave_out_is_refused(String method) {
    assertThat(error("xoxb-unknown", method)).isEqualTo("invalid_auth");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void the_token_of_a_removed_app_is_worth_nothing(String method) {
    String revoked = scene.slack().credentials("T2").botToken();

    assertThat(error(revoked, method)).isEqualTo("token_revoked");
  }

  @ParameterizedTest
  @MethodSource("forBots")
  void an_app_level_token_is_of_the_wrong_kind(String method) {
    String token = scene.slack().credentials().appToken();

    assertThat(error(token, method)).isEqualTo("not_allowed_token_type");
  }

  @Test
  void a_bot_token_opens_no_socket() {
    assertThat(error(scene.token(), "apps.connections.open")).isEqualTo("not_allowed_token_type");
  }

  @Test
  void an_app_level_token_opens_one() {
    Answered answered =
        scene.raw(scene.slack().credentials().appToken(), "apps.connections.open", FORM, "");

    assertThat(answered.json().getString("url")).startsWith("ws://127.0.0.1:").contains("ticket=");
  }

  @ParameterizedTest
  @MethodSource("scoped")
  void a_missing_scope_is_named_beside_those_there_are(String method) {
    try (TestSlack slack = TestSlack.open()) {
      slack.control("scopes", "scopes", List.of("commands", "team:write"));

      Answered answered = slack.api(method, "channel", "C1");

      assertThat(answered.error()).isEqualTo("missing_scope");
      assertThat(answered.json().getString("provided")).isEqualTo("commands,team:write");
      assertThat(answered.json().getString("needed").split(",", -1))
          .containsExactlyElementsOf(Documented.scopes(method));
    }
  }

  @Test
  void of_a_channel_of_another_kind_another_scope_is_needed() {
    try (Scene narrow = Scene.open()) {
      narrow.slack().control("scopes", "scopes", List.of("channels:history", "channels:read"));

      Answered history = narrow.call("conversations.history", "channel", "C2");
      Answered list = narrow.call("conversations.list", "types", "public_channel,private_channel");

      assertThat(history.error()).isEqualTo("missing_scope");
      assertThat(history.json().getString("needed")).isEqualTo("groups:history");
      assertThat(list.json().getString("needed")).isEqualTo("groups:read");
      assertThat(narrow.call("conversations.history", "channel", "C1").ok()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void every_documented_method_is_there(String method) {
    // Only asked what would come of it, auth.revoke takes no token away.
    Answered answered = scene.raw(scene.token(), method, FORM, "test=true");

    assertThat(answered.error()).isNotEqualTo("unknown_method");
  }

  /** Named in the platform notes as second in rank; whoever calls them must see that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat.scheduleMessage",
        "chat.deleteScheduledMessage",
        "chat.scheduledMessages.list",
        "chat.unfurl",
        "conversations.canvases.create",
        "canvases.edit",
        "canvases.sections.lookup",
        "oauth.v2.access",
        "files.upload",
        "no.such.method"
      })
  void what_is_not_there_says_so(String method) {
    assertThat(error(scene.token(), method)).isEqualTo("unknown_method");
    assertThat(error(null, method)).isEqualTo("unknown_method");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json; charset=utf-8 | {\"channel\": | invalid_json",
        "application/json; charset=utf-8 | [1,2] | json_not_object",
        "application/json; charset=utf-8 | \"text\" | json_not_object",
        "text/plain | channel=C1 | invalid_post_type",
        "application/xml | <a/> | invalid_post_type",
        "application/x-www-form-urlencoded | channel=%zz | invalid_form_data",
        "multipart/form-data | channel=C1 | invalid_form_data",
        "application/json; charset=utf-7 | {} | invalid_charset",
        "application/x-www-form-urlencoded | channel[]=C1 | invalid_array_arg",
        "application/x-www-form-urlencoded | chan%20nel=C1 | invalid_arg_name",
      })
  void a_body_that_cannot_be_read_is_refused(String type, String body, String error) {
    Answered answered = scene.raw(scene.token(), "conversations.info", type, body);

    assertThat(answered.error()).isEqualTo(error);
  }

  @Test
  void a_body_without_a_type_is_refused() {
    assertThat(scene.raw(scene.token(), "conversations.info", null, "channel=C1").error())
        .isEqualTo("missing_post_type");
  }

  @Test
  void deep_json_is_refused_before_it_is_walked() {
    String deep = "{\"view\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

    assertThat(scene.raw(scene.token(), "views.open", JSON, deep).error())
        .isEqualTo("invalid_json");
  }

  private static List<String> warnings(Answered answered) {
    return answered
        .json()
        .getJsonObject("response_metadata")
        .getJsonArray("warnings")
        .getValuesAs(JsonString::getString);
  }

  @Test
  void json_without_a_charset_is_taken_with_a_warning() {
    Answered answered =
        scene.raw(scene.token(), "conversations.info", "application/json", "{\"channel\":\"C1\"}");

    assertThat(answered.ok()).isTrue();
    assertThat(answered.json().getString("warning")).isEqualTo("missing_charset");
    assertThat(warnings(answered)).containsExactly("missing_charset");
  }

  @Test
  void a_form_with_a_charset_is_taken_with_a_warning() {
    Answered answered =
        scene.raw(scene.token(), "conversations.info", FORM + "; charset=utf-8", "channel=C1");

    assertThat(answered.ok()).isTrue();
    assertThat(warnings(answered)).containsExactly("superfluous_charset");
  }

  @Test
  void a_warning_of_the_method_stands_beside_the_one_about_the_charset() {
    Answered answered =
        scene.raw(scene.token(), "conversations.join", "application/json", "{\"channel\":\"C1\"}");

    assertThat(warnings(answered)).containsExactly("already_in_channel", "missing_charset");
  }

  @Test
  void no_warning_comes_without_a_reason() {
    assertThat(scene.asJson("conversations.info", json("channel", "C1")).json())
        .doesNotContainKeys("warning", "response_metadata");
  }

  @Test
  void one_call_can_be_made_in_every_form() {
    String multipart =
        "--edge\r\nContent-Disposition: form-data; name=\"channel\"\r\n\r\nC1\r\n--edge--\r\n";
    HttpRequest get =
        HttpRequest.newBuilder(
                URI.create(scene.slack().standIn().apiUrl() + "conversations.info?channel=C1"))
            .header("Authorization", "Bearer " + scene.token())
            .build();

    List<Answered> answers =
        List.of(
            scene.call("conversations.info", "channel", "C1"),
            scene.asJson("conversations.info", json("channel", "C1")),
            scene.raw(
                scene.token(),
                "conversations.info",
                "multipart/form-data; boundary=edge",
                multipart),
            scene.raw(null, "conversations.info", FORM, "channel=C1&token=" + scene.token()),
            scene.raw(
                null,
                "conversations.info",
                JSON,
                json("channel", "C1", "token", scene.token()).toString()),
            new Answered(scene.slack().send(get)));

    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.json().getJsonObject("channel").getString("name"))
                    .isEqualTo("general"));
  }

  @Test
  void every_answer_tells_the_scopes_of_the_token() {
    scene.slack().control("fault", "method", "team.info", "error", "fatal_error");

    for (String method : List.of("auth.test", "views.open", "team.info")) {
      Answered answered = scene.call(method);
      assertThat(answered.http().headers().firstValue("X-OAuth-Scopes").orElse(""))
          .as(method)
          .contains("chat:write,")
          .contains("commands");
    }
  }

  @Test
  void a_complex_argument_may_be_json_or_a_text_that_holds_json() {
    String blocks = Scene.section("hello").toString();

    Answered text = scene.asJson("blocks.validate", json("blocks", blocks));
    Answered list = scene.asJson("blocks.validate", json("blocks", Scene.section("hello")));

    assertThat(text.ok()).isTrue();
    assertThat(list.ok()).isTrue();
    assertThat(scene.asJson("blocks.validate", json("blocks", Json.createValue("[{"))).error())
        .isEqualTo("invalid_blocks");
  }
}
