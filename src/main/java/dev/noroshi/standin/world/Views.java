package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modals that are open and the App Homes. Guarded by the world's lock. */
public final class Views {

  /** Slack stacks no more modals than this. */
  public static final int DEEPEST = 3;

  private final Workspace workspace;
  private final World world;
  private final Map<Window, List<View>> stacks = new LinkedHashMap<>();
  private final Map<String, View> homes = new LinkedHashMap<>();

  Views(Workspace workspace, World world) {
    this.workspace = workspace;
    this.world = world;
  }

  /** Where a modal shows: a person's window, or all of them when none is known. */
  public record Window(String person, @Nullable String client) {}

  public List<View> stack(Window window) {
    return List.copyOf(stacks.getOrDefault(window, List.of()));
  }

  /** The modals a window shows: its own, else those meant for whichever window there is. */
  public List<View> shown(String person, @Nullable String client) {
    List<View> own = stack(new Window(person, client));
    return own.isEmpty() ? stack(new Window(person, null)) : own;
  }

  /** All open modals of a person. */
  public List<View> of(String person) {
    return stacks.entrySet().stream()
        .filter(entry -> entry.getKey().person().equals(person))
        .map(Map.Entry::getValue)
        .flatMap(Collection::stream)
        .toList();
  }

  public @Nullable View modal(@Nullable String viewId) {
    return stacks.values().stream()
        .flatMap(Collection::stream)
        .filter(view -> view.id().equals(viewId))
        .findFirst()
        .orElse(null);
  }

  public @Nullable View view(@Nullable String viewId) {
    View modal = modal(viewId);
    return modal != null
        ? modal
        : homes.values().stream().filter(home -> home.id().equals(viewId)).findFirst().orElse(null);
  }

  /** A view found by the name its app gave it. */
  public @Nullable View external(Installation by, String externalId) {
    return Stream.concat(
            stacks.values().stream().flatMap(Collection::stream), homes.values().stream())
        .filter(view -> view.by() == by)
        .filter(view -> externalId.equals(Js.string(view.definition(), "external_id")))
        .findFirst()
        .orElse(null);
  }

  public @Nullable Window windowOf(View view) {
    return stacks.entrySet().stream()
        .filter(entry -> entry.getValue().contains(view))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Opens a modal alone in its window. */
  public View open(Window window, Installation by, JsonObject definition) {
    View view = fresh(window, by, null, definition);
    stacks.put(window, new ArrayList<>(List.of(view)));
    changed(window);
    return view;
  }

  /** Puts a modal on top of the others. */
  public View push(Window window, Installation by, JsonObject definition) {
    List<View> stack = stacks.computeIfAbsent(window, any -> new ArrayList<>());
    View below = stack.isEmpty() ? null : stack.get(stack.size() - 1);
    View view = fresh(window, by, below, definition);
    stack.add(view);
    changed(window);
    return view;
  }

  private View fresh(Window window, Installation by, @Nullable View below, JsonObject definition) {
    return new View(
        world.ids().next("V"), workspace.id(), window.person(), by, below, definition, hash());
  }

  public void update(View view, JsonObject definition) {
    view.define(definition, hash());
    Window window = windowOf(view);
    if (window != null) {
      changed(window);
    }
  }

  /** Takes away the view and whatever lies on it; the ones below come back. */
  public void close(View view) {
    Window window = windowOf(view);
    if (window != null) {
      List<View> stack = stacks.getOrDefault(window, new ArrayList<>());
      stack.subList(stack.indexOf(view), stack.size()).clear();
      if (stack.isEmpty()) {
        stacks.remove(window);
      }
      changed(window);
    }
  }

  /** Closes all modals of the window. */
  public void clear(Window window) {
    stacks.remove(window);
    changed(window);
  }

  private void changed(Window window) {
    world.tell(new Happening.StackChanged(workspace, window.person(), window.client()));
  }

  public @Nullable View home(Installation by, String person) {
    return homes.get(by.app().id() + "/" + person);
  }

  public View publish(Installation by, String person, JsonObject definition) {
    View home = home(by, person);
    if (home == null) {
      home = new View(world.ids().next("V"), workspace.id(), person, by, null, definition, hash());
      homes.put(by.app().id() + "/" + person, home);
    } else {
      home.define(definition, hash());
    }
    world.tell(new Happening.HomePublished(workspace, by, person, home));
    return home;
  }

  public void opened(Installation by, String person, String tab) {
    world.tell(new Happening.HomeOpened(workspace, by, person, tab, home(by, person)));
  }

  private String hash() {
    return world.timeline().now().getEpochSecond() + "." + world.ids().secret(8);
  }
}
