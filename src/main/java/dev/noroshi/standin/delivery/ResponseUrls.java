package dev.noroshi.standin.delivery;

import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses at which an app may answer what a person did: five times in thirty minutes. */
public final class ResponseUrls {

  /** The first part of the addresses: after a command, an action, or anything else. */
  public static final List<String> KINDS = List.of("commands", "actions", "app");

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  private final World world;
  private final Map<String, Entry> entries = new HashMap<>();

  public ResponseUrls(World world) {
    this.world = world;
  }

  /**
   * What an answer refers to.
   *
   * @param message the message whose element was pressed, or null after a command
   * @param thread the thread the answer belongs to, or null
   */
  public record Reference(
      Installation by,
      String channel,
      String person,
      @Nullable String message,
      @Nullable String thread) {}

  /** Why an address cannot be used any more; the word is Slack's. */
  public static final class UsedUp extends Exception {
    private static final long serialVersionUID = 1;

    UsedUp(String word) {
      super(word);
    }
  }

  private static final class Entry {
    private final Reference reference;
    private final Instant until;
    private int uses;
    private boolean originalGone;

    Entry(Reference reference, Instant until) {
      this.reference = reference;
      this.until = until;
    }
  }

  /** A fresh address. */
  public synchronized String issue(String kind, Reference reference) {
    Instant now = world.timeline().now();
    entries.values().removeIf(entry -> entry.until.plus(LIFE).isBefore(now));
    String id = world.ids().secret(24);
    entries.put(id, new Entry(reference, now.plus(LIFE)));
    return world.baseUrl() + "/" + kind + "/" + reference.by().workspace().id() + "/" + id;
  }

  /** Uses an address once. */
  public synchronized Reference use(String id) throws UsedUp {
    Entry entry = entries.get(id);
    if (entry == null || world.timeline().now().isAfter(entry.until)) {
      throw new UsedUp("expired_url");
    }
    if (entry.uses >= USES) {
      throw new UsedUp("used_url");
    }
    entry.uses++;
    return entry.reference;
  }

  /** After the original was deleted it can be neither replaced nor deleted again. */
  public synchronized boolean originalGone(String id) {
    Entry entry = entries.get(id);
    return entry != null && entry.originalGone;
  }

  public synchronized void forgetOriginal(String id) {
    Entry entry = entries.get(id);
    if (entry != null) {
      entry.originalGone = true;
    }
  }
}
