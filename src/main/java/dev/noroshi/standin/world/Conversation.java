package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Happening.ChannelChanged;
import dev.noroshi.standin.world.Happening.ChannelChanged.What;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said and done in the channels of a workspace. Guarded by the world's lock. */
public final class Conversation {

  private final Workspace workspace;
  private final World world;

  Conversation(Workspace workspace, World world) {
    this.workspace = workspace;
    this.world = world;
  }

  /**
   * Posts a message. A reply to a reply goes to the root's thread.
   *
   * @param to the message replied to
   */
  public Message post(
      Channel channel, String author, JsonObject content, @Nullable Message to, boolean broadcast) {
    return post(channel, world.timeline().now(), author, content, to, broadcast);
  }

  /** Posts a message as if it had been said at another time; it still comes after all others. */
  public Message post(
      Channel channel,
      Instant at,
      String author,
      JsonObject content,
      @Nullable Message to,
      boolean broadcast) {
    Message root = to == null ? null : channel.messages().get(to.thread());
    Message message =
        new Message(
            channel.id(),
            channel.stamp(Stamps.micros(at)),
            author,
            root == null ? null : root.ts(),
            broadcast && root != null,
            root == null ? content : inThread(content, root, broadcast));
    channel.messages().put(message.ts(), message);
    if (message.inChannel()) {
      channel.read(author, message.ts());
    }
    world.tell(new Happening.Posted(workspace, channel, message));
    if (root != null) {
      JsonObject before = root.json(true);
      root.addReply(message);
      world.tell(new Happening.Changed(workspace, channel, root, before, false));
    }
    return message;
  }

  private static JsonObject inThread(JsonObject content, Message root, boolean broadcast) {
    var reply = Js.object(content).add("parent_user_id", root.user());
    if (broadcast) {
      reply
          .add("subtype", "thread_broadcast")
          .add("root", Js.object().add("ts", root.ts()).add("text", root.text()));
    }
    return reply.build();
  }

  public void rewrite(Channel channel, Message message, JsonObject content, String by) {
    JsonObject before = message.json(true);
    JsonObject mark =
        Js.object().add("user", by).add("ts", Stamps.of(world.timeline().now())).build();
    message.rewrite(content, mark);
    world.tell(new Happening.Changed(workspace, channel, message, before, true));
  }

  public void delete(Channel channel, Message message) {
    JsonObject before = message.json(true);
    if (message.hasReplies()) {
      message.toTombstone();
      world.tell(new Happening.Deleted(workspace, channel, message, before, message));
      return;
    }
    channel.messages().remove(message.ts());
    world.tell(new Happening.Deleted(workspace, channel, message, before, null));
    Message root = channel.message(message.root());
    if (root != null) {
      JsonObject rootBefore = root.json(true);
      Set<String> left = new LinkedHashSet<>();
      channel.thread(root).stream().skip(1).forEach(reply -> left.add(reply.user()));
      root.removeReply(message, left);
      world.tell(new Happening.Changed(workspace, channel, root, rootBefore, false));
      if (root.tombstone() && !root.hasReplies()) {
        channel.messages().remove(root.ts());
        world.tell(new Happening.Deleted(workspace, channel, root, rootBefore, null));
      }
    }
  }

  /** Adds or takes away a reaction; false when there is nothing to do. */
  public boolean react(Channel channel, Message message, String person, String emoji, boolean add) {
    JsonObject before = message.json(true);
    Set<String> users = message.reactions().computeIfAbsent(emoji, name -> new LinkedHashSet<>());
    boolean done = add ? users.add(person) : users.remove(person);
    if (users.isEmpty()) {
      message.reactions().remove(emoji);
    }
    if (done) {
      world.tell(new Happening.Reacted(workspace, channel, message, person, emoji, add));
      world.tell(new Happening.Changed(workspace, channel, message, before, false));
    }
    return done;
  }

  /** Pins or unpins; false when there is nothing to do. */
  public boolean pin(Channel channel, Message message, String person, boolean add) {
    if (message.pinned() == add) {
      return false;
    }
    JsonObject before = message.json(true);
    message.pin(add ? person : null, world.timeline().now());
    world.tell(new Happening.Pinned(workspace, channel, message, person, add));
    world.tell(new Happening.Changed(workspace, channel, message, before, false));
    return true;
  }

  /** Takes somebody into a channel; a line in the channel says so, as in Slack. */
  public void join(Channel channel, String person, @Nullable String inviter) {
    if (!channel.members().add(person)) {
      return;
    }
    channel.messages().keySet().stream()
        .reduce((a, b) -> b)
        .ifPresent(ts -> channel.read(person, ts));
    world.tell(new Happening.Joined(workspace, channel, person, inviter));
    var content =
        Js.object()
            .add("subtype", channel.kind() == Kind.PRIVATE ? "group_join" : "channel_join")
            .add("text", "<@" + person + "> has joined the channel");
    Js.put(content, "inviter", inviter);
    post(channel, person, content.build(), null, false);
  }

  public void leave(Channel channel, String person) {
    if (!channel.has(person)) {
      return;
    }
    JsonObject content =
        Js.object()
            .add("subtype", channel.kind() == Kind.PRIVATE ? "group_leave" : "channel_leave")
            .add("text", "<@" + person + "> has left the channel")
            .build();
    post(channel, person, content, null, false);
    channel.members().remove(person);
    world.tell(new Happening.Left(workspace, channel, person));
  }

  public void rename(Channel channel, String name, String by) {
    String old = channel.name();
    channel.rename(name);
    world.tell(new ChannelChanged(workspace, channel, What.RENAMED, by));
    JsonObject content =
        Js.object()
            .add("subtype", "channel_name")
            .add("old_name", old)
            .add("name", name)
            .add("text", "has renamed the channel from \"" + old + "\" to \"" + name + "\"")
            .build();
    post(channel, by, content, null, false);
  }

  public void topic(Channel channel, String topic, String by) {
    channel.describe(topic, channel.purpose());
    described(channel, by, "channel_topic", "topic", topic);
  }

  public void purpose(Channel channel, String purpose, String by) {
    channel.describe(channel.topic(), purpose);
    described(channel, by, "channel_purpose", "purpose", purpose);
  }

  private void described(Channel channel, String by, String subtype, String field, String text) {
    world.tell(new ChannelChanged(workspace, channel, What.DESCRIBED, by));
    JsonObject content =
        Js.object()
            .add("subtype", subtype)
            .add(field, text)
            .add("text", "set the channel " + field + ": " + text)
            .build();
    post(channel, by, content, null, false);
  }

  public void archive(Channel channel, boolean on, String by) {
    channel.archive(on);
    world.tell(new ChannelChanged(workspace, channel, on ? What.ARCHIVED : What.UNARCHIVED, by));
    JsonObject content =
        Js.object()
            .add("subtype", on ? "channel_archive" : "channel_unarchive")
            .add("text", "<@" + by + "> " + (on ? "archived" : "unarchived") + " the channel")
            .build();
    post(channel, by, content, null, false);
  }

  public void bookmark(Channel channel, Channel.Bookmark bookmark, String by) {
    channel.bookmarks().put(bookmark.id(), bookmark);
    world.tell(new ChannelChanged(workspace, channel, What.BOOKMARKED, by));
  }

  public void removeBookmark(Channel channel, String bookmarkId, String by) {
    channel.bookmarks().remove(bookmarkId);
    world.tell(new ChannelChanged(workspace, channel, What.BOOKMARKED, by));
  }

  public void read(Channel channel, String person, String ts) {
    channel.read(person, ts);
    world.tell(new ChannelChanged(workspace, channel, What.READ, person));
  }

  /** Puts uploaded files into a channel as one message. */
  public Message share(
      Channel channel,
      List<StoredFile> files,
      String author,
      JsonObject content,
      @Nullable Message to) {
    for (StoredFile file : files) {
      file.share(channel);
      world.tell(new Happening.FileShared(workspace, channel, file));
    }
    JsonObject withFiles =
        Js.object(content)
            .add("subtype", "file_share")
            .add("upload", true)
            .add(
                "files",
                Js.objects(files.stream().map(file -> file.json(world.baseUrl())).toList()))
            .build();
    Message said = post(channel, author, withFiles, to, false);
    files.forEach(file -> file.shared(channel, said));
    return said;
  }
}
