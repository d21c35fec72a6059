package dev.noroshi.standin.control;

import static dev.noroshi.standin.control.Routes.ok;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Actor;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Manifest.Command;
import dev.noroshi.standin.world.Manifest.Shortcut;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Permalinks;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a person can look at: who and what there is, messages, their modals and Homes. */
final class LookRoutes {

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int MOST_FOUND = 50;

  private final World world;
  private final Panels panels;
  private final Supplier<String> push;

  /**
   * @param push the address of the pages' socket
   */
  LookRoutes(World world, Panels panels, Supplier<String> push) {
    this.world = world;
    this.panels = panels;
    this.push = push;
  }

  void register(Routes routes) {
    routes.look("start", this::start);
    routes.look("messages", LookRoutes::messages);
    routes.look("permalink", this::permalink);
    routes.look("find", LookRoutes::find);
    routes.look("whispers", LookRoutes::whispers);
    routes.look("views", LookRoutes::views);
    routes.look("home", LookRoutes::home);
  }

  private JsonObjectBuilder start(Ask ask) throws ActFault {
    Workspace workspace = world.workspace(ask.text("team"));
    if (workspace == null) {
      throw new ActFault("team_not_found");
    }
    List<Person> choices =
        workspace.people().stream().filter(p -> !p.isBot() && !p.deleted()).toList();
    if (choices.isEmpty()) {
      throw new ActFault("user_not_found");
    }
    String wanted = ask.text("as");
    Actor actor =
        Actor.of(
            world,
            workspace.id(),
            wanted == null ? choices.get(0).id() : wanted,
            ask.text("client"));
    var now = world.timeline().now();
    JsonObjectBuilder start =
        ok().add("me", actor.person().forPage(now))
            .add(
                "team",
                Js.object()
                    .add("id", workspace.id())
                    .add("name", workspace.name())
                    .add("domain", workspace.domain()))
            .add("teams", teams())
            .add(
                "people", Js.objects(workspace.people().stream().map(p -> p.forPage(now)).toList()))
            .add("switch", Js.strings(choices.stream().map(Person::id).toList()))
            .add("channels", channels(actor))
            .add("usergroups", groups(workspace))
            .add("apps", apps(workspace))
            .add("now", now.toEpochMilli() / 1000.0)
            .add("push", push.get());
    panels.describe(start);
    return start;
  }

  private JsonArrayBuilder teams() {
    JsonArrayBuilder teams = Js.array();
    world
        .workspaces()
        .forEach(team -> teams.add(Js.object().add("id", team.id()).add("name", team.name())));
    return teams;
  }

  private static JsonArrayBuilder channels(Actor actor) {
    JsonArrayBuilder channels = Js.array();
    for (Channel channel : actor.workspace().channels()) {
      if (actor.sees(channel)) {
        channels.add(ChannelJson.of(actor.workspace(), channel, actor.person().id()));
      }
    }
    return channels;
  }

  private static JsonArrayBuilder groups(Workspace workspace) {
    JsonArrayBuilder groups = Js.array();
    workspace
        .groups()
        .forEach(
            group ->
                groups.add(
                    Js.object()
                        .add("id", group.id())
                        .add("handle", group.handle())
                        .add("name", group.name())
                        .add("people", Js.strings(group.people()))));
    return groups;
  }

  private static JsonArrayBuilder apps(Workspace workspace) {
    JsonArrayBuilder apps = Js.array();
    for (Installation installation : workspace.installations()) {
      if (!installation.revoked()) {
        apps.add(app(installation));
      }
    }
    return apps;
  }

  private static JsonObjectBuilder app(Installation installation) {
    App app = installation.app();
    JsonArrayBuilder commands = Js.array();
    for (Command command : app.manifest().commands()) {
      commands.add(
          Js.object()
              .add("command", command.command())
              .add("description", command.description())
              .add("usage_hint", command.hint()));
    }
    JsonArrayBuilder shortcuts = Js.array();
    for (Shortcut shortcut : app.manifest().shortcuts()) {
      shortcuts.add(
          Js.object()
              .add("type", shortcut.onMessage() ? "message" : "global")
              .add("name", shortcut.name())
              .add("description", shortcut.description())
              .add("callback_id", shortcut.callbackId()));
    }
    return Js.object()
        .add("id", app.id())
        .add("name", app.name())
        .add("bot", installation.botUser())
        .add("home", app.manifest().homeTab())
        .add("messages", app.manifest().messagesTab())
        .add("commands", commands)
        .add("shortcuts", shortcuts);
  }

  /** A stretch of a channel or thread; of a thread the root always comes first. */
  private static JsonObjectBuilder messages(Ask ask) throws ActFault {
    Channel channel = ask.actor().channel(ask.text("channel"));
    String thread = ask.text("thread");
    Message root = thread == null ? null : channel.message(thread);
    if (thread != null && root == null) {
      throw new ActFault("thread_not_found");
    }
    List<Message> all = root == null ? channel.timeline() : channel.thread(root);
    List<Message> rest = root == null ? all : all.subList(1, all.size());
    int limit = (int) Math.max(1, Math.min(MOST, ask.number("limit", USUAL)));
    String around = ask.text("around");
    String before = ask.text("before");
    int end = rest.size();
    if (around != null) {
      end = Math.min(rest.size(), upTo(rest, around, true) + limit / 2);
    } else if (before != null) {
      end = upTo(rest, before, false);
    }
    int from = Math.max(0, end - limit);
    List<Message> shown = new ArrayList<>(rest.subList(from, end));
    if (root != null) {
      shown.add(0, root);
    }
    return ok().add("messages", Js.objects(shown.stream().map(ChannelJson::message).toList()))
        .add("more", from > 0)
        .add("newer", end < rest.size());
  }

  /** How many messages come before this stamp, and with {@code with} the one of the stamp too. */
  private static int upTo(List<Message> messages, String stamp, boolean with) {
    int count = 0;
    for (Message message : messages) {
      int order = message.ts().compareTo(stamp);
      if (order < 0 || (with && order == 0)) {
        count++;
      }
    }
    return count;
  }

  private JsonObjectBuilder permalink(Ask ask) throws ActFault {
    Message message = ask.actor().channel(ask.text("channel")).message(ask.text("ts"));
    if (message == null) {
      throw new ActFault("message_not_found");
    }
    return ok().add("permalink", Permalinks.of(world.baseUrl(), message));
  }

  private static JsonObjectBuilder find(Ask ask) throws ActFault {
    Actor actor = ask.actor();
    String wanted = ask.needed("text").toLowerCase(Locale.ROOT);
    List<JsonValue> found = new ArrayList<>();
    for (Channel channel : actor.workspace().channels()) {
      if (actor.sees(channel)) {
        channel.messages().descendingMap().values().stream()
            .filter(message -> message.text().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST_FOUND)
            .forEach(message -> found.add(ChannelJson.message(message)));
      }
    }
    return ok().add("messages", Js.objects(found));
  }

  /** The ephemeral messages shown to this person in a channel; pages forget them, tests ask. */
  private static JsonObjectBuilder whispers(Ask ask) throws ActFault {
    Actor actor = ask.actor();
    Channel channel = actor.channel(ask.text("channel"));
    return ok().add(
            "messages",
            Js.objects(
                actor.workspace().whispers().to(channel, actor.person().id()).stream()
                    .map(whisper -> whisper.json())
                    .toList()));
  }

  private static JsonObjectBuilder views(Ask ask) throws ActFault {
    Actor actor = ask.actor();
    List<View> shown = actor.workspace().views().shown(actor.person().id(), actor.client());
    return ok().add("views", Js.objects(shown.stream().map(View::json).toList()));
  }

  private static JsonObjectBuilder home(Ask ask) throws ActFault {
    Actor actor = ask.actor();
    Installation by = actor.workspace().installation(ask.text("app"));
    if (by == null) {
      throw new ActFault("app_not_found");
    }
    View view = actor.workspace().views().home(by, actor.person().id());
    return ok().add("view", view == null ? JsonValue.NULL : view.json());
  }
}
