package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Happening;
import dev.noroshi.standin.world.Happening.AppRemoved;
import dev.noroshi.standin.world.Happening.ChannelChanged;
import dev.noroshi.standin.world.Happening.FileShared;
import dev.noroshi.standin.world.Happening.GroupChanged;
import dev.noroshi.standin.world.Happening.HomeOpened;
import dev.noroshi.standin.world.Happening.Joined;
import dev.noroshi.standin.world.Happening.Left;
import dev.noroshi.standin.world.Happening.PersonChanged;
import dev.noroshi.standin.world.Happening.Pinned;
import dev.noroshi.standin.world.Happening.Reacted;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Workspace;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** What happened beside the messages, in the words of Slack's events. */
final class EventShapes {

  private final Instant now;
  private final String stamp;

  /**
   * @param stamp when it happened, which every event carries
   */
  EventShapes(Instant now, String stamp) {
    this.now = now;
    this.stamp = stamp;
  }

  List<AppEvent> of(Happening happening, Installation to) {
    if (happening instanceof Joined joined) {
      return joined(joined);
    }
    if (happening instanceof Left left) {
      return left(left, to);
    }
    if (happening instanceof ChannelChanged changed) {
      return channel(changed);
    }
    if (happening instanceof Reacted reacted) {
      return reacted(reacted);
    }
    if (happening instanceof Pinned pinned) {
      return pinned(pinned);
    }
    if (happening instanceof FileShared shared) {
      return fileShared(shared);
    }
    if (happening instanceof PersonChanged changed) {
      JsonObject user = changed.person().user(now, true, to.may("users:read.email"));
      return anywhere(
          "users:read",
          event("user_change").add("user", user).add("cache_ts", now.getEpochSecond()));
    }
    if (happening instanceof GroupChanged changed) {
      JsonObject group = changed.group().json(true, true);
      return anywhere("usergroups:read", event("subteam_updated").add("subteam", group));
    }
    if (happening instanceof HomeOpened opened) {
      return opened.by() == to ? home(opened, to) : List.of();
    }
    if (happening instanceof AppRemoved removed) {
      return removed.by() == to ? removed(to) : List.of();
    }
    return new MessageShapes(stamp).of(happening, to);
  }

  private JsonObjectBuilder event(String type) {
    return Js.object().add("type", type).add("event_ts", stamp);
  }

  /** An event that is bound to no channel. */
  private static List<AppEvent> anywhere(String scope, JsonObjectBuilder builder) {
    JsonObject event = builder.build();
    return List.of(new AppEvent(event.getString("type"), scope, null, event));
  }

  private static List<AppEvent> in(Channel channel, String scope, JsonObjectBuilder builder) {
    JsonObject event = builder.build();
    return List.of(new AppEvent(event.getString("type"), scope, channel, event));
  }

  private List<AppEvent> joined(Joined joined) {
    Channel channel = joined.channel();
    JsonObjectBuilder event =
        event("member_joined_channel")
            .add("user", joined.person())
            .add("channel", channel.id())
            .add("channel_type", letter(channel))
            .add("team", joined.workspace().id());
    Js.put(event, "inviter", joined.inviter());
    return in(channel, channel.kind().scope() + ":read", event);
  }

  /** A bot that was taken out of a channel hears of that, and of nothing more there. */
  private List<AppEvent> left(Left left, Installation to) {
    Channel channel = left.channel();
    String scope = channel.kind().scope() + ":read";
    if (left.person().equals(to.botUser())) {
      String type = channel.kind() == Kind.PRIVATE ? "group_left" : "channel_left";
      return anywhere(scope, event(type).add("channel", channel.id()));
    }
    return in(
        channel,
        scope,
        event("member_left_channel")
            .add("user", left.person())
            .add("channel", channel.id())
            .add("channel_type", letter(channel))
            .add("team", left.workspace().id()));
  }

  private static String letter(Channel channel) {
    return channel.kind() == Kind.PRIVATE ? "G" : "C";
  }

  private List<AppEvent> channel(ChannelChanged changed) {
    Channel channel = changed.channel();
    if (channel.kind() == Kind.IM || channel.kind() == Kind.MPIM) {
      return List.of();
    }
    String prefix = channel.kind() == Kind.PRIVATE ? "group" : "channel";
    String scope = channel.kind().scope() + ":read";
    JsonObjectBuilder summary =
        Js.object()
            .add("id", channel.id())
            .add("name", channel.name())
            .add("name_normalized", channel.name())
            .add("created", 0)
            .add("creator", channel.creator());
    return switch (changed.what()) {
      case CREATED ->
          channel.kind() == Kind.PUBLIC
              ? anywhere(scope, event("channel_created").add("channel", summary))
              : List.of();
      case RENAMED -> in(channel, scope, event(prefix + "_rename").add("channel", summary));
      case ARCHIVED ->
          in(
              channel,
              scope,
              event(prefix + "_archive").add("channel", channel.id()).add("user", changed.by()));
      case UNARCHIVED ->
          in(
              channel,
              scope,
              event(prefix + "_unarchive").add("channel", channel.id()).add("user", changed.by()));
      case DESCRIBED, BOOKMARKED, READ -> List.of();
    };
  }

  private static JsonObjectBuilder item(Message message) {
    return Js.object()
        .add("type", "message")
        .add("channel", message.channel())
        .add("ts", message.ts());
  }

  private List<AppEvent> reacted(Reacted reacted) {
    return in(
        reacted.channel(),
        "reactions:read",
        event(reacted.added() ? "reaction_added" : "reaction_removed")
            .add("user", reacted.person())
            .add("reaction", reacted.name())
            .add("item", item(reacted.message()))
            .add("item_user", reacted.message().user()));
  }

  private List<AppEvent> pinned(Pinned pinned) {
    return in(
        pinned.channel(),
        "pins:read",
        event(pinned.added() ? "pin_added" : "pin_removed")
            .add("user", pinned.person())
            .add("channel_id", pinned.channel().id())
            .add("item", item(pinned.message()).add("message", pinned.message().json(false)))
            .add("item_user", pinned.message().user())
            .add("pin_count", pinned.channel().pins().size())
            .add("pinned_info", Js.object())
            .add("has_pins", !pinned.channel().pins().isEmpty()));
  }

  private List<AppEvent> fileShared(FileShared shared) {
    return in(
        shared.channel(),
        "files:read",
        event("file_shared")
            .add("channel_id", shared.channel().id())
            .add("file_id", shared.file().id())
            .add("user_id", shared.file().user())
            .add("file", Js.object().add("id", shared.file().id())));
  }

  private List<AppEvent> home(HomeOpened opened, Installation to) {
    Workspace workspace = opened.workspace();
    String channel = workspace.direct(List.of(opened.person(), to.botUser())).id();
    JsonObjectBuilder event =
        event("app_home_opened")
            .add("user", opened.person())
            .add("channel", channel)
            .add("tab", opened.tab());
    View view = opened.view();
    if (view != null) {
      event.add("view", view.json());
    }
    return anywhere("", event);
  }

  private List<AppEvent> removed(Installation to) {
    JsonObject revoked =
        event("tokens_revoked")
            .add(
                "tokens",
                Js.object().add("oauth", Js.array()).add("bot", Js.array().add(to.botUser())))
            .build();
    JsonObject uninstalled = event("app_uninstalled").build();
    return List.of(
        new AppEvent("tokens_revoked", "", null, revoked),
        new AppEvent("app_uninstalled", "", null, uninstalled));
  }
}
