package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Bookmark;
import dev.noroshi.standin.world.Conversation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Permalinks;
import dev.noroshi.standin.world.Stamps;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is put on messages and channels: reactions, pins, bookmarks. */
final class MarkMethods {

  /** Slack refuses more kinds of reaction on one message, and more by one person. */
  private static final int MOST_EMOJI = 50;

  private static final int MOST_REACTIONS = 23;

  private static final int MOST_PINS = 100;
  private static final int MOST_BOOKMARKS = 100;

  void register(Map<String, Method> methods) {
    methods.put("reactions.add", call -> react(call, true));
    methods.put("reactions.remove", call -> react(call, false));
    methods.put("reactions.get", MarkMethods::reactions);
    methods.put("pins.add", call -> pin(call, true));
    methods.put("pins.remove", call -> pin(call, false));
    methods.put("pins.list", MarkMethods::pins);
    methods.put("bookmarks.add", MarkMethods::addBookmark);
    methods.put("bookmarks.edit", MarkMethods::editBookmark);
    methods.put("bookmarks.list", MarkMethods::bookmarks);
    methods.put("bookmarks.remove", MarkMethods::removeBookmark);
  }

  private static Conversation conversation(Call call) throws ApiError {
    return call.workspace().conversation();
  }

  private static Message marked(Call call, Channel channel) throws ApiError {
    String timestamp = call.text("timestamp");
    if (timestamp == null) {
      throw new ApiError("no_item_specified");
    }
    if (Stamps.full(timestamp) == null) {
      throw new ApiError("bad_timestamp");
    }
    return call.message(channel, "timestamp");
  }

  private static JsonObjectBuilder react(Call call, boolean add) throws ApiError {
    Channel channel = call.channel("channel");
    String name = call.text("name");
    if (name == null || !name.matches("[\\p{L}\\p{N}_+'-]+(::skin-tone-[2-6])?")) {
      throw new ApiError("invalid_name");
    }
    Message message = marked(call, channel);
    if (!channel.has(call.bot())) {
      throw new ApiError("no_access");
    }
    if (add && channel.archived()) {
      throw new ApiError("is_archived");
    }
    if (add) {
      mayReact(message, call.bot(), name);
    }
    if (!conversation(call).react(channel, message, call.bot(), name, add)) {
      throw new ApiError(add ? "already_reacted" : "no_reaction");
    }
    return Js.object();
  }

  private static void mayReact(Message message, String person, String name) throws ApiError {
    Set<String> users = message.reactions().get(name);
    if (users != null && users.contains(person)) {
      return;
    }
    if (users == null && message.reactions().size() >= MOST_EMOJI) {
      throw new ApiError("too_many_emoji");
    }
    long own = message.reactions().values().stream().filter(by -> by.contains(person)).count();
    if (own >= MOST_REACTIONS) {
      throw new ApiError("too_many_reactions");
    }
  }

  private static JsonObjectBuilder reactions(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    Message message = marked(call, channel);
    return Js.object()
        .add("type", "message")
        .add("channel", channel.id())
        .add("message", message.json(false));
  }

  private static JsonObjectBuilder pin(Call call, boolean add) throws ApiError {
    Channel channel = call.channel("channel");
    Message message = marked(call, channel);
    if (add && !channel.has(call.bot())) {
      throw new ApiError("not_in_channel");
    }
    if (add && channel.pins().size() >= MOST_PINS) {
      throw new ApiError("too_many_pins");
    }
    if (!conversation(call).pin(channel, message, call.bot(), add)) {
      throw new ApiError(add ? "already_pinned" : "no_pin");
    }
    return Js.object();
  }

  private static JsonObjectBuilder pins(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    List<JsonObject> items =
        channel.pins().stream().map(message -> pinned(call, channel, message)).toList();
    return Js.object().add("items", Js.objects(items));
  }

  private static JsonObject pinned(Call call, Channel channel, Message message) {
    String link = Permalinks.of(call.world().baseUrl(), message);
    Message.Pin pin = message.pin();
    return Js.object()
        .add("type", "message")
        .add("channel", channel.id())
        .add("created", pin == null ? 0 : pin.at())
        .add("created_by", pin == null ? message.user() : pin.by())
        .add("message", Js.object(message.json(false)).add("permalink", link))
        .build();
  }

  private static JsonObject json(Call call, Channel channel, Bookmark bookmark) throws ApiError {
    JsonObjectBuilder json =
        Js.object()
            .add("id", bookmark.id())
            .add("channel_id", channel.id())
            .add("title", bookmark.title())
            .add("link", bookmark.link())
            .add("emoji", bookmark.emoji() == null ? "" : bookmark.emoji())
            .add("icon_url", "")
            .add("type", "link")
            .add("entity_id", JsonValue.NULL)
            .add("date_created", bookmark.created())
            .add("date_updated", bookmark.updated())
            .add("rank", "g")
            .add("last_updated_by_user_id", call.bot())
            .add("last_updated_by_team_id", call.workspace().id())
            .add("shortcut_id", JsonValue.NULL)
            .add("app_id", JsonValue.NULL);
    return json.build();
  }

  private static String link(Call call, String usual) throws ApiError {
    String link = call.text("link");
    if (link == null) {
      link = usual;
    }
    if (!link.matches("(https?|mailto):\\S+")) {
      throw new ApiError("invalid_link");
    }
    return link;
  }

  private static JsonObjectBuilder addBookmark(Call call) throws ApiError {
    Channel channel = call.memberChannelOr("channel_id", "permission_denied");
    if (!call.needed("type").equals("link")) {
      throw new ApiError("invalid_bookmark_type");
    }
    if (channel.bookmarks().size() >= MOST_BOOKMARKS) {
      throw new ApiError("too_many_bookmarks");
    }
    long now = call.world().timeline().now().getEpochSecond();
    Bookmark bookmark =
        new Bookmark(
            call.world().ids().next("Bk"),
            call.needed("title"),
            link(call, ""),
            call.text("emoji"),
            now,
            0);
    conversation(call).bookmark(channel, bookmark, call.bot());
    return Js.object().add("bookmark", json(call, channel, bookmark));
  }

  private static Bookmark existing(Call call, Channel channel) throws ApiError {
    Bookmark bookmark = channel.bookmarks().get(call.needed("bookmark_id"));
    if (bookmark == null) {
      throw new ApiError("not_found");
    }
    return bookmark;
  }

  private static JsonObjectBuilder editBookmark(Call call) throws ApiError {
    Channel channel = call.memberChannelOr("channel_id", "permission_denied");
    Bookmark old = existing(call, channel);
    String title = call.text("title");
    String emoji = call.text("emoji");
    Bookmark changed =
        new Bookmark(
            old.id(),
            title == null ? old.title() : title,
            link(call, old.link()),
            emoji == null ? old.emoji() : emoji,
            old.created(),
            call.world().timeline().now().getEpochSecond());
    conversation(call).bookmark(channel, changed, call.bot());
    return Js.object().add("bookmark", json(call, channel, changed));
  }

  private static JsonObjectBuilder bookmarks(Call call) throws ApiError {
    Channel channel = call.channel("channel_id");
    var list = Js.array();
    for (Bookmark bookmark : channel.bookmarks().values()) {
      list.add(json(call, channel, bookmark));
    }
    return Js.object().add("bookmarks", list);
  }

  private static JsonObjectBuilder removeBookmark(Call call) throws ApiError {
    Channel channel = call.memberChannelOr("channel_id", "permission_denied");
    conversation(call).removeBookmark(channel, existing(call, channel).id(), call.bot());
    return Js.object();
  }
}
