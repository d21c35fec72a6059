package dev.noroshi.standin.api;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.content.MessageContent;
import dev.noroshi.standin.content.MessageContent.Use;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Permalinks;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Whisper;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posting, changing and deleting messages. */
final class ChatMethods {

  private final MessageContent contents;

  ChatMethods(World world) {
    this.contents = new MessageContent(world.ids());
  }

  void register(Map<String, Method> methods) {
    methods.put("chat.postMessage", this::post);
    methods.put("chat.postEphemeral", this::whisper);
    methods.put("chat.update", this::update);
    methods.put("chat.delete", this::delete);
    methods.put("chat.getPermalink", ChatMethods::permalink);
  }

  private JsonObjectBuilder post(Call call) throws ApiError {
    Channel channel = target(call);
    mayPost(call, channel);
    Message to = repliedTo(channel, call.text("thread_ts"));
    JsonObject content = content(call, Use.POSTED);
    Message message =
        call.workspace()
            .conversation()
            .post(channel, call.bot(), content, to, call.truth("reply_broadcast"));
    return Js.object()
        .add("channel", channel.id())
        .add("ts", message.ts())
        .add("message", message.json(true));
  }

  /** A channel by its id or by #name, or the direct message of the person whose id is given. */
  private static Channel target(Call call) throws ApiError {
    String named = call.needed("channel");
    Person person = call.workspace().person(named);
    if (person != null) {
      return call.workspace().direct(List.of(person.id(), call.bot()));
    }
    Channel byName =
        named.startsWith("#") ? call.workspace().channelByName(named.substring(1)) : null;
    return byName != null && call.visible(byName) ? byName : call.channel("channel");
  }

  private static void mayPost(Call call, Channel channel) throws ApiError {
    if (channel.archived()) {
      throw new ApiError("is_archived");
    }
    boolean inside = channel.has(call.bot());
    if (!inside && !(channel.kind() == Kind.PUBLIC && call.by().may("chat:write.public"))) {
      throw new ApiError("not_in_channel");
    }
    if (channel.kind() == Kind.IM && !call.by().app().manifest().messagesTab()) {
      throw new ApiError("messages_tab_disabled");
    }
  }

  private static @Nullable Message repliedTo(Channel channel, @Nullable String ts) throws ApiError {
    if (ts == null) {
      return null;
    }
    Message message = channel.message(ts);
    if (message == null) {
      throw new ApiError("cannot_reply_to_message");
    }
    return message;
  }

  private JsonObject content(Call call, Use use) throws ApiError {
    try {
      return contents.fromBot(call.arguments(), call.by(), use);
    } catch (ContentFault fault) {
      throw Call.of(fault);
    }
  }

  private JsonObjectBuilder whisper(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    mayPost(call, channel);
    String person = call.needed("user");
    Person known = call.workspace().person(person);
    if (known == null || known.deleted() || !channel.has(person)) {
      throw new ApiError("user_not_in_channel");
    }
    Message to = repliedTo(channel, call.text("thread_ts"));
    Whisper whisper =
        call.workspace()
            .whispers()
            .show(
                channel,
                person,
                call.bot(),
                to == null ? null : to.thread(),
                content(call, Use.WHISPERED));
    return Js.object().add("message_ts", whisper.ts());
  }

  private JsonObjectBuilder update(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    Message message = call.message(channel, "ts");
    own(call, message, "cant_update_message");
    if (channel.archived()) {
      throw new ApiError("is_inactive");
    }
    JsonObject content = merged(call, message);
    call.workspace().conversation().rewrite(channel, message, content, call.bot());
    return Js.object()
        .add("channel", channel.id())
        .add("ts", message.ts())
        .add("text", message.text())
        .add("message", message.json(true));
  }

  private static void own(Call call, Message message, String error) throws ApiError {
    if (!call.by().app().id().equals(message.appId())) {
      throw new ApiError(error);
    }
  }

  /**
   * What an update leaves standing: a text alone drops blocks and attachments; without a text the
   * old one stays, and so does of the two whichever is not given; metadata stays until it is
   * replaced (docs.slack.dev, reference/methods/chat.update).
   */
  private JsonObject merged(Call call, Message message) throws ApiError {
    JsonObjectBuilder arguments = Js.object(call.arguments());
    if (!call.has("text") && !call.has("markdown_text")) {
      if (!call.has("blocks") && !call.has("attachments")) {
        throw new ApiError("no_text");
      }
      for (String name : List.of("text", "blocks", "attachments")) {
        JsonValue old = message.content().get(name);
        if (old != null && !call.has(name)) {
          arguments.add(name, old);
        }
      }
    }
    JsonValue metadata = message.content().get("metadata");
    if (!call.has("metadata") && metadata != null) {
      arguments.add("metadata", metadata);
    }
    try {
      JsonObjectBuilder merged =
          Js.object(contents.fromBot(arguments.build(), call.by(), Use.CHANGED));
      for (String kept : List.of("username", "subtype", "parent_user_id", "root", "files")) {
        JsonValue value = message.content().get(kept);
        if (value != null) {
          merged.add(kept, value);
        }
      }
      return merged.build();
    } catch (ContentFault fault) {
      throw Call.of(fault);
    }
  }

  private JsonObjectBuilder delete(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    Message message = call.message(channel, "ts");
    own(call, message, "cant_delete_message");
    call.workspace().conversation().delete(channel, message);
    return Js.object().add("channel", channel.id()).add("ts", message.ts());
  }

  private static JsonObjectBuilder permalink(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    Message message = call.message(channel, "message_ts");
    return Js.object()
        .add("channel", channel.id())
        .add("permalink", Permalinks.of(call.world().baseUrl(), message));
  }
}
