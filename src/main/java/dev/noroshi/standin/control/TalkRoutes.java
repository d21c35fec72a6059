package dev.noroshi.standin.control;

import static dev.noroshi.standin.control.Routes.ok;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Talk;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObjectBuilder;

/** What people do in channels without an app. */
final class TalkRoutes {

  private final World world;

  TalkRoutes(World world) {
    this.world = world;
  }

  void register(Routes routes) {
    routes.talk("message", TalkRoutes::message);
    routes.talk("upload", this::upload);
    routes.talk("open", (talk, ask) -> channel(talk.open(Js.texts(ask.arguments(), "users")), ask));
    routes.talk(
        "create",
        (talk, ask) -> channel(talk.create(ask.needed("name"), ask.truth("private")), ask));
    routes.talk("join", (talk, ask) -> channel(talk.join(ask.text("channel")), ask));
    done(
        routes,
        "edit",
        (talk, ask) -> talk.rewrite(ask.text("channel"), ask.text("ts"), said(ask)));
    done(routes, "delete", (talk, ask) -> talk.delete(ask.text("channel"), ask.text("ts")));
    done(
        routes,
        "react",
        (talk, ask) ->
            talk.react(ask.text("channel"), ask.text("ts"), ask.text("name"), ask.truth("add")));
    done(
        routes,
        "pin",
        (talk, ask) -> talk.pin(ask.text("channel"), ask.text("ts"), ask.truth("add")));
    done(routes, "leave", (talk, ask) -> talk.leave(ask.text("channel")));
    done(routes, "invite", (talk, ask) -> talk.invite(ask.text("channel"), ask.text("user")));
    done(routes, "kick", (talk, ask) -> talk.remove(ask.text("channel"), ask.text("user")));
    done(routes, "archive", (talk, ask) -> talk.archive(ask.text("channel"), !ask.truth("undo")));
    done(routes, "rename", (talk, ask) -> talk.rename(ask.text("channel"), ask.needed("name")));
    done(routes, "read", (talk, ask) -> talk.read(ask.text("channel"), ask.text("ts")));
    done(
        routes,
        "topic",
        (talk, ask) -> talk.topic(ask.text("channel"), Js.string(ask.arguments(), "topic", "")));
  }

  /** Something with no answer but that it was done. */
  @FunctionalInterface
  private interface Silent {
    void act(Talk talk, Ask ask) throws ActFault;
  }

  private static void done(Routes routes, String name, Silent silent) {
    routes.talk(
        name,
        (talk, ask) -> {
          silent.act(talk, ask);
          return ok();
        });
  }

  private static String said(Ask ask) {
    return Js.string(ask.arguments(), "text", "");
  }

  private static JsonObjectBuilder message(Talk talk, Ask ask) throws ActFault {
    var message =
        talk.write(
            ask.text("channel"),
            said(ask),
            ask.text("thread_ts"),
            ask.truth("broadcast"),
            Js.texts(ask.arguments(), "files"));
    return ok().add("ts", message.ts());
  }

  private JsonObjectBuilder upload(Talk talk, Ask ask) throws ActFault {
    var file = talk.upload(ask.needed("filename"), ask.body());
    return ok().add("file", file.json(world.baseUrl()));
  }

  private static JsonObjectBuilder channel(Channel channel, Ask ask) throws ActFault {
    var actor = ask.actor();
    return ok().add("channel", ChannelJson.of(actor.workspace(), channel, actor.person().id()));
  }
}
