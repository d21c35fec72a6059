package dev.noroshi.standin.delivery;

import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Timeline;
import dev.noroshi.standin.world.Views.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The short-lived permissions to open a modal: once, within three seconds. */
public final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  /** Expired ones are remembered this long, so that the error can say which it was. */
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final Timeline timeline;
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, Boolean> used = new HashMap<>();
  private long counter = 1_000_000;

  public Triggers(Timeline timeline) {
    this.timeline = timeline;
  }

  private record Trigger(Installation by, Window window, Instant made) {}

  /** Why a trigger cannot be used; the word is the error's. */
  public static final class BadTrigger extends Exception {
    private static final long serialVersionUID = 1;

    BadTrigger(String error) {
      super(error);
    }
  }

  /** A fresh trigger for what a person did in a window. */
  public synchronized String issue(Installation by, Window window, String secret) {
    Instant now = timeline.now();
    triggers.values().removeIf(old -> old.made().plus(MEMORY).isBefore(now));
    used.keySet().retainAll(triggers.keySet());
    String id = ++counter + "." + now.getEpochSecond() + "." + secret;
    triggers.put(id, new Trigger(by, window, now));
    return id;
  }

  /** Uses up a trigger and tells which window it came from. */
  public synchronized Window use(Installation by, String id) throws BadTrigger {
    Trigger trigger = triggers.get(id);
    if (trigger == null || trigger.by() != by) {
      throw new BadTrigger("invalid_trigger_id");
    }
    if (used.put(id, true) != null) {
      throw new BadTrigger("exchanged_trigger_id");
    }
    if (timeline.now().isAfter(trigger.made().plus(LIFE))) {
      throw new BadTrigger("expired_trigger_id");
    }
    return trigger.window();
  }
}
