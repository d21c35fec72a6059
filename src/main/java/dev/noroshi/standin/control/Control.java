package dev.noroshi.standin.control;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Interactions;
import dev.noroshi.standin.acts.Modals;
import dev.noroshi.standin.api.WebApi;
import dev.noroshi.standin.delivery.Deliveries;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The control API: finds the route and answers a fault as {@code ok: false} with its code. */
public final class Control {

  private final World world;
  private final Routes routes;

  /**
   * @param push the address of the pages' socket
   */
  public Control(
      World world,
      WebApi api,
      Deliveries deliveries,
      Interactions interactions,
      Modals modals,
      Panels panels,
      Supplier<String> push) {
    this.world = world;
    this.routes = new Routes(world);
    new LookRoutes(world, panels, push).register(routes);
    new TalkRoutes(world).register(routes);
    new AppRoutes(interactions, modals, panels).register(routes);
    new TestRoutes(world, api, deliveries, panels).register(routes);
  }

  /**
   * Answers one call, or null when there is no such route for this kind of call.
   *
   * @param post whether it may change something
   */
  public @Nullable CompletableFuture<JsonObject> answer(
      String name, boolean post, JsonObject arguments, byte[] body) {
    Route route = routes.find(name, post);
    if (route == null) {
      return null;
    }
    try {
      return route.answer(new Ask(world, arguments, body));
    } catch (ActFault fault) {
      return CompletableFuture.completedFuture(
          Js.object().add("ok", false).add("error", fault.code()).build());
    }
  }

  /** Whether the route takes raw bytes instead of JSON. */
  public static boolean takesBytes(String name) {
    return name.equals("upload");
  }
}
