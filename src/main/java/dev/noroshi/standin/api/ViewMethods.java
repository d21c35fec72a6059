package dev.noroshi.standin.api;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.content.ViewContent;
import dev.noroshi.standin.delivery.Triggers;
import dev.noroshi.standin.delivery.Triggers.BadTrigger;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Views;
import dev.noroshi.standin.world.Views.Window;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modals and App Homes. */
final class ViewMethods {

  private final Triggers triggers;
  private final ViewContent contents;

  ViewMethods(World world, Triggers triggers) {
    this.triggers = triggers;
    this.contents = new ViewContent(world.ids());
  }

  void register(Map<String, Method> methods) {
    methods.put("views.open", this::open);
    methods.put("views.push", this::push);
    methods.put("views.update", this::update);
    methods.put("views.publish", this::publish);
  }

  private static JsonObjectBuilder answer(View view) {
    return Js.object().add("view", view.json());
  }

  private static Views views(Call call) throws ApiError {
    return call.workspace().views();
  }

  private JsonObject definition(Call call, String type) throws ApiError {
    try {
      return contents.read(call.object("view"), type);
    } catch (ContentFault fault) {
      throw Call.of(fault);
    }
  }

  private Window window(Call call) throws ApiError {
    String trigger = call.text("trigger_id");
    if (trigger == null) {
      trigger = call.needed("interactivity_pointer");
    }
    try {
      return triggers.use(call.by(), trigger);
    } catch (BadTrigger bad) {
      throw new ApiError(
          String.valueOf(bad.getMessage()),
          List.of("[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]"));
    }
  }

  /** No two open views of an app may go by one name, nor two people's Homes. */
  private static void unique(Call call, JsonObject definition, @Nullable View itself)
      throws ApiError {
    String name = Js.string(definition, "external_id", "");
    View other = name.isEmpty() ? null : views(call).external(call.by(), name);
    if (other != null && other != itself) {
      throw new ApiError("duplicate_external_id");
    }
  }

  /** The trigger is used up even when the view is at fault, as in Slack. */
  private JsonObjectBuilder open(Call call) throws ApiError {
    Window window = window(call);
    JsonObject definition = definition(call, "modal");
    unique(call, definition, null);
    return answer(views(call).open(window, call.by(), definition));
  }

  private JsonObjectBuilder push(Call call) throws ApiError {
    Window window = window(call);
    JsonObject definition = definition(call, "modal");
    List<View> stack = views(call).stack(window);
    if (stack.isEmpty()) {
      throw new ApiError("not_found");
    }
    if (stack.size() >= Views.DEEPEST) {
      throw new ApiError("push_limit_reached");
    }
    unique(call, definition, null);
    return answer(views(call).push(window, call.by(), definition));
  }

  private JsonObjectBuilder update(Call call) throws ApiError {
    String id = call.text("view_id");
    String externalId = call.text("external_id");
    if (id != null && externalId != null) {
      throw new ApiError(
          "invalid_arguments", List.of("[ERROR] Cannot provide both `view_id` and `external_id`"));
    }
    View view =
        externalId == null
            ? views(call).view(call.needed("view_id"))
            : views(call).external(call.by(), externalId);
    if (view == null || view.by() != call.by()) {
      throw new ApiError("not_found");
    }
    stale(call, view);
    JsonObject definition = definition(call, view.modal() ? "modal" : "home");
    unique(call, definition, view);
    views(call).update(view, definition);
    return answer(view);
  }

  private static void stale(Call call, @Nullable View view) throws ApiError {
    String hash = call.text("hash");
    if (view != null && hash != null && !hash.equals(view.hash())) {
      throw new ApiError("hash_conflict");
    }
  }

  private JsonObjectBuilder publish(Call call) throws ApiError {
    Installation by = call.by();
    if (!by.app().manifest().homeTab()) {
      throw new ApiError("not_enabled");
    }
    String person = call.needed("user_id");
    if (call.workspace().person(person) == null) {
      throw new ApiError(
          "invalid_arguments", List.of("[ERROR] invalid `user_id` [json-pointer:/user_id]"));
    }
    View home = views(call).home(by, person);
    stale(call, home);
    JsonObject definition = definition(call, "home");
    unique(call, definition, home);
    return answer(views(call).publish(by, person, definition));
  }
}
