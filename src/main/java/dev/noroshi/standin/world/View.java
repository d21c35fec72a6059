package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A modal or an App Home as it stands: the app's definition, the person it is shown to, and the
 * values typed so far. Guarded by the world's lock.
 */
public final class View {

  /** The fields an app sends; everything else of a view is ours. */
  private static final Set<String> SENT =
      Set.of(
          "type",
          "title",
          "submit",
          "close",
          "blocks",
          "callback_id",
          "private_metadata",
          "external_id",
          "clear_on_close",
          "notify_on_close",
          "submit_disabled");

  private final String id;
  private final String team;
  private final String user;
  private final Installation by;
  private final String root;
  private final @Nullable String previous;
  private JsonObject definition;
  private JsonObject values = JsonValue.EMPTY_JSON_OBJECT;
  private String hash;

  View(
      String id,
      String team,
      String user,
      Installation by,
      @Nullable View below,
      JsonObject definition,
      String hash) {
    this.id = id;
    this.team = team;
    this.user = user;
    this.by = by;
    this.root = below == null ? id : below.root;
    this.previous = below == null ? null : below.id;
    this.definition = definition;
    this.hash = hash;
  }

  public String id() {
    return id;
  }

  public String user() {
    return user;
  }

  public Installation by() {
    return by;
  }

  public String hash() {
    return hash;
  }

  public JsonObject definition() {
    return definition;
  }

  public JsonObject values() {
    return values;
  }

  public boolean modal() {
    return "modal".equals(Js.string(definition, "type"));
  }

  public boolean notifyOnClose() {
    return Js.truth(definition, "notify_on_close");
  }

  /** Replaces what the app defined; typed values stay where block and action keep their ids. */
  void define(JsonObject newDefinition, String newHash) {
    definition = newDefinition;
    hash = newHash;
    values = kept();
  }

  private JsonObject kept() {
    JsonObjectBuilder kept = Js.object();
    for (JsonObject block : Js.objects(definition, "blocks")) {
      String id = Js.string(block, "block_id", "");
      JsonObject typed = Js.object(values, id);
      if (typed != null) {
        JsonObjectBuilder left = Js.object();
        typed.forEach(
            (action, value) -> {
              if (holds(block, action)) {
                left.add(action, value);
              }
            });
        JsonObject some = left.build();
        if (!some.isEmpty()) {
          kept.add(id, some);
        }
      }
    }
    return kept.build();
  }

  private static boolean holds(JsonValue value, String action) {
    if (value instanceof JsonArray array) {
      return array.stream().anyMatch(item -> holds(item, action));
    }
    return value instanceof JsonObject object
        && (action.equals(Js.string(object, "action_id"))
            || object.values().stream().anyMatch(inner -> holds(inner, action)));
  }

  public void type(JsonObject typed) {
    values = typed;
  }

  public JsonObject json() {
    JsonObjectBuilder view =
        Js.object()
            .add("id", id)
            .add("team_id", team)
            .add("app_id", by.app().id())
            .add("app_installed_team_id", team)
            .add("bot_id", by.botId())
            .add("hash", hash)
            .add("root_view_id", root)
            .add("previous_view_id", previous == null ? JsonValue.NULL : Js.value(previous))
            .add("state", Js.object().add("values", values))
            .add("private_metadata", "")
            .add("callback_id", "")
            .add("external_id", "")
            .add("clear_on_close", false)
            .add("notify_on_close", false)
            .add("title", JsonValue.NULL)
            .add("submit", JsonValue.NULL)
            .add("close", JsonValue.NULL);
    definition.forEach(
        (name, value) -> {
          if (SENT.contains(name)) {
            view.add(name, value);
          }
        });
    return view.build();
  }
}
