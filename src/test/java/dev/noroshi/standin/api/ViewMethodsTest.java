package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ViewMethodsTest {

  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  private JsonObject open(JsonObject view) {
    return scene
        .done("views.open", "trigger_id", scene.trigger("U1"), "view", view)
        .getJsonObject("view");
  }

  private JsonObject push(JsonObject view) {
    return scene
        .done("views.push", "trigger_id", scene.trigger("U1"), "view", view)
        .getJsonObject("view");
  }

  @Test
  void views_on_top_of_each_other_know_what_lies_below_and_three_are_all() {
    JsonObject first = open(Scene.modal());
    JsonObject second = push(Scene.modal());
    JsonObject third = push(Scene.modal());

    assertThat(first.getString("root_view_id")).isEqualTo(first.getString("id"));
    assertThat(first.isNull("previous_view_id")).isTrue();
    assertThat(third.getString("root_view_id")).isEqualTo(first.getString("id"));
    assertThat(third.getString("previous_view_id")).isEqualTo(second.getString("id"));
    assertThat(scene.error("views.push", "trigger_id", scene.trigger("U1"), "view", Scene.modal()))
        .isEqualTo("push_limit_reached");
    assertThat(scene.slack().views("U1")).hasSize(3);
    assertThat(scene.slack().views("U2")).isEmpty();
  }

  @Test
  void a_trigger_works_once() {
    String trigger = scene.trigger("U1");
    scene.done("views.open", "trigger_id", trigger, "view", Scene.modal());

    assertThat(scene.error("views.open", "trigger_id", trigger, "view", Scene.modal()))
        .isEqualTo("exchanged_trigger_id");
  }

  @Test
  void a_trigger_works_for_three_seconds() {
    String trigger = scene.trigger("U1");
    scene.slack().control("clock", "advance", 4);

    assertThat(scene.error("views.open", "trigger_id", trigger, "view", Scene.modal()))
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void the_trigger_of_one_workspace_is_none_in_another() {
    String other = scene.slack().credentials("T2").botToken();

    assertThat(
            scene
                .slack()
                .apiAs(
                    other, "views.open", "trigger_id", scene.trigger("U1"), "view", Scene.modal())
                .error())
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void each_change_makes_a_new_hash_and_the_old_one_is_refused() {
    JsonObject view = open(Scene.modal("external_id", "form"));
    JsonObject changed =
        scene
            .done(
                "views.update",
                "external_id",
                "form",
                "hash",
                view.getString("hash"),
                "view",
                Scene.modal("callback_id", "two"))
            .getJsonObject("view");

    assertThat(changed.getString("id")).isEqualTo(view.getString("id"));
    assertThat(changed.getString("hash")).isNotEqualTo(view.getString("hash"));
    assertThat(changed.getString("callback_id")).isEqualTo("two");
    assertThat(
            scene.error(
                "views.update",
                "view_id",
                view.getString("id"),
                "hash",
                view.getString("hash"),
                "view",
                Scene.modal()))
        .isEqualTo("hash_conflict");
  }

  private static JsonArray inputs(String... ids) {
    var blocks = Json.createArrayBuilder();
    for (String id : ids) {
      blocks.add(
          json(
              "type",
              "input",
              "block_id",
              id,
              "label",
              json("type", "plain_text", "text", id),
              "element",
              json("type", "plain_text_input", "action_id", "text")));
    }
    return blocks.build();
  }

  private static JsonObject form(String... ids) {
    return Scene.modal("blocks", inputs(ids), "submit", json("type", "plain_text", "text", "OK"));
  }

  @Test
  void what_was_typed_stays_where_block_and_action_keep_their_ids() {
    String id = open(form("a", "b")).getString("id");
    JsonObject typed = json("text", json("type", "plain_text_input", "value", "kept"));
    scene
        .slack()
        .tryControl("submit", "as", "U1", "view_id", id, "state", json("a", typed, "b", typed));

    JsonObject values =
        scene
            .done("views.update", "view_id", id, "view", form("a", "c"))
            .getJsonObject("view")
            .getJsonObject("state")
            .getJsonObject("values");

    assertThat(values).containsOnlyKeys("a");
    assertThat(values.getJsonObject("a").getJsonObject("text").getString("value"))
        .isEqualTo("kept");
  }

  @Test
  void a_home_is_one_person_s_and_can_be_changed_by_its_external_id() {
    scene.done("views.publish", "user_id", "U1", "view", Scene.home("external_id", "home-1"));
    JsonObject changed =
        scene
            .done(
                "views.update",
                "external_id",
                "home-1",
                "view",
                Scene.home("callback_id", "new", "external_id", "home-1"))
            .getJsonObject("view");
    String app = scene.slack().credentials().appId();

    assertThat(changed.getString("type")).isEqualTo("home");
    assertThat(scene.slack().home("U1", app).getJsonObject("view").getString("callback_id"))
        .isEqualTo("new");
    assertThat(scene.slack().home("U2", app).isNull("view")).isTrue();
  }
}
