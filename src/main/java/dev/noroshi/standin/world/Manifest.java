package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an app asks for, read from an ordinary Slack app manifest. */
public record Manifest(
    String name,
    String botName,
    boolean socketMode,
    boolean homeTab,
    boolean messagesTab,
    List<Command> commands,
    List<Shortcut> shortcuts,
    Set<String> botScopes,
    Set<String> events,
    @Nullable String eventsUrl,
    @Nullable String interactivityUrl,
    @Nullable String optionsUrl) {

  /** A slash command; with {@code escape} mentions in its text come as ids. */
  public record Command(
      String command, String description, String hint, boolean escape, @Nullable String url) {}

  /** A shortcut; of a message or of the whole workspace. */
  public record Shortcut(boolean onMessage, String name, String description, String callbackId) {}

  public static Manifest read(JsonObject json) {
    JsonObject features = Js.object(json, "features");
    JsonObject settings = Js.object(json, "settings");
    JsonObject events = Js.object(settings, "event_subscriptions");
    JsonObject interactivity = Js.object(settings, "interactivity");
    JsonObject home = Js.object(features, "app_home");
    JsonObject scopes = Js.object(Js.object(json, "oauth_config"), "scopes");
    String name = Js.string(Js.object(json, "display_information"), "name", "App");
    return new Manifest(
        name,
        Js.string(Js.object(features, "bot_user"), "display_name", name),
        Js.truth(settings, "socket_mode_enabled"),
        Js.truth(home, "home_tab_enabled"),
        home == null
            || !home.containsKey("messages_tab_enabled")
            || Js.truth(home, "messages_tab_enabled"),
        Js.objects(features, "slash_commands").stream().map(Manifest::command).toList(),
        Js.objects(features, "shortcuts").stream().map(Manifest::shortcut).toList(),
        new TreeSet<>(Js.texts(scopes, "bot")),
        new TreeSet<>(Js.texts(events, "bot_events")),
        Js.string(events, "request_url"),
        Js.string(interactivity, "request_url"),
        Js.string(interactivity, "message_menu_options_url"));
  }

  private static Command command(JsonObject json) {
    return new Command(
        Js.string(json, "command", ""),
        Js.string(json, "description", ""),
        Js.string(json, "usage_hint", ""),
        Js.truth(json, "should_escape"),
        Js.string(json, "url"));
  }

  private static Shortcut shortcut(JsonObject json) {
    return new Shortcut(
        "message".equals(Js.string(json, "type")),
        Js.string(json, "name", ""),
        Js.string(json, "description", ""),
        Js.string(json, "callback_id", ""));
  }

  /** The same app, reached at one address for everything. */
  public Manifest at(String url) {
    return new Manifest(
        name,
        botName,
        socketMode,
        homeTab,
        messagesTab,
        commands.stream()
            .map(c -> new Command(c.command(), c.description(), c.hint(), c.escape(), url))
            .toList(),
        shortcuts,
        botScopes,
        events,
        url,
        url,
        url);
  }
}
