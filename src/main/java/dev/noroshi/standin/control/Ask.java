package dev.noroshi.standin.control;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Actor;
import dev.noroshi.standin.acts.Locked;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** One thing asked of the control API: as whom, with which arguments. */
final class Ask {

  private final World world;
  private final JsonObject arguments;
  private final byte[] body;

  Ask(World world, JsonObject arguments, byte[] body) {
    this.world = world;
    this.arguments = arguments;
    this.body = body;
  }

  JsonObject arguments() {
    return arguments;
  }

  /** The bytes of an upload. */
  byte[] body() {
    return body;
  }

  @Nullable String text(String name) {
    return Js.string(arguments, name);
  }

  String needed(String name) throws ActFault {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw new ActFault("missing_" + name);
    }
    return text;
  }

  boolean truth(String name) {
    return Js.truth(arguments, name);
  }

  /** A number that came as JSON, or as the text of a query. */
  long number(String name, long otherwise) {
    String text = text(name);
    return text != null && text.matches("\\d{1,9}")
        ? Long.parseLong(text)
        : Js.number(arguments, name, otherwise);
  }

  /** Whoever acts, found under the world's lock. */
  Actor actor() throws ActFault {
    return Actor.of(world, text("team"), text("as"), text("client"));
  }

  /** The same, when the lock is not held. */
  Actor actorLocked() throws ActFault {
    return Locked.in(world, this::actor);
  }
}
