package dev.noroshi.standin.control;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an app shows beside the chat: named panels of JSON, and jumps, buttons that do something to
 * the app's own clock. The page shows both without knowing what they are.
 */
public final class Panels {

  private final Map<String, JsonObject> panels = new LinkedHashMap<>();
  private final Map<String, Jump> jumps = new LinkedHashMap<>();
  private final List<Consumer<JsonObject>> listeners = new CopyOnWriteArrayList<>();

  private record Jump(JsonObject json, Runnable work) {}

  /** Told of each change, in the form in which the pages get it. */
  public void listen(Consumer<JsonObject> listener) {
    listeners.add(listener);
  }

  /**
   * Shows a panel, or shows it anew.
   *
   * @param title a text, or an object with a text per language
   */
  public void show(String id, JsonValue title, JsonValue content) {
    JsonObject panel =
        Js.object().add("id", id).add("title", title).add("content", content).build();
    synchronized (this) {
      panels.put(id, panel);
    }
    tell("panel", Js.object().add("panel", panel));
  }

  public void remove(String id) {
    synchronized (this) {
      panels.remove(id);
    }
    tell("panel_gone", Js.object().add("id", id));
  }

  /**
   * Offers a jump.
   *
   * @param label a text, or an object with a text per language
   * @param hint what it does, in the same form, or null
   */
  public void offer(String id, JsonValue label, @Nullable JsonValue hint, Runnable work) {
    JsonObjectBuilder json = Js.object().add("id", id).add("label", label);
    if (hint != null) {
      json.add("hint", hint);
    }
    JsonObject jump = json.build();
    synchronized (this) {
      jumps.put(id, new Jump(jump, work));
    }
    tell("jump", Js.object().add("jump", jump));
  }

  void run(String id) throws ActFault {
    Jump jump;
    synchronized (this) {
      jump = jumps.get(id);
    }
    if (jump == null) {
      throw new ActFault("unknown_jump");
    }
    jump.work().run();
  }

  synchronized void describe(JsonObjectBuilder start) {
    start
        .add("panels", Js.objects(panels.values()))
        .add("jumps", Js.objects(jumps.values().stream().map(Jump::json).toList()));
  }

  void tellClock(double now) {
    tell("clock", Js.object().add("now", now));
  }

  private void tell(String type, JsonObjectBuilder rest) {
    JsonObject message = rest.add("type", type).build();
    listeners.forEach(listener -> listener.accept(message));
  }
}
