package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Happening;
import dev.noroshi.standin.world.Happening.Changed;
import dev.noroshi.standin.world.Happening.Deleted;
import dev.noroshi.standin.world.Happening.Posted;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** Messages that were posted, changed and deleted, as events. */
final class MessageShapes {

  private final String stamp;

  MessageShapes(String stamp) {
    this.stamp = stamp;
  }

  List<AppEvent> of(Happening happening, Installation to) {
    if (happening instanceof Posted posted) {
      return posted(posted, to);
    }
    if (happening instanceof Changed changed && changed.rewritten()) {
      return List.of(rewritten(changed.channel(), changed.message(), changed.before()));
    }
    if (happening instanceof Deleted deleted) {
      Message left = deleted.tombstone();
      // Slack tells the deletion of a thread's root as a change into a tombstone.
      return List.of(
          left == null ? gone(deleted) : rewritten(deleted.channel(), left, deleted.before()));
    }
    return List.of();
  }

  private List<AppEvent> posted(Posted posted, Installation to) {
    Channel channel = posted.channel();
    JsonObjectBuilder message =
        Js.object(posted.message().json(true))
            .add("channel", channel.id())
            .add("team", posted.workspace().id())
            .add("event_ts", posted.message().ts())
            .add("channel_type", channel.kind().type());
    List<AppEvent> events = new ArrayList<>();
    events.add(message(channel, message));
    boolean spokenTo = posted.message().text().contains("<@" + to.botUser() + ">");
    boolean system = posted.message().content().containsKey("inviter");
    if (spokenTo && !system && channel.kind() != Kind.IM && !isJoin(posted.message())) {
      JsonObject mention =
          Js.object(posted.message().json(true))
              .add("type", "app_mention")
              .add("channel", channel.id())
              .add("team", posted.workspace().id())
              .add("event_ts", posted.message().ts())
              .build();
      events.add(new AppEvent("app_mention", "app_mentions:read", channel, mention));
    }
    return events;
  }

  private static boolean isJoin(Message message) {
    return Js.string(message.content(), "subtype", "").endsWith("_join");
  }

  private static AppEvent message(Channel channel, JsonObjectBuilder event) {
    String plural =
        switch (channel.kind()) {
          case PUBLIC -> "channels";
          case PRIVATE -> "groups";
          case IM -> "im";
          case MPIM -> "mpim";
        };
    return new AppEvent(
        "message." + plural, channel.kind().scope() + ":history", channel, event.build());
  }

  private JsonObjectBuilder hidden(Channel channel, String subtype) {
    return Js.object()
        .add("type", "message")
        .add("subtype", subtype)
        .add("hidden", true)
        .add("channel", channel.id())
        .add("channel_type", channel.kind().type())
        .add("ts", stamp)
        .add("event_ts", stamp);
  }

  private AppEvent rewritten(Channel channel, Message message, JsonObject before) {
    return message(
        channel,
        hidden(channel, "message_changed")
            .add("message", message.json(true))
            .add("previous_message", before));
  }

  private AppEvent gone(Deleted deleted) {
    return message(
        deleted.channel(),
        hidden(deleted.channel(), "message_deleted")
            .add("deleted_ts", deleted.message().ts())
            .add("previous_message", deleted.before()));
  }
}
