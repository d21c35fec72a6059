package dev.noroshi.standin.control;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Actor;
import dev.noroshi.standin.acts.Locked;
import dev.noroshi.standin.acts.Talk;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** All addresses, and the forms most of them have. */
final class Routes {

  private final World world;
  private final Map<String, Route> looking = new TreeMap<>();
  private final Map<String, Route> changing = new TreeMap<>();

  Routes(World world) {
    this.world = world;
  }

  /** Answered under the lock; nothing is changed by it, so it may be asked with GET. */
  @FunctionalInterface
  interface Look {
    JsonObjectBuilder answer(Ask ask) throws ActFault;
  }

  /** What a person does in channels, done under the lock. */
  @FunctionalInterface
  interface Word {
    JsonObjectBuilder say(Talk talk, Ask ask) throws ActFault;
  }

  /** What a person does with an app, whose answer comes later. */
  @FunctionalInterface
  interface Deed {
    CompletableFuture<JsonObject> begin(Actor actor, Ask ask) throws ActFault;
  }

  void look(String name, Look look) {
    looking.put(name, ask -> done(Locked.in(world, () -> look.answer(ask))));
  }

  void talk(String name, Word word) {
    changing.put(name, ask -> done(Locked.in(world, () -> word.say(new Talk(ask.actor()), ask))));
  }

  void deed(String name, Deed deed) {
    changing.put(name, ask -> deed.begin(ask.actorLocked(), ask));
  }

  /** Something that takes no lock of the world, or takes it itself. */
  void plain(String name, Look work) {
    changing.put(name, ask -> done(work.answer(ask)));
  }

  static CompletableFuture<JsonObject> done(JsonObjectBuilder answer) {
    return CompletableFuture.completedFuture(answer.build());
  }

  static JsonObjectBuilder ok() {
    return Js.object().add("ok", true);
  }

  @Nullable Route find(String name, boolean post) {
    Route route = post ? changing.get(name) : null;
    return route == null ? looking.get(name) : route;
  }

  boolean known(String name) {
    return looking.containsKey(name) || changing.containsKey(name);
  }
}
