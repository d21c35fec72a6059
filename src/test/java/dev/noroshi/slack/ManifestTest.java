package dev.noroshi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.methods.Methods;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manifests against the code: what an administrator grants is what the app listens to and
 * calls, no less and no more. What is needed is found in the code and in the app as it is wired.
 */
final class ManifestTest {

  private static final String SOCKET = "socket-mode.json";
  private static final String HTTP = "http.json";
  private static final Set<String> URLS = Set.of("url", "request_url", "message_menu_options_url");

  /** Scopes of events, as each event's page under docs.slack.dev/reference/events says. */
  private static final Map<String, Set<String>> EVENT_SCOPES =
      Map.ofEntries(
          Map.entry("app_home_opened", Set.of()),
          Map.entry("app_mention", Set.of("app_mentions:read")),
          Map.entry("app_uninstalled", Set.of()),
          Map.entry("tokens_revoked", Set.of()),
          Map.entry("message.channels", Set.of("channels:history")),
          Map.entry("message.groups", Set.of("groups:history")),
          Map.entry("message.im", Set.of("im:history")),
          Map.entry("message.mpim", Set.of("mpim:history")),
          Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
          Map.entry("member_left_channel", Set.of("channels:read", "groups:read")),
          Map.entry("channel_archive", Set.of("channels:read")),
          Map.entry("channel_unarchive", Set.of("channels:read")),
          Map.entry("channel_deleted", Set.of("channels:read")),
          Map.entry("channel_rename", Set.of("channels:read")),
          Map.entry("channel_left", Set.of("channels:read")),
          Map.entry("channel_shared", Set.of("channels:read", "groups:read")),
          Map.entry("channel_unshared", Set.of("channels:read", "groups:read")),
          Map.entry("group_archive", Set.of("groups:read")),
          Map.entry("group_unarchive", Set.of("groups:read")),
          Map.entry("group_deleted", Set.of("groups:read")),
          Map.entry("group_rename", Set.of("groups:read")),
          Map.entry("group_left", Set.of("groups:read")),
          Map.entry("channel_id_changed", Set.of("channels:read", "groups:read")),
          Map.entry("user_change", Set.of("users:read")),
          Map.entry("team_join", Set.of("users:read")),
          Map.entry("subteam_updated", Set.of("usergroups:read")),
          Map.entry("subteam_members_changed", Set.of("usergroups:read")),
          Map.entry("reaction_added", Set.of("reactions:read")),
          Map.entry("reaction_removed", Set.of("reactions:read")),
          Map.entry("pin_added", Set.of("pins:read")),
          Map.entry("pin_removed", Set.of("pins:read")),
          Map.entry("file_shared", Set.of("files:read")));

  /** What a Java name stands for that is no method of Slack's. */
  private static final Map<String, List<String>> COMPOSED =
      Map.of(
          "filesUploadV2", List.of("files.getUploadURLExternal", "files.completeUploadExternal"));

  /** Only private channels are made, and only for incidents; one scope covers all three. */
  private static final Set<String> MADE_PRIVATELY =
      Set.of("conversations.create", "conversations.invite", "conversations.archive");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.noroshi.slack", "dev.noroshi.app");

  @TempDir Path folder = Path.of("");

  /** The app with all its listeners; it is never connected. */
  private App wired() throws IOException {
    Guide guide = TheGuide.checked();
    try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("record.db"))) {
      Desk desk = new Desk(store, () -> guide, Clock.systemUTC(), new NoIds());
      return new Face(
              new Face.Access(null, "xoxb-only-for-wiring-this-app", null, null),
              desk,
              store.posts(),
              () -> guide,
              Clock.systemUTC(),
              () -> "",
              "")
          .app();
    }
  }

  private static final class NoIds implements Desk.Ids {
    @Override
    public String next() {
      return "1";
    }

    @Override
    public String salt() {
      return "00";
    }
  }

  private static JsonObject manifest(String name) throws IOException {
    return (JsonObject) TestSlack.parsed(Files.readString(Path.of("manifests", name)));
  }

  /** The value at a path of keys; an empty object or array where there is none. */
  private static JsonObject at(JsonObject from, String... path) {
    JsonObject found = from;
    for (String key : path) {
      found = found.containsKey(key) ? found.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }
    return found;
  }

  private static List<JsonObject> objects(JsonObject from, String key) {
    return from.containsKey(key) ? from.getJsonArray(key).getValuesAs(JsonObject.class) : List.of();
  }

  private static Set<String> words(JsonObject from, String key) {
    return from.containsKey(key)
        ? from.getJsonArray(key).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  /** What is registered on the app; Bolt offers no look at it. */
  private static Set<?> registered(App app, String handlers) {
    try {
      Field field = App.class.getDeclaredField(handlers);
      field.setAccessible(true);
      return ((Map<?, ?>) field.get(app)).keySet();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Bolt keeps its listeners elsewhere now", e);
    }
  }

  private static void match(App app, String what, String handlers, Set<String> offered) {
    Set<Pattern> patterns =
        registered(app, handlers).stream().map(Pattern.class::cast).collect(Collectors.toSet());
    for (Pattern pattern : patterns) {
      assertThat(offered).as("%s %s in the manifest", what, pattern).anyMatch(matches(pattern));
    }
    for (String one : offered) {
      assertThat(patterns).as("a listener to %s %s", what, one).anyMatch(p -> matches(p).test(one));
    }
  }

  private static Predicate<String> matches(Pattern pattern) {
    return pattern.asMatchPredicate();
  }

  private static Set<String> named(List<JsonObject> all, String key, Predicate<JsonObject> which) {
    return all.stream()
        .filter(which)
        .map(o -> o.getString(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {SOCKET, HTTP})
  void commands_and_shortcuts_are_those_listened_to(String name) throws IOException {
    App app = wired();
    JsonObject features = at(manifest(name), "features");
    Set<String> commands = named(objects(features, "slash_commands"), "command", c -> true);
    match(app, "command", "slashCommandHandlers", commands);
    List<JsonObject> shortcuts = objects(features, "shortcuts");
    Predicate<JsonObject> onMessage = s -> s.getString("type").equals("message");
    match(
        app,
        "shortcut",
        "globalShortcutHandlers",
        named(shortcuts, "callback_id", onMessage.negate()));
    match(app, "shortcut", "messageShortcutHandlers", named(shortcuts, "callback_id", onMessage));
  }

  @ParameterizedTest
  @ValueSource(strings = {SOCKET, HTTP})
  void events_are_those_listened_to(String name) throws IOException {
    Set<String> subscribed =
        words(at(manifest(name), "settings", "event_subscriptions"), "bot_events");
    Set<String> heard =
        registered(wired(), "eventHandlers").stream()
            .map(key -> String.valueOf(key).replaceFirst(":.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String event : heard) {
      Set<String> needed =
          event.equals("message") ? Set.of("message.channels", "message.groups") : Set.of(event);
      assertThat(subscribed).as("what is listened to").containsAll(needed);
    }
    assertThat(heard)
        .as("what is subscribed to")
        .containsAll(
            subscribed.stream()
                .map(event -> event.replaceFirst("^message\\..*", "message"))
                .collect(Collectors.toSet()));
    boolean home = at(manifest(name), "features", "app_home").getBoolean("home_tab_enabled", false);
    assertThat(home).as("App Home").isEqualTo(heard.contains("app_home_opened"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SOCKET, HTTP})
  void scopes_are_those_that_the_calls_and_the_events_need(String name) throws IOException {
    JsonObject manifest = manifest(name);
    Set<String> needed = new TreeSet<>();
    for (String method : called()) {
      needed.addAll(scopes(method));
    }
    if (uses("com.slack.api.model.User$Profile", "getEmail")) {
      needed.add("users:read.email");
    }
    for (String event : words(at(manifest, "settings", "event_subscriptions"), "bot_events")) {
      assertThat(EVENT_SCOPES).as("add what %s needs, from its page", event).containsKey(event);
      needed.addAll(EVENT_SCOPES.getOrDefault(event, Set.of()));
    }
    if (!objects(at(manifest, "features"), "slash_commands").isEmpty()
        || !objects(at(manifest, "features"), "shortcuts").isEmpty()) {
      needed.add("commands");
    }

    assertThat(words(at(manifest, "oauth_config", "scopes"), "bot")).isEqualTo(needed);
  }

  private static boolean uses(String owner, String method) {
    return accesses()
        .anyMatch(
            access ->
                access.getTargetOwner().getName().equals(owner)
                    && access.getTarget().getName().equals(method));
  }

  private static Stream<JavaCodeUnitAccess<?>> accesses() {
    return CODE.stream().flatMap(c -> c.getCodeUnitAccessesFromSelf().stream());
  }

  /** The Web API methods that the code calls, by Slack's names. */
  static Set<String> called() {
    Map<String, String> names = new TreeMap<>();
    for (Field field : Methods.class.getFields()) {
      try {
        if (field.get(null) instanceof String name) {
          names.put(camel(name), name);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    Set<String> called = new TreeSet<>();
    accesses()
        .forEach(
            access -> {
              String owner = access.getTargetOwner().getName();
              String name = access.getTarget().getName();
              if (owner.startsWith("com.slack.api.bolt.context.") && name.equals("say")) {
                called.add("chat.postMessage");
              } else if (owner.matches("com\\.slack\\.api\\.methods\\.(Async)?MethodsClient")) {
                List<String> methods =
                    COMPOSED.getOrDefault(name, List.of(names.getOrDefault(name, "? " + name)));
                called.addAll(methods);
              }
            });
    assertThat(called).contains("chat.postMessage", "auth.test").noneMatch(m -> m.startsWith("?"));
    return called;
  }

  private static String camel(String method) {
    String[] parts = method.split("\\.", -1);
    return parts[0]
        + Arrays.stream(parts)
            .skip(1)
            .map(p -> p.substring(0, 1).toUpperCase(Locale.ROOT) + p.substring(1))
            .collect(Collectors.joining());
  }

  /**
   * What a method needs for public and private channels, where incidents are. The stand-in's table,
   * which names its source, gives the alternatives; of those the narrowest is taken. Only direct
   * messages are opened.
   */
  private static Set<String> scopes(String method) throws IOException {
    String table =
        Files.readString(Path.of("src/main/resources/dev/noroshi/standin/api/methods.json"));
    JsonObject row = at((JsonObject) TestSlack.parsed(table), "methods", method);
    assertThat(row).as("%s in the stand-in's table", method).isNotEmpty();
    Set<String> any = words(row, "scopes");
    if (any.size() < 2) {
      return any.contains("connections:write") ? Set.of() : any;
    }
    if (MADE_PRIVATELY.contains(method)) {
      return Set.of("groups:write");
    }
    Set<String> kinds =
        switch (method) {
          case "conversations.open" -> Set.of("im");
          // A message to one person is looked for by its mark too.
          case "conversations.history" -> Set.of("channels", "groups", "im");
          default -> Set.of("channels", "groups");
        };
    return kinds.stream()
        .flatMap(
            kind ->
                any.stream()
                    .filter(scope -> scope.startsWith(kind + ":"))
                    .max((a, b) -> Boolean.compare(a.contains("."), b.contains(".")))
                    .stream())
        .collect(Collectors.toSet());
  }

  @Test
  void the_two_differ_only_in_how_slack_reaches_us() throws IOException {
    assertThat(bare(manifest(HTTP))).isEqualTo(bare(manifest(SOCKET)));
    assertThat(at(manifest(SOCKET), "settings").getBoolean("socket_mode_enabled")).isTrue();
    assertThat(at(manifest(HTTP), "settings").getBoolean("socket_mode_enabled")).isFalse();
    assertThat(manifest(SOCKET).toString()).doesNotContain("\"url\"", "_url\"");
  }

  private static JsonValue bare(JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder copy = Json.createObjectBuilder();
      object.forEach(
          (key, inner) -> {
            if (!URLS.contains(key) && !key.equals("socket_mode_enabled")) {
              copy.add(key, bare(inner));
            }
          });
      return copy.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder copy = Json.createArrayBuilder();
      array.forEach(inner -> copy.add(bare(inner)));
      return copy.build();
    }
    return value;
  }

  @Test
  void over_http_everything_comes_to_one_address() throws IOException {
    JsonObject http = manifest(HTTP);
    String address = at(http, "settings", "interactivity").getString("request_url");
    assertThat(address).startsWith("https://").endsWith("/slack/events");
    assertThat(objects(at(http, "features"), "slash_commands"))
        .allMatch(command -> command.getString("url").equals(address));
    JsonObject events = at(http, "settings", "event_subscriptions");
    if (!events.isEmpty()) {
      assertThat(events.getString("request_url")).isEqualTo(address);
    }
  }
}
