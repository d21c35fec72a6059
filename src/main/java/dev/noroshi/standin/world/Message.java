package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message. What its author wrote is {@code content}: text, blocks, attachments, metadata,
 * subtype, files, the bot's particulars. The rest is what others did to it. Guarded by the world's
 * lock.
 */
public final class Message {

  private final String channel;
  private final String ts;
  private final String user;
  private final @Nullable String root;
  private final boolean broadcast;
  private final Map<String, Set<String>> reactions = new LinkedHashMap<>();
  private final List<String> replies = new ArrayList<>();
  private final Set<String> repliers = new LinkedHashSet<>();
  private JsonObject content;
  private @Nullable JsonObject edited;
  private @Nullable Pin pin;
  private boolean tombstone;

  Message(
      String channel,
      String ts,
      String user,
      @Nullable String root,
      boolean broadcast,
      JsonObject content) {
    this.channel = channel;
    this.ts = ts;
    this.user = user;
    this.root = root;
    this.broadcast = broadcast;
    this.content = content;
  }

  public String channel() {
    return channel;
  }

  public String ts() {
    return ts;
  }

  public String user() {
    return user;
  }

  /** The thread this is a reply in, or null when it stands in the channel itself. */
  public @Nullable String root() {
    return root;
  }

  /** The thread this belongs to: its root's, or its own. */
  public String thread() {
    return root == null ? ts : root;
  }

  /** Whether the channel's own list shows it. */
  public boolean inChannel() {
    return root == null || broadcast;
  }

  public JsonObject content() {
    return content;
  }

  public String text() {
    return Js.string(content, "text", "");
  }

  public @Nullable String appId() {
    return Js.string(content, "app_id");
  }

  public JsonArray blocks() {
    return Js.array(content, "blocks");
  }

  public boolean tombstone() {
    return tombstone;
  }

  public boolean pinned() {
    return pin != null;
  }

  public boolean hasReplies() {
    return !replies.isEmpty();
  }

  List<String> replies() {
    return replies;
  }

  public Set<String> repliers() {
    return repliers;
  }

  public Map<String, Set<String>> reactions() {
    return reactions;
  }

  void rewrite(JsonObject newContent, JsonObject mark) {
    content = newContent;
    edited = mark;
  }

  /** Who pinned it and when, in seconds. */
  public record Pin(String by, long at) {}

  public @Nullable Pin pin() {
    return pin;
  }

  /** Pinned by somebody, or by nobody any more. */
  void pin(@Nullable String by, Instant at) {
    pin = by == null ? null : new Pin(by, at.getEpochSecond());
  }

  void addReply(Message reply) {
    replies.add(reply.ts);
    repliers.add(reply.user);
  }

  void removeReply(Message reply, Set<String> repliersLeft) {
    replies.remove(reply.ts);
    repliers.retainAll(repliersLeft);
  }

  /** A root with replies stays as an empty place, so that the thread keeps its beginning. */
  void toTombstone() {
    tombstone = true;
    pin = null;
    reactions.clear();
    edited = null;
    content =
        Js.object().add("subtype", "tombstone").add("text", "This message was deleted.").build();
  }

  /** The message as the Web API and events show it. */
  public JsonObject json(boolean withMetadata) {
    JsonObjectBuilder message = Js.object().add("type", "message").add("ts", ts);
    message.add("user", tombstone ? "USLACKBOT" : user);
    content.forEach(
        (name, value) -> {
          if (withMetadata || !name.equals("metadata")) {
            message.add(name, value);
          }
        });
    if (root != null || hasReplies()) {
      message.add("thread_ts", thread());
    }
    if (root != null) {
      message.add("parent_user_id", Js.string(content, "parent_user_id", ""));
    }
    if (hasReplies()) {
      message
          .add("reply_count", replies.size())
          .add("reply_users_count", repliers.size())
          .add("latest_reply", replies.get(replies.size() - 1))
          .add("reply_users", Js.strings(repliers))
          .add("is_locked", false)
          .add("subscribed", false);
    }
    if (edited != null) {
      message.add("edited", edited);
    }
    if (pinned()) {
      message.add("pinned_to", Js.array().add(channel));
    }
    if (!reactions.isEmpty()) {
      message.add("reactions", reactionList());
    }
    if (tombstone) {
      message.add("hidden", true);
    }
    return message.build();
  }

  private JsonValue reactionList() {
    JsonArrayBuilder list = Js.array();
    reactions.forEach(
        (name, users) ->
            list.add(
                Js.object()
                    .add("name", name)
                    .add("users", Js.strings(users))
                    .add("count", users.size())));
    return list.build();
  }
}
