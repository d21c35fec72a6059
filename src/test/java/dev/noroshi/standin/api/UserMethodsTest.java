package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UserMethodsTest {

  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  private JsonObject user(String id, Object... fields) {
    Object[] all = new Object[fields.length + 2];
    all[0] = "user";
    all[1] = id;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return scene.done("users.info", all).getJsonObject("user");
  }

  @Test
  void a_person_has_a_name_and_a_time_zone() {
    JsonObject sato = user("U1");

    assertThat(sato.getString("real_name")).isEqualTo("佐藤");
    assertThat(sato.getJsonObject("profile").getString("display_name")).isEqualTo("佐藤");
    assertThat(sato.getString("tz")).isEqualTo("Asia/Tokyo");
    assertThat(sato.getInt("tz_offset")).isEqualTo(9 * 3600);
    assertThat(sato.getBoolean("is_bot")).isFalse();
    assertThat(sato.getBoolean("deleted")).isFalse();
  }

  @Test
  void the_language_comes_only_on_request() {
    assertThat(user("U1")).doesNotContainKey("locale");
    assertThat(user("U1", "include_locale", true).getString("locale")).isEqualTo("ja-JP");
  }

  @Test
  void the_address_comes_only_with_its_scope() {
    assertThat(user("U1").getJsonObject("profile").getString("email"))
        .isEqualTo("sato@example.com");

    scene.slack().control("scopes", "scopes", List.of("users:read"));

    assertThat(user("U1").getJsonObject("profile")).doesNotContainKey("email");
    assertThat(scene.error("users.lookupByEmail", "email", "sato@example.com"))
        .isEqualTo("missing_scope");
  }

  @Test
  void guests_outsiders_and_bots_are_told_apart() {
    assertThat(user("U5").getBoolean("is_restricted")).isTrue();
    assertThat(user("U5").getBoolean("is_ultra_restricted")).isTrue();
    assertThat(user("U1").getBoolean("is_restricted")).isFalse();
    assertThat(user("U4").getString("team_id")).isEqualTo("T9");
    assertThat(user("U4")).containsKey("is_stranger");
    assertThat(user("U1")).doesNotContainKey("is_stranger");
    assertThat(user(scene.bot()).getBoolean("is_bot")).isTrue();
  }

  @Test
  void a_deleted_person_stays_known_but_is_found_no_more_by_address() {
    assertThat(
            scene
                .done("users.lookupByEmail", "email", "SATO@example.com")
                .getJsonObject("user")
                .getString("id"))
        .isEqualTo("U1");

    scene.slack().control("person", "user", "U1", "deleted", true);

    assertThat(user("U1").getBoolean("deleted")).isTrue();
    assertThat(user("U1")).doesNotContainKey("tz");
    assertThat(scene.error("users.lookupByEmail", "email", "sato@example.com"))
        .isEqualTo("users_not_found");
  }

  @Test
  void presence_is_told_of_people_there_are() {
    assertThat(scene.done("users.getPresence", "user", "U1").getString("presence"))
        .isEqualTo("active");
  }

  @Test
  void groups_that_are_switched_off_are_told_of_only_on_request() {
    scene.slack().control("group", "id", "S2", "handle", "empty");
    scene.slack().control("group", "id", "S3", "handle", "off", "disabled", true);

    assertThat(objects(scene.done("usergroups.list"), "usergroups"))
        .extracting(group -> group.getString("id"))
        .containsExactly("S1", "S2");
    List<JsonObject> all =
        objects(
            scene.done(
                "usergroups.list",
                "include_disabled",
                true,
                "include_users",
                true,
                "include_count",
                true),
            "usergroups");
    assertThat(all).extracting(group -> group.getString("id")).containsExactly("S1", "S2", "S3");
    assertThat(all).extracting(group -> group.getInt("user_count")).containsExactly(1, 0, 0);
    assertThat(
            scene.done("usergroups.users.list", "usergroup", "S1").getJsonArray("users").toString())
        .isEqualTo("[\"U2\"]");
    assertThat(scene.done("usergroups.users.list", "usergroup", "S2").getJsonArray("users"))
        .isEmpty();
    assertThat(scene.done("usergroups.users.list", "usergroup", "S3", "include_disabled", true))
        .containsKey("users");
  }

  @Test
  void too_many_people_come_only_in_pages() {
    String people =
        IntStream.range(0, 1_001)
            .mapToObj(
                i ->
                    "{\"handle\":\"p"
                        + i
                        + "\",\"name\":\"P\",\"locale\":\"en-US\",\"zone\":\"UTC\"}")
            .collect(Collectors.joining(","));
    String setup =
        "{\"rate_limits\":false,\"workspaces\":[{\"id\":\"T1\",\"name\":\"Big\",\"domain\":\"big\",\"people\":["
            + people
            + "],\"channels\":[]}]}";
    try (TestSlack big = TestSlack.open(setup, TestSlack.text("small-app.json"), null)) {
      assertThat(big.api("users.list").error()).isEqualTo("limit_required");
      assertThat(objects(big.api("users.list", "limit", 200).json(), "members")).hasSize(200);
    }
  }
}
