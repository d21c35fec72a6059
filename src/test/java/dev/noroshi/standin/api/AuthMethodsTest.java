package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AuthMethodsTest {

  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void a_bot_learns_who_and_where_it_is() {
    JsonObject me = scene.done("auth.test");

    assertThat(me.getString("team_id")).isEqualTo("T1");
    assertThat(me.getString("team")).isEqualTo("One");
    assertThat(me.getString("user")).isEqualTo("small");
    assertThat(me.getString("user_id")).startsWith("U");
    assertThat(me.getString("url")).isEqualTo(scene.slack().base() + "/");
    assertThat(
            scene
                .done("bots.info", "bot", me.getString("bot_id"))
                .getJsonObject("bot")
                .getString("user_id"))
        .isEqualTo(me.getString("user_id"));
    assertThat(scene.done("team.info").getJsonObject("team").getString("domain")).isEqualTo("one");
  }

  /** Bolt asks so at the start of a socket connection. */
  @Test
  void an_app_level_token_learns_whose_it_is() {
    var credentials = scene.slack().credentials();
    Answered told = scene.slack().apiAs(credentials.appToken(), "auth.test");

    assertThat(told.ok()).isTrue();
    assertThat(told.json().getString("app_id")).isEqualTo(credentials.appId());
    assertThat(told.json().getString("app_name")).isEqualTo("Small App");
  }

  @Test
  void a_revoked_token_is_worth_nothing_and_asking_first_does_no_harm() {
    assertThat(scene.done("auth.revoke", "test", true).getBoolean("revoked")).isFalse();
    assertThat(scene.done("auth.test").getBoolean("ok")).isTrue();

    assertThat(scene.done("auth.revoke").getBoolean("revoked")).isTrue();
    assertThat(scene.error("auth.test")).isEqualTo("token_revoked");
  }

  @Test
  void api_test_says_back_what_it_is_told() {
    Answered good = scene.asJson("api.test", json("foo", "bar"));
    Answered bad = scene.asJson("api.test", json("error", "my_error"));

    assertThat(good.json().getJsonObject("args").getString("foo")).isEqualTo("bar");
    assertThat(bad.error()).isEqualTo("my_error");
    assertThat(bad.json().getJsonObject("args")).isEqualTo(json("error", "my_error"));
  }
}
