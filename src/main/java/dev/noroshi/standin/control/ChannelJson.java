package dev.noroshi.standin.control;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Bookmark;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Workspace;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** A channel and its messages as the page shows them to one person. */
public final class ChannelJson {

  private ChannelJson() {}

  public static JsonObject of(Workspace workspace, Channel channel, String viewer) {
    List<Message> unread = channel.unread(viewer);
    boolean member = channel.has(viewer);
    JsonObjectBuilder json =
        Js.object()
            .add("id", channel.id())
            .add("name", channel.name())
            .add("kind", channel.kind().name().toLowerCase(Locale.ROOT))
            .add("member", member)
            .add("archived", channel.archived())
            .add("shared", channel.shared())
            .add("topic", channel.topic())
            .add("purpose", channel.purpose())
            .add("people", Js.strings(channel.members()))
            .add("unread", member ? unread.size() : 0)
            .add("mentions", member ? Channel.mentions(channel, unread, viewer) : 0)
            .add("last_read", channel.lastRead(viewer))
            .add("latest", latest(channel))
            .add("pins", Js.strings(channel.pins().stream().map(Message::ts).toList()))
            .add("bookmarks", bookmarks(channel));
    if (channel.kind() == Kind.IM) {
      String partner = channel.partner(viewer);
      json.add("with", partner);
      Person person = workspace.person(partner);
      if (person != null && person.appId() != null) {
        json.add("app", person.appId());
      }
    }
    return json.build();
  }

  private static JsonValue latest(Channel channel) {
    return channel.messages().isEmpty() ? JsonValue.NULL : Js.value(channel.messages().lastKey());
  }

  private static JsonArrayBuilder bookmarks(Channel channel) {
    JsonArrayBuilder bookmarks = Js.array();
    for (Bookmark bookmark : channel.bookmarks().values()) {
      bookmarks.add(
          Js.object()
              .add("id", bookmark.id())
              .add("title", bookmark.title())
              .add("link", bookmark.link())
              .add("emoji", bookmark.emoji() == null ? "" : bookmark.emoji()));
    }
    return bookmarks;
  }

  public static JsonObject message(Message message) {
    return Js.with(message.json(true), "channel", Js.value(message.channel()));
  }
}
