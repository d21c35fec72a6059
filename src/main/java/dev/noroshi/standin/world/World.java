package dev.noroshi.standin.world;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All workspaces and apps. One lock guards everything in it: a chat of a few people needs no finer
 * one, and what is told to the listeners is told in the order in which it happened.
 */
public final class World {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
  private final Map<String, App> apps = new LinkedHashMap<>();
  private final Map<String, Installation> byToken = new LinkedHashMap<>();
  private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
  private final Ids ids;
  private final Timeline timeline;
  private volatile String baseUrl = "";
  private volatile Duration historyLag = Duration.ZERO;

  public World(Ids ids, Timeline timeline) {
    this.ids = ids;
    this.timeline = timeline;
  }

  public Ids ids() {
    return ids;
  }

  public Timeline timeline() {
    return timeline;
  }

  /** Reads or changes what is guarded. */
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public void listen(Consumer<Happening> listener) {
    listeners.add(listener);
  }

  void tell(Happening happening) {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("changed without the lock: " + happening.getClass());
    }
    listeners.forEach(listener -> listener.accept(happening));
  }

  /** Where the stand-in is reached, such as http://127.0.0.1:3000. */
  public String baseUrl() {
    return baseUrl;
  }

  public void baseUrl(String url) {
    baseUrl = url;
  }

  /** How long a new message stays out of what history answers, as it sometimes does in Slack. */
  public Duration historyLag() {
    return historyLag;
  }

  public void historyLag(Duration lag) {
    historyLag = lag;
  }

  public Workspace add(String id, String name, String domain) {
    Workspace workspace = new Workspace(this, id, name, domain);
    workspaces.put(id, workspace);
    return workspace;
  }

  public Collection<Workspace> workspaces() {
    return workspaces.values();
  }

  /** The workspace of this id, or the first when none is named. */
  public @Nullable Workspace workspace(@Nullable String id) {
    return id == null ? workspaces.values().iterator().next() : workspaces.get(id);
  }

  public Collection<App> apps() {
    return apps.values();
  }

  public @Nullable App app(@Nullable String id) {
    return id == null ? null : apps.get(id);
  }

  public @Nullable App appOfToken(String appToken) {
    return apps.values().stream()
        .filter(app -> app.appToken().equals(appToken))
        .findFirst()
        .orElse(null);
  }

  public @Nullable Installation installation(String token) {
    return byToken.get(token);
  }

  /** Installs an app: its bot becomes a member of the workspace. */
  public Installation install(App app, Workspace workspace, String token) {
    apps.put(app.id(), app);
    String bot = workspace.addBot(app);
    Installation installation =
        new Installation(app, workspace, bot, ids.next("B"), token, app.manifest().botScopes());
    workspace.installed(installation);
    byToken.put(token, installation);
    return installation;
  }
}
