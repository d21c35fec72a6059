package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is given to a control route, it answers in its own words. */
final class ControlSweepTest {

  private static final List<String> NAMES =
      List.of(
          "as",
          "team",
          "client",
          "channel",
          "ts",
          "thread",
          "thread_ts",
          "text",
          "before",
          "around",
          "limit",
          "broadcast",
          "files",
          "filename",
          "name",
          "add",
          "container",
          "block_id",
          "action_id",
          "selection",
          "state",
          "value",
          "view_id",
          "all",
          "callback_id",
          "app",
          "tab",
          "users",
          "user",
          "private",
          "topic",
          "id",
          "method",
          "skip",
          "times",
          "error",
          "status",
          "retry_after",
          "delay",
          "hang",
          "drop",
          "done",
          "how",
          "advance",
          "freeze",
          "swap",
          "duplicate",
          "tamper",
          "on",
          "seconds",
          "scopes",
          "locale",
          "deleted",
          "handle",
          "people",
          "disabled",
          "content",
          "title",
          "after",
          "undo",
          "clear");

  /** A text is last: with it some of the routes really do something. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e308",
          "123456789012345678901234567890",
          "0.5",
          "[]",
          "[null,[],{},1,\"\"]",
          "{}",
          "{\"type\":\"view\",\"view_id\":[]}",
          "{\"a\":{\"b\":{\"c\":[{}]}}}",
          "\"\"",
          "\" \"",
          "\"\\u0000\\ud800\\r\\nX: y\"",
          "\"../../etc/passwd\"",
          "\"-9999999999\"",
          "\"C1\"");

  /** One of its own for each route: some take away what the next one needs. */
  private final TestSlack slack = TestSlack.open();

  @AfterEach
  void end() {
    slack.close();
  }

  static List<String> routes() {
    return List.of(
        "start",
        "messages",
        "permalink",
        "find",
        "whispers",
        "views",
        "home",
        "message",
        "upload",
        "open",
        "create",
        "join",
        "edit",
        "delete",
        "react",
        "pin",
        "leave",
        "invite",
        "kick",
        "archive",
        "rename",
        "read",
        "topic",
        "command",
        "action",
        "options",
        "submit",
        "close",
        "shortcut",
        "jump",
        "fault",
        "disconnect",
        "clock",
        "mischief",
        "limits",
        "lag",
        "reset",
        "panel",
        "scopes",
        "uninstall",
        "person",
        "group",
        "log",
        "deliveries",
        "calls",
        "pending",
        "nonesuch",
        "");
  }

  private void answered(String route, JsonObject arguments) {
    Answered answer =
        slack.tryControl(
            route,
            arguments.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray());
    boolean known = !route.isEmpty() && !route.equals("nonesuch");
    assertThat(answer.http().statusCode())
        .as("%s %s", route, arguments)
        .isEqualTo(known ? 200 : 404);
    if (!answer.ok()) {
      assertThat(answer.json().getString("error")).matches("[a-z][a-z_0-9]*");
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void one_value_for_everything_never_breaks_a_route(String route) {
    for (String text : VALUES) {
      JsonObjectBuilder all = Json.createObjectBuilder();
      JsonValue value = TestSlack.parsed(text);
      NAMES.forEach(name -> all.add(name, value));
      answered(route, all.build());
      // With a person and a channel that exist the route comes further.
      all.add("as", "U1").add("team", "T1").add("channel", "C1");
      answered(route, all.build());
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void one_wrong_value_among_right_ones_never_breaks_a_route(String route) {
    String ts = slack.say("U1", "C1", "something to act on");
    for (String name : NAMES) {
      for (String text :
          List.of("null", "true", "-1", "[null,[],{},1]", "{\"type\":\"view\"}", "\"\\u0000\"")) {
        JsonObjectBuilder right =
            Json.createObjectBuilder()
                .add("as", "U1")
                .add("channel", "C1")
                .add("ts", ts)
                .add("text", "/small")
                .add("name", "a-name")
                .add("user", "U3")
                .add("id", "S1")
                .add("handle", "leads")
                .add("method", "auth.revoke")
                .add("how", "warning");
        answered(route, right.add(name, TestSlack.parsed(text)).build());
      }
    }
  }
}
