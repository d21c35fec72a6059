package dev.noroshi.standin.web;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Actor;
import dev.noroshi.standin.acts.Locked;
import dev.noroshi.standin.control.ChannelJson;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Happening;
import dev.noroshi.standin.world.Happening.Changed;
import dev.noroshi.standin.world.Happening.ChannelChanged;
import dev.noroshi.standin.world.Happening.ChannelChanged.What;
import dev.noroshi.standin.world.Happening.Deleted;
import dev.noroshi.standin.world.Happening.HomeOpened;
import dev.noroshi.standin.world.Happening.HomePublished;
import dev.noroshi.standin.world.Happening.Joined;
import dev.noroshi.standin.world.Happening.Left;
import dev.noroshi.standin.world.Happening.PersonChanged;
import dev.noroshi.standin.world.Happening.Posted;
import dev.noroshi.standin.world.Happening.StackChanged;
import dev.noroshi.standin.world.Happening.Whispered;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Whisper;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each open page what happened, as far as its person may see it. */
final class PagePush {

  private static final Logger LOG = LoggerFactory.getLogger(PagePush.class);

  private final World world;
  private final Gate gate;
  private final Map<WebSocket, Actor> pages = new ConcurrentHashMap<>();

  PagePush(World world, Gate gate) {
    this.world = world;
    this.gate = gate;
    world.listen(this::happened);
  }

  /** The first message of a page says who it is; false when it does not, or says more. */
  boolean hello(WebSocket socket, String text) {
    JsonObject message = Js.readObject(text);
    if (knows(socket) || !gate.tokenRight(Js.string(message, "token"))) {
      return false;
    }
    try {
      Actor actor =
          Locked.in(
              world,
              () ->
                  Actor.of(
                      world,
                      Js.string(message, "team"),
                      Js.string(message, "as"),
                      Js.string(message, "client")));
      pages.put(socket, actor);
      send(socket, of("hello"));
      world.locked(
          () -> {
            stack(socket, actor);
            return true;
          });
      return true;
    } catch (ActFault fault) {
      return false;
    }
  }

  boolean knows(WebSocket socket) {
    return pages.containsKey(socket);
  }

  void closed(WebSocket socket) {
    pages.remove(socket);
  }

  /** Something for every page, whoever looks at it. */
  void toAll(JsonObject message) {
    pages.keySet().forEach(socket -> send(socket, message));
  }

  static JsonObjectBuilder begin(String type) {
    return Js.object().add("type", type);
  }

  private static JsonObject of(String type) {
    return begin(type).build();
  }

  private void send(WebSocket socket, JsonObject message) {
    try {
      socket.send(message.toString());
    } catch (WebsocketNotConnectedException e) {
      pages.remove(socket);
      LOG.debug("a page had gone");
    }
  }

  private void happened(Happening happening) {
    pages.forEach(
        (socket, actor) -> {
          if (actor.workspace() == happening.workspace()) {
            JsonObject message = told(happening, actor);
            if (message != null) {
              send(socket, message);
            }
            if (happening instanceof StackChanged changed
                && changed.person().equals(actor.person().id())) {
              stack(socket, actor);
            }
          }
        });
  }

  private void stack(WebSocket socket, Actor actor) {
    List<View> shown = actor.workspace().views().shown(actor.person().id(), actor.client());
    send(
        socket,
        begin("views").add("stack", Js.objects(shown.stream().map(View::json).toList())).build());
  }

  /** What this person learns of it, or null. */
  private @Nullable JsonObject told(Happening happening, Actor viewer) {
    if (happening instanceof Posted posted && viewer.sees(posted.channel())) {
      return posted(posted.channel(), posted.message(), viewer);
    }
    if (happening instanceof Changed changed && viewer.sees(changed.channel())) {
      return begin("changed")
          .add("channel", changed.channel().id())
          .add("message", ChannelJson.message(changed.message()))
          .build();
    }
    if (happening instanceof Deleted deleted && viewer.sees(deleted.channel())) {
      return deleted(deleted);
    }
    if (happening instanceof Whispered whispered
        && whispered.whisper().person().equals(viewer.person().id())) {
      return whispered(whispered);
    }
    if (happening instanceof HomePublished published
        && published.person().equals(viewer.person().id())) {
      return home(published.by(), published.view());
    }
    if (happening instanceof HomeOpened opened
        && opened.person().equals(viewer.person().id())
        && opened.tab().equals("home")) {
      return home(opened.by(), opened.view());
    }
    if (happening instanceof PersonChanged changed) {
      return begin("person")
          .add("person", changed.person().forPage(world.timeline().now()))
          .build();
    }
    return channel(happening, viewer);
  }

  /** What the app shows; nothing as long as it has published nothing. */
  private static JsonObject home(Installation by, @Nullable View view) {
    return begin("home")
        .add("app", by.app().id())
        .add("view", view == null ? JsonValue.NULL : view.json())
        .build();
  }

  private static JsonObject posted(Channel channel, Message message, Actor viewer) {
    String person = viewer.person().id();
    List<Message> unread = channel.unread(person);
    return begin("message")
        .add("channel", channel.id())
        .add("message", ChannelJson.message(message))
        .add("unread", unread.size())
        .add("mentions", Channel.mentions(channel, unread, person))
        .build();
  }

  private static JsonObject deleted(Deleted deleted) {
    JsonObjectBuilder message =
        begin("deleted")
            .add("channel", deleted.channel().id())
            .add("ts", deleted.message().ts())
            .add("thread_ts", deleted.message().thread());
    Message left = deleted.tombstone();
    if (left != null) {
      message.add("message", ChannelJson.message(left));
    }
    return message.build();
  }

  private static JsonObject whispered(Whispered whispered) {
    Whisper whisper = whispered.whisper();
    JsonObjectBuilder message =
        begin(
                switch (whispered.step()) {
                  case SHOWN -> "ephemeral";
                  case CHANGED -> "ephemeral_changed";
                  case GONE -> "ephemeral_deleted";
                })
            .add("channel", whisper.channel())
            .add("ts", whisper.ts());
    return whispered.step() == Whispered.Step.GONE
        ? message.build()
        : message.add("message", whisper.json()).build();
  }

  private static @Nullable JsonObject channel(Happening happening, Actor viewer) {
    Channel channel;
    if (happening instanceof Joined joined) {
      channel = joined.channel();
    } else if (happening instanceof Left left) {
      channel = left.channel();
    } else if (happening instanceof Happening.Pinned pinned) {
      channel = pinned.channel();
    } else if (happening instanceof ChannelChanged changed) {
      boolean others = changed.what() == What.READ && !changed.by().equals(viewer.person().id());
      if (others) {
        return null;
      }
      channel = changed.channel();
    } else {
      return null;
    }
    if (viewer.sees(channel)) {
      return begin("channel")
          .add("channel", ChannelJson.of(viewer.workspace(), channel, viewer.person().id()))
          .build();
    }
    boolean own = happening instanceof Left left && left.person().equals(viewer.person().id());
    return own ? begin("channel_gone").add("channel", channel.id()).build() : null;
  }
}
