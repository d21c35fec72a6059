package dev.noroshi.standin.world;

import dev.noroshi.standin.world.Happening.Whispered;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ephemeral messages of a workspace. Guarded by the world's lock. */
public final class Whispers {

  /** So many are remembered for their buttons. */
  private static final int KEPT = 2_000;

  private final Workspace workspace;
  private final World world;
  private final Map<String, Whisper> whispers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Whisper> eldest) {
          return size() > KEPT;
        }
      };

  Whispers(Workspace workspace, World world) {
    this.workspace = workspace;
    this.world = world;
  }

  /** Shows an ephemeral message to one person. */
  public Whisper show(
      Channel channel, String person, String author, @Nullable String thread, JsonObject content) {
    Whisper whisper =
        new Whisper(
            channel.id(),
            channel.stamp(Stamps.micros(world.timeline().now())),
            person,
            author,
            thread,
            content);
    whispers.put(key(whisper.channel(), whisper.ts()), whisper);
    world.tell(new Whispered(workspace, whisper, Whispered.Step.SHOWN));
    return whisper;
  }

  public @Nullable Whisper find(String channel, String ts) {
    return whispers.get(key(channel, ts));
  }

  /** What was whispered to one person in a channel, oldest first. */
  public List<Whisper> to(Channel channel, String person) {
    return whispers.values().stream()
        .filter(whisper -> whisper.channel().equals(channel.id()))
        .filter(whisper -> whisper.person().equals(person))
        .toList();
  }

  public void rewrite(Whisper whisper, JsonObject content) {
    Whisper changed = whisper.with(content);
    whispers.put(key(whisper.channel(), whisper.ts()), changed);
    world.tell(new Whispered(workspace, changed, Whispered.Step.CHANGED));
  }

  public void remove(Whisper whisper) {
    whispers.remove(key(whisper.channel(), whisper.ts()));
    world.tell(new Whispered(workspace, whisper, Whispered.Step.GONE));
  }

  private static String key(String channel, String ts) {
    return channel + "/" + ts;
  }
}
