package dev.noroshi.standin.setup;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.setup.SetupFault.Why;
import dev.noroshi.standin.world.Person.Guest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stand-in begins with.
 *
 * @param host the address to listen at
 * @param hosts other names by which it may be called, for whoever puts a proxy before it
 * @param port 0 for any free one
 * @param socketPort the port of Socket Mode and of the pages' push; 0 for any free one
 * @param token what the page and the control API ask for, or null for a random one
 */
public record Setup(
    String host,
    Set<String> hosts,
    int port,
    int socketPort,
    @Nullable String token,
    boolean rateLimits,
    List<Workspace> workspaces,
    List<App> apps) {

  static final int MOST_PORT = 65_535;

  /** A workspace with its people and channels. */
  public record Workspace(
      String id,
      String name,
      String domain,
      List<Person> people,
      List<Group> groups,
      List<Channel> channels) {}

  /** Somebody; ids that are not given are made. */
  public record Person(
      @Nullable String id,
      String handle,
      String name,
      String title,
      String email,
      String locale,
      ZoneId zone,
      Guest guest,
      @Nullable Outside outside) {}

  /** The organisation that somebody from outside belongs to. */
  public record Outside(String id, String name) {}

  /** A user group. */
  public record Group(@Nullable String id, String handle, String name, List<String> people) {}

  /** A channel; with {@code everybody} all members who are no guests are in it. */
  public record Channel(
      @Nullable String id,
      String name,
      boolean isPrivate,
      boolean shared,
      String topic,
      String purpose,
      boolean everybody,
      List<String> people,
      List<Line> messages) {}

  /** Something that was said before the story begins. */
  public record Line(String by, String text, int minutesAgo, List<Line> replies) {}

  /**
   * An app; secrets that are not given are random.
   *
   * @param places where it is installed; when none is named, in every workspace
   */
  public record App(
      @Nullable String id,
      JsonObject manifest,
      @Nullable String requestUrl,
      @Nullable String signingSecret,
      @Nullable String appToken,
      List<Place> places) {

    /** An app by its manifest alone, in every workspace and in no channel yet. */
    public static App of(String manifest, @Nullable String requestUrl) throws SetupFault {
      JsonObject json = Js.readObject(manifest);
      if (json == null) {
        throw new SetupFault("manifest", Why.NOT_JSON);
      }
      return new App(null, json, requestUrl, null, null, List.of());
    }
  }

  /** Where an app is installed and which channels its bot is in. */
  public record Place(String workspace, @Nullable String botToken, List<String> channels) {}

  /** The one that comes with the stand-in: a small company, without apps. */
  public static Setup usual() {
    try (InputStream in = Setup.class.getResourceAsStream("usual.json")) {
      byte[] bytes = Objects.requireNonNull(in, "usual.json").readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8), path -> null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SetupFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Reads the text of a file that a manifest stands in; null when it cannot be read. */
  @FunctionalInterface
  public interface Reader {
    @Nullable String read(String path);
  }

  public static Setup read(String text, Reader files) throws SetupFault {
    JsonObject json = Js.readObject(text);
    if (json == null) {
      throw new SetupFault("", Why.NOT_JSON);
    }
    return new SetupReader(files).read(new Fields("", json));
  }

  /** The same with an app more. */
  public Setup with(App app) {
    List<App> more = new ArrayList<>(apps);
    more.add(app);
    return new Setup(host, hosts, port, socketPort, token, rateLimits, workspaces, more);
  }

  /** The same at another port. */
  public Setup at(int newPort) throws SetupFault {
    if (newPort < 0 || newPort > MOST_PORT) {
      throw new SetupFault("port", Why.OUT_OF_RANGE);
    }
    return new Setup(host, hosts, newPort, socketPort, token, rateLimits, workspaces, apps);
  }
}
